import { expect, it } from "vitest";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { codeBlocks } from "./support/contract.ts";
import { missing, runPython } from "./support/run.ts";

const noPython = missing("python3", "--version");

/** The only block of a language in the chapters, which must be in this one. */
function code(language: string, chapter: string): string {
  const blocks = codeBlocks(language);
  expect(blocks.map((block) => block.chapter)).toEqual([chapter]);
  return blocks[0]?.code ?? "";
}

it.skipIf(noPython)(
  `the chapter Authentication makes a UserSig in Python${noPython ? `: skipped, ${noPython}` : ""}`,
  async () => {
    const signed = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a kéy" };
    const run = await runPython(code("python", "Authentication"), {
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a kéy",
    });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/^[A-Za-z0-9*_-]+\n$/);
    const verified = await verifyUserSig(run.stdout.trim(), signed);
    expect(verified).toMatchObject({ valid: true, claims: { expire: 86_400 } });
  },
);

it("CB-09 the chapter Events prints the answer to an event", () => {
  expect(JSON.parse(code("json", "Events"))).toEqual({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
});

it("CB-03 the chapter Events prints the URL of an event with its five parameters, spelled as the page does", () => {
  const url = new URL(code("text", "Events").trim());
  expect(Object.fromEntries(url.searchParams)).toEqual({
    SdkAppid: "88888888",
    CallbackCommand: "Room.CallbackAfterCreateRoom",
    contenttype: "json",
    ClientIP: "127.0.0.1",
    OptPlatform: "RESTAPI",
  });
});

it.each(["ts", "js", "sh"])("the chapters have no code in %s, which would not be tested", (language) => {
  expect(codeBlocks(language)).toEqual([]);
});
