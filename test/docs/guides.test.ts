import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { filesIn, guides, printedIn } from "./support/guides.ts";
import { run } from "./support/run.ts";

describe("the code in the guides, as printed", () => {
  it.each(["typescript", "typescript-7"])("type-checks under %s", async (compiler) => {
    const checked = await mkdtemp(fromRoot("dist", "guides-"));
    for (const { name } of guides)
      for (const [file, code] of filesIn(name)) {
        const path = join(checked, name, file);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, code);
      }
    await copyFile(fromRoot("test/docs/support/app.module.ts"), join(checked, "frameworks/app.module.ts"));
    // Without the paths of the project: the samples are for the built package.
    // Next.js wants imports without an ending, which a bundler resolves.
    const compilerOptions = { paths: {}, module: "ESNext", moduleResolution: "bundler" };
    const config = { extends: "../../tsconfig.json", compilerOptions, include: ["**/*.ts"] };
    await writeFile(join(checked, "tsconfig.json"), JSON.stringify(config));
    const tsc = fromRoot("node_modules", compiler, "bin/tsc");
    const complaints = await promisify(execFile)(process.execPath, [tsc, "-p", checked]).then(
      () => "",
      (error) => error.stdout,
    );
    await rm(checked, { recursive: true });
    expect(complaints).toBe("");
  });

  it("has no line over 84 characters", () => {
    for (const { name, markdown } of guides) {
      const lines = [...markdown.matchAll(/^```(?:ts|js|sh)\n(.*?)^```$/gms)].flatMap(([, code = ""]) =>
        code.split("\n"),
      );
      expect(
        lines.filter((line) => line.length > 84),
        name,
      ).toEqual([]);
    }
  });

  it("is run by the tests of its guide", () => {
    const untested = guides.filter(
      ({ name }) =>
        printedIn(name, "ts").length > 0 &&
        !existsSync(fromRoot("test", "docs", "guides", `${name}.test.ts`)),
    );
    expect(untested.map(({ name }) => name)).toEqual([]);
  });
});

it("the guides name only scripts that exist", async () => {
  const { scripts } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const named = guides.flatMap(({ markdown }) => [...markdown.matchAll(/npm run ([\w:]+)/g)]);
  expect(named.length).toBeGreaterThan(2);
  expect(named.map(([, name]) => name).filter((name) => scripts[name ?? ""] === undefined)).toEqual([]);
});

it("the guides name only commands that exist", async () => {
  const { stdout } = await run(process.execPath, [fromRoot("src/cli/main.ts"), "--help"]);
  const named = guides.flatMap(({ markdown }) => [...markdown.matchAll(/npx trtc-conference-api (\w+)/g)]);
  expect(named.length).toBeGreaterThan(3);
  for (const [, name] of named) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
});

it("a guide names the file to save before it runs it", () => {
  for (const { name, markdown } of guides) {
    const run = [...markdown.matchAll(/\bnode ([\w-]+\.ts)/g)].map(([, file]) => file);
    for (const file of run) expect(markdown, `${name} runs ${file}`).toMatch(`ave this as \`${file}\``);
  }
});
