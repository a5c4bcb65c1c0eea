import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { fromRoot, root } from "../../scripts/root.ts";

const read = (name: string) => readFile(fromRoot(name), "utf8");
const { version, dependencies, peerDependencies, devDependencies } = JSON.parse(await read("package.json"));

it("each dependency that a user gets has its reason in CONTRIBUTING.md, and no other one is listed there", async () => {
  const [, table = ""] =
    /\n## Dependencies\n(.*?)\n\n(?!\|)[^|]*?$/s.exec(await read("CONTRIBUTING.md")) ?? [];
  const rows = [...table.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  expect(rows.map(([, name]) => name).sort()).toEqual(
    [...Object.keys(dependencies), ...Object.keys(peerDependencies)].sort(),
  );
  for (const [, name, reason = ""] of rows) expect(reason.length, name).toBeGreaterThan(20);
});

it("every version is pinned, so that a new one comes by a change that somebody reads", async () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^(npm:[\w-]+@)?\d+\.\d+\.\d+$/);
  }
  const { packages } = JSON.parse(await read("package-lock.json"));
  for (const [path, entry] of Object.entries<{ version?: string; integrity?: string }>(packages)) {
    if (path !== "") expect(entry.integrity, path).toMatch(/^sha512-/);
  }
});

it.each(globSync("docs/examples/*/package.json", { cwd: root }))(
  "%s pins what it needs, at the versions of this project",
  async (file) => {
    const example = JSON.parse(await read(file));
    const here = { ...dependencies, ...devDependencies, "trtc-conference-api": version };
    const needed = Object.entries({ ...example.dependencies, ...example.devDependencies });
    expect(needed.map(([name]) => name)).toContain("trtc-conference-api");
    for (const [name, pinned] of needed) {
      expect(pinned, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(pinned, name).toBe(here[name] ?? pinned);
    }
  },
);
