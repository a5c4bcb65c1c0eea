import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { filesIn, guide, guides, printedIn } from "./support/guides.ts";
import { freePort, recordingService, run, workFolder } from "./support/run.ts";

let folder: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  folder = await workFolder();
});
afterAll(async () => {
  await folder?.remove();
});

/** A TypeScript block of a guide, by its position. */
const typeScript = (name: string, number = 0): string => printedIn(name, "ts")[number] ?? "";
const text = (name: string, number = 0): string | undefined => printedIn(name, "text")[number];

describe("the code in the guides, as printed", () => {
  it("first-callback gets its event, and prints what the guide says", async () => {
    const run = await folder.runTypeScript(typeScript("first-callback"), { PORT: await freePort() });
    expect(run).toEqual({ code: 0, stdout: text("first-callback"), stderr: "" });
  });

  it("first-callback finds nothing to configure on the mock", async () => {
    const run = await folder.runTypeScript(typeScript("first-callback", 1), {
      TRTC_BASE_URL: inject("mockUrl"),
    });
    expect(run).toEqual({ code: 0, stdout: "none\n", stderr: "" });
    expect(guide("first-callback").markdown).toContain(
      "It prints `none`, `created` or `updated`. On the mock it is `none`",
    );
  });

  it("first-callback fails with an error that says what is known when the service refuses", async () => {
    const service = await recordingService({
      ActionStatus: "FAIL",
      ErrorInfo: "",
      ErrorCode: 60010,
      RequestId: "Id-1",
    });
    const env = { TRTC_BASE_URL: service.url };
    const run = await folder.runTypeScript(typeScript("first-callback", 1), env);
    await service.close();
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("ConferenceEnsureError");
    expect(run.stderr).toContain("Nothing was changed.");
  });

  it("CB-09 CB-35 receiving handles a known and an unknown event, and answers both", async () => {
    const answer = '200 {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}';
    expect(await folder.runTypeScript(typeScript("receiving"), {})).toEqual({
      code: 0,
      stdout: `left rid-123 user1\n${answer}\nno handler for Room.CallbackOfTomorrow\n${answer}\n`,
      stderr: "",
    });
  });

  it("the landing page creates its room on the mock", async () => {
    const run = await folder.runTypeScript(typeScript("index"), {
      TRTC_BASE_URL: inject("mockUrl"),
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_SECRET_KEY: "the mock takes any key",
    });
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([["index", 1, "receive"]])(
    "%s has an application whose test passes under Vitest",
    async (name, number, file) => {
      const suite = await mkdtemp(join(folder.path, "vitest-"));
      await writeFile(join(suite, `${file}.ts`), typeScript(name, number));
      await writeFile(join(suite, "app.test.ts"), typeScript(name, number + 1));
      const vitest = fromRoot("node_modules/vitest/vitest.mjs");
      const { code, stdout } = await run(process.execPath, [vitest, "run", "--root", suite, "--no-color"]);
      expect(stdout).toMatch(/Tests +1 passed/);
      expect(code).toBe(0);
    },
  );

  it("receiving reads an event that came without a request", async () => {
    const run = await folder.runTypeScript(typeScript("receiving", 1), {});
    expect(run).toEqual({ code: 0, stdout: "rid-123 was destroyed\n", stderr: "" });
  });

  it.each([
    ["errors", 0, "catches a refusal"],
    ["errors", 1, "finds out the outcome of calls whose response was lost"],
  ])("%s, block %i, %s, and prints what the guide says", async (name, number, _) => {
    const run = await folder.runTypeScript(typeScript(name, number), {});
    expect(run).toEqual({
      code: 0,
      stdout: printedIn(name, "text")[number],
      stderr: "",
    });
  });

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

  it("is tested block by block", () => {
    const tested = (name: string) => existsSync(fromRoot("test/docs/guides", `${name}.test.ts`));
    const others = guides.filter(({ name }) => !tested(name));
    const places = (language: string) =>
      others.flatMap(({ name }) => printedIn(name, language).map(() => name));
    expect(places("ts")).toEqual([
      ...["index", "index", "index"],
      ...["first-callback", "first-callback", "receiving", "receiving"],
      // Those of this guide are only type-checked: test/unit/rooms has what they do.
      ...["who-is-in-the-room", "who-is-in-the-room"],
      ...["errors", "errors"],
    ]);
    expect(places("text")).toEqual(["first-callback", ...["errors", "errors"]]);
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
