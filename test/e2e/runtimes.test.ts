import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { execute } from "../../scripts/run.ts";
import { install, type Tool, tools } from "../../scripts/runtimes/tools.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "broken-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Packs the package as it is built, with something changed. */
async function packBroken(change: (path: (file: string) => string) => Promise<void>): Promise<string> {
  const made = await mkdtemp(join(folder, "package-"));
  for (const part of ["package.json", "dist/src", "dist/generated", "generated"]) {
    await cp(fromRoot(part), join(made, part), { recursive: true });
  }
  await change((file) => join(made, file));
  const printed = await execute("npm", ["pack", "--ignore-scripts", "--silent"], { cwd: made });
  return join(made, printed.trim());
}

/** What the script ends with, and what it prints on either stream. */
function tryRuntimes(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [fromRoot("scripts/runtimes.ts"), ...args],
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, output: stderr + stdout }),
    );
  });
}

describe("npm run test:runtimes", () => {
  it("fails on a package that is broken, and says for each part what is wrong with it", async () => {
    const tarball = await packBroken(async (path) => {
      // Large integers lose their digits; a declaration is missing; an entry leads nowhere.
      const json = path("dist/src/internal/json.js");
      await writeFile(json, (await readFile(json, "utf8")).replace("quoteLargeIntegers(text)", "text"));
      await rm(path("dist/src/user-sig/claims.d.ts"));
      const manifest = JSON.parse(await readFile(path("package.json"), "utf8"));
      manifest.exports["./gone"] = "./dist/src/gone.js";
      await writeFile(path("package.json"), JSON.stringify(manifest));
    });
    const parts = "node-24,types-7-nodenext-strict,publint,attw";
    const { code, output } = await tryRuntimes("--package", tarball, "--only", parts);
    expect(output).toMatch(
      /^FAIL {2}node-24: 1 of \d+ checks failed:\n {2}receives a signed event, and reads an/m,
    );
    expect(output).toMatch(/^FAIL {2}types-7-nodenext-strict: .*\n.*claims/m);
    expect(output).toMatch(/^FAIL {2}publint: .*gone/ms);
    expect(output).toMatch(/^FAIL {2}attw: /m);
    expect(output.match(/^FAIL /gm)).toHaveLength(4);
    expect(code).toBe(1);
  });

  it("fails on a package that cannot be loaded", async () => {
    const tarball = await packBroken((path) => rm(path("dist/src/sandbox/index.js")));
    const { code, output } = await tryRuntimes("--package", tarball, "--only", "node-24");
    expect(output).toMatch(
      /^FAIL {2}node-24: It ended with 1, and did not serve\.\n.*ERR_MODULE_NOT_FOUND/ms,
    );
    expect(code).toBe(1);
  });

  it("fails on an unknown name", async () => {
    const { code, output } = await tryRuntimes("--only", "node-24,nodejs");
    expect(output).toContain("nodejs");
    expect(code).toBe(1);
  });

  it("tries the versions that the guide names", async () => {
    const guide = await readFile(fromRoot("docs/en/limits.md"), "utf8");
    const [, section = ""] = /^## Where it runs\n(.*?)^#/ms.exec(guide) ?? [];
    for (const tool of Object.values<Tool>(tools)) {
      const own = fromRoot("node_modules", tool.file.split("/")[0] ?? "", "package.json");
      expect(section).toContain(tool.version ?? JSON.parse(await readFile(own, "utf8")).version);
    }
  });

  it("says why a runtime cannot be installed", async () => {
    const missing = { package: "bun", version: "0.0.0-never", file: ".bin/bun" };
    await expect(install(missing)).rejects.toThrow(/^bun 0\.0\.0-never cannot be installed on .*ETARGET/s);
  });
});
