import { describe, expect, it } from "vitest";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { codeBlocks } from "./support/contract.ts";
import { missing, runPython } from "./support/run.ts";

const noPython = missing("python3", "--version");
const pythonSkipped = noPython ? `: skipped, ${noPython}` : "";

const code = (language: string, chapterName: string): string =>
  codeBlocks(language).find((block) => block.chapter === chapterName)?.code ?? "";

describe("the code in the chapters of the reference", () => {
  it.skipIf(noPython)(`Authentication makes a UserSig in Python${pythonSkipped}`, async () => {
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
    expect(places("json")).toEqual(["Events"]);
    expect(places("text")).toEqual(["Events"]);
    expect(places("python")).toEqual(["Authentication"]);
    for (const language of ["ts", "js", "sh"]) expect(places(language)).toEqual([]);
  });
});
