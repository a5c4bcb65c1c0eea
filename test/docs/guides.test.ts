import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { parse } from "yaml";
import { commonErrorCodes } from "../../generated/error-codes.ts";
import { fromRoot } from "../../scripts/root.ts";
import { createSandbox, developmentKey } from "../../src/sandbox/index.ts";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { sandboxCodes } from "../contract/sandbox-codes.ts";
import { guide, guides, printedIn } from "./support/guides.ts";
import { missing, recordingService, run, runPython, runShell, workFolder } from "./support/run.ts";
import { sampleOf } from "./support/samples.ts";

const noCurl = missing("curl", "--version");
const noPython = missing("python3", "--version");
const source = await readFile(fromRoot("src/sandbox/sandbox-options.ts"), "utf8");
const [, unstated = ""] = /interface Unstated \{(.*?)\n\}/s.exec(source) ?? [];
const unstatedOptions = [...unstated.matchAll(/^ {2}readonly (\w+)\?:/gm)].map(([, option]) => option);

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

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

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

  it("testing prints the response to the curl sample of set_callback", async () => {
    const { stdout } = await runShell(sampleOf("setCallback", "curl"), { TRTC_BASE_URL: inject("mockUrl") });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(printedIn("testing", "json")[0] ?? ""));
  });

  it("the landing page creates its room on the mock", async () => {
    const run = await folder.runTypeScript(typeScript("index"), {
      TRTC_BASE_URL: inject("mockUrl"),
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_SECRET_KEY: "the mock takes any key",
    });
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    ["testing", 0, "app"],
    ["index", 1, "receive"],
  ])("%s has an application whose test passes under Vitest", async (name, number, file) => {
    const suite = await mkdtemp(join(folder.path, "vitest-"));
    await writeFile(join(suite, `${file}.ts`), typeScript(name, number));
    await writeFile(join(suite, "app.test.ts"), typeScript(name, number + 1));
    const vitest = fromRoot("node_modules/vitest/vitest.mjs");
    const { code, stdout } = await run(process.execPath, [vitest, "run", "--root", suite, "--no-color"]);
    expect(stdout).toMatch(/Tests +1 passed/);
    expect(code).toBe(0);
  });

  it("testing recovers from a lost response", async () => {
    expect(await folder.runTypeScript(typeScript("testing", 2), {})).toEqual({
      code: 0,
      stdout: text("testing", 2),
      stderr: "",
    });
  });

  describe("testing drives the sandbox", () => {
    const sandbox = createSandbox({ sdkAppId: 88888888, secretKey: developmentKey, anyApplication: true });
    let url = "";
    beforeAll(async () => {
      ({ url } = await sandbox.listen());
    });
    afterAll(() => sandbox.close());
    const here = (code = "") => code.replaceAll("http://127.0.0.1:4020", url);
    const drives = (language: string) =>
      printedIn("testing", language).filter((code) => code.includes("/_sandbox"));

    it.skipIf(noCurl)(`with curl${noCurl ? `: skipped, ${noCurl}` : ""}`, async () => {
      const { stdout } = await runShell(here(drives("sh")[0]), {});
      expect(JSON.parse(stdout)).toMatchObject({
        command: "Room.CallbackAfterMemberEnter",
        roomId: "r1",
      });
    });

    it.skipIf(noPython)(`with Python${noPython ? `: skipped, ${noPython}` : ""}`, async () => {
      sandbox.import({ applications: [{ sdkAppId: 88888888, rooms: [{ id: "r1", isSeatEnabled: true }] }] });
      const run = await runPython(here(drives("python")[0]), {});
      expect(run).toEqual({ code: 0, stdout: text("testing"), stderr: "" });
    });
  });

  it("testing starts the sandbox in CI with options that the command has", async () => {
    const help = await run(process.execPath, [fromRoot("src/cli/main.ts"), "sandbox", "--help"]);
    const blocks = printedIn("testing", "yaml");
    expect(blocks).toHaveLength(2);
    for (const block of blocks) {
      expect(() => parse(block)).not.toThrow();
      expect(block).toContain(developmentKey);
      const [, options = ""] = /trtc-conference-api sandbox (.*?)(?: &)?$/m.exec(block) ?? [];
      for (const [option] of options.matchAll(/--[\w-]+/g)) expect(help.stdout).toContain(`${option} `);
    }
  });

  it("testing prints what a script of the command carries out", async () => {
    const script = `${text("testing", 1)}exit\n`;
    const args = [fromRoot("src/cli/main.ts"), "sandbox", "--port", "0", "--script"];
    const { code, stderr } = await run(process.execPath, [
      ...args,
      await folder.write("meeting.txt", script),
    ]);
    expect({ code, problems: stderr.match(/error.*/) }).toEqual({ code: 0, problems: null });
  });

  it("testing explains every option of what no page states, and no other", () => {
    const [, section = ""] = /## What no page states\n(.*?)\n## /s.exec(guide("testing").markdown) ?? [];
    const explained = [...section.matchAll(/^\| `(\w+)` \|/gm)].map(([, option]) => option);
    expect(explained.sort()).toEqual([...unstatedOptions].sort());
  });

  it("testing explains codes of the sandbox only, and every common one", () => {
    const [, section = ""] = /## What the sandbox answers\n(.*?)\n## /s.exec(guide("testing").markdown) ?? [];
    const explained = [...section.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, codes = ""]) =>
      codes.split(", "),
    );
    expect(sandboxCodes).toEqual(expect.arrayContaining(explained.map(Number)));
    const common = sandboxCodes.filter((code) => code <= commonErrorCodes.maximum);
    expect(explained.map(Number)).toEqual(expect.arrayContaining(common));
  });

  it("receiving reads an event that came without a request", async () => {
    const run = await folder.runTypeScript(typeScript("receiving", 1), {});
    expect(run).toEqual({ code: 0, stdout: "rid-123 was destroyed\n", stderr: "" });
  });

  it.each([
    ["errors", 0, "catches a refusal"],
    ["errors", 1, "finds out the outcome of calls whose response was lost"],
    ["security", 1, "refuses an event of another application, and a guessed one"],
  ])("%s, block %i, %s, and prints what the guide says", async (name, number, _) => {
    const run = await folder.runTypeScript(typeScript(name, number), {});
    expect(run).toEqual({
      code: 0,
      stdout: printedIn(name, "text")[name === "errors" ? number : 0],
      stderr: "",
    });
  });

  it("security prints a valid UserSig for a day", async () => {
    const { stdout, ...end } = await folder.runTypeScript(typeScript("security"), {
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a key",
    });
    expect(end).toEqual({ code: 0, stderr: "" });
    const signed = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a key" };
    expect(await verifyUserSig(stdout.trim(), signed)).toMatchObject({
      valid: true,
      claims: { expire: 86_400 },
    });
  });

  it("many-processes makes a client with a share of the limit", async () => {
    const run = await folder.runTypeScript(typeScript("many-processes"), {});
    expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each(["typescript", "typescript-7"])("type-checks under %s", async (compiler) => {
    const printed = guides.flatMap(({ name }) =>
      printedIn(name, "ts").map((code, i) => [`${name}-${i}`, code] as const),
    );
    const checked = await mkdtemp(fromRoot("dist", "guides-"));
    // Others import these by their names.
    const names: Record<string, string> = {
      "queueing-2": "handle",
      "testing-0": "app",
      "index-1": "receive",
    };
    const fileOf = (name: string) => join(checked, `${names[name] ?? name}.ts`);
    for (const [name, code] of printed) await writeFile(fileOf(name), code);
    // Without the paths of the project: the samples are for the built package.
    const config = { extends: "../../tsconfig.json", compilerOptions: { paths: {} }, include: ["*.ts"] };
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

  it("is tested block by block, where no file of test/docs/guides does it", () => {
    const places = (language: string) =>
      guides
        .filter(({ name }) => !existsSync(fromRoot("test", "docs", "guides", `${name}.test.ts`)))
        .flatMap(({ name }) => printedIn(name, language).map(() => name));
    expect(places("ts")).toEqual([
      ...["index", "index", "index"],
      ...["first-callback", "first-callback", "receiving", "receiving"],
      ...["testing", "testing", "testing"],
      ...["errors", "errors"],
      ...["security", "security"],
      // The second and third of these run in test/e2e/many-processes.test.ts, those of queueing in queue.test.ts.
      ...["many-processes", "many-processes", "many-processes"],
      ...["queueing", "queueing", "queueing"],
    ]);
    expect(places("text")).toEqual([
      "first-callback",
      ...["testing", "testing", "testing"],
      ...["errors", "errors", "security"],
    ]);
    expect(places("python")).toEqual(["testing"]);
    expect(places("yaml")).toEqual(["testing", "testing"]);
    expect(places("json")).toEqual(["testing"]);
    expect(places("conf")).toEqual(["queueing"]);
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
