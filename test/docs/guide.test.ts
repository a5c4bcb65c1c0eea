import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conditions } from "../../generated/sandbox.ts";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { chapter, codeBlocks, samples } from "./support/contract.ts";
import { missing, recordingService, runPython, runShell, workFolder } from "./support/run.ts";

const noPython = missing("python3", "--version");
const pythonSkipped = noPython ? `: skipped, ${noPython}` : "";

let mock: Prism;
let folder: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  folder = await workFolder();
  mock = await startPrism();
});
afterAll(async () => {
  await mock?.stop();
  await folder?.remove();
});

const code = (language: string, chapterName: string): string =>
  codeBlocks(language).find((block) => block.chapter === chapterName)?.code ?? "";

describe("the code in the guide, as printed", () => {
  it("Authentication prints a UserSig that the signer itself accepts", async () => {
    const { stdout, ...end } = await folder.runTypeScript(code("ts", "Authentication"), {
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a key",
    });
    expect(end).toEqual({ code: 0, stderr: "" });
    const signed = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a key" };
    expect(await verifyUserSig(stdout.trim(), signed)).toMatchObject({ valid: true });
  });

  it.skipIf(noPython)(`Authentication makes a UserSig in Python as well${pythonSkipped}`, async () => {
    const run = await runPython(code("python", "Authentication"), {
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a kéy",
    });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const signed = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a kéy" };
    const { valid, claims } = await verifyUserSig(run.stdout.trim(), signed);
    expect({ valid, lifetime: claims?.expire }).toEqual({ valid: true, lifetime: 86_400 });
    expect(run.stdout).toMatch(/^[A-Za-z0-9*_-]+\n$/);
  });

  it("Getting started prints the answer that the first curl sample gets", async () => {
    const [curl] = samples;
    const { stdout } = await runShell(curl?.source ?? "", { TRTC_BASE_URL: mock.url });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(code("json", "Getting started")));
  });

  it("Life cycle finds nothing to change on the mock", async () => {
    const run = await folder.runTypeScript(code("ts", "Life cycle"), { TRTC_BASE_URL: mock.url });
    expect(run).toEqual({ code: 0, stdout: "none\n", stderr: "" });
    expect(chapter("Life cycle")).toContain(
      "It prints `none`, `created` or `updated`. On the mock it is `none`",
    );
  });

  it("Life cycle ends in an error that says what is known, where the service refuses", async () => {
    const service = await recordingService({
      ActionStatus: "FAIL",
      ErrorInfo: "",
      ErrorCode: 60010,
      RequestId: "Id-1",
    });
    const run = await folder.runTypeScript(code("ts", "Life cycle"), { TRTC_BASE_URL: service.url });
    await service.close();
    expect(run.code).toBe(1);
    expect(run.stderr).toContain("ConferenceEnsureError");
    expect(run.stderr).toContain("Nothing was changed.");
  });

  it("CB-09 CB-35 Receiving events handles one event, hands on one of an unknown word, and answers both", async () => {
    const answer = '200 {"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}';
    expect(await folder.runTypeScript(code("ts", "Receiving events"), {})).toEqual({
      code: 0,
      stdout: `left rid-123 user1\n${answer}\nno handler for Room.CallbackOfTomorrow\n${answer}\n`,
      stderr: "",
    });
  });

  it("Testing recovers from a lost answer, and hands the event to the receiver", async () => {
    expect(await folder.runTypeScript(code("ts", "Testing"), {})).toEqual({
      code: 0,
      stdout:
        "created\nleft rid-7\ntaken true\n" +
        "getCallback fine, setCallback lose-answer, setCallback fine, getCallback fine\n",
      stderr: "",
    });
  });

  it("Testing explains every code that the sandbox gives, and no other", () => {
    const [, section = ""] = /### What the sandbox answers\n(.*?)\n### /s.exec(chapter("Testing")) ?? [];
    const explained = [...section.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, codes = ""]) =>
      codes.split(", "),
    );
    expect(explained.map(Number).sort()).toEqual(Object.values(conditions).sort());
  });

  it("CB-09 Events prints the answer to an event", () => {
    expect(JSON.parse(code("json", "Events"))).toEqual({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  });

  it("CB-03 Events prints the URL of an event with its five parameters, spelled as the page does", () => {
    const url = new URL(code("text", "Events").trim());
    expect(Object.fromEntries(url.searchParams)).toEqual({
      SdkAppid: "88888888",
      CallbackCommand: "Room.CallbackAfterCreateRoom",
      contenttype: "json",
      ClientIP: "127.0.0.1",
      OptPlatform: "RESTAPI",
    });
  });

  it("is tested block by block", () => {
    const places = (language: string) => codeBlocks(language).map((block) => block.chapter);
    // Those of Queueing events run in test/e2e/queue.test.ts.
    const queue = "Queueing events";
    const before = ["Authentication", "Life cycle", "Receiving events"];
    expect(places("ts")).toEqual([...before, queue, queue, queue, "Testing"]);
    expect(places("python")).toEqual(["Authentication"]);
    expect(places("conf")).toEqual([queue]);
    expect(places("json")).toEqual(["Getting started", "Events"]);
    expect(places("text")).toEqual(["Events"]);
  });
});
