import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { commonErrorCodes } from "../../generated/error-codes.ts";
import { fromRoot } from "../../scripts/root.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { sandboxCodes } from "../contract/sandbox-codes.ts";
import { guide, guides, printedIn } from "./support/guides.ts";
import { recordingService, run, runShell, workFolder } from "./support/run.ts";
import { sampleOf } from "./support/samples.ts";

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

  it("testing drives the sandbox by curl", async () => {
    const secretKey = "any-key-will-do-for-the-sandbox";
    const sandbox = createSandbox({ sdkAppId: 88888888, secretKey });
    const { url } = await sandbox.listen();
    const code = printedIn("testing", "sh").find((block) => block.includes("/_sandbox")) ?? "";
    const { stdout } = await runShell(code.replace("http://127.0.0.1:4020", url), {});
    await sandbox.close();
    expect(JSON.parse(stdout)).toMatchObject({ command: "Room.CallbackAfterMemberEnter", roomId: "r1" });
  });

  it("testing prints the response to the curl sample of set_callback", async () => {
    const { stdout } = await runShell(sampleOf("setCallback", "curl"), { TRTC_BASE_URL: inject("mockUrl") });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(printedIn("testing", "json")[0] ?? ""));
  });

  it("testing recovers from a lost response, and passes the event to the receiver", async () => {
    expect(await folder.runTypeScript(typeScript("testing"), {})).toEqual({
      code: 0,
      stdout:
        "created\nleft rid-7\ntaken true\n" +
        "getCallback fine, setCallback lose-answer, setCallback fine, getCallback fine\n",
      stderr: "",
    });
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
    // The worker imports the handler by this name.
    const fileOf = (name: string) => join(checked, name === "queueing-2" ? "handle.ts" : `${name}.ts`);
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

  it("is tested block by block", () => {
    const places = (language: string) =>
      guides.flatMap(({ name }) => printedIn(name, language).map(() => name));
    expect(places("ts")).toEqual([
      ...["first-callback", "first-callback", "receiving", "receiving", "testing"],
      ...["errors", "errors"],
      ...["security", "security"],
      // The second and third of these run in test/e2e/many-processes.test.ts, those of queueing in queue.test.ts.
      ...["many-processes", "many-processes", "many-processes"],
      ...["queueing", "queueing", "queueing"],
    ]);
    expect(places("text")).toEqual(["first-callback", "errors", "errors", "security"]);
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
