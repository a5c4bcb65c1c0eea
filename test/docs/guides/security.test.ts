import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyUserSig } from "../../../src/user-sig/index.ts";
import { blockCounts, printedIn } from "../support/guides.ts";
import { workFolder } from "../support/run.ts";

const [sign = "", refuse = ""] = printedIn("security", "ts");
let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder?.remove());

describe("security, as printed", () => {
  it("has blocks that run here", () => {
    expect(blockCounts("security")).toEqual({ ts: 2, text: 1 });
  });

  it("prints a valid UserSig for a day", async () => {
    const signed = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a key" };
    const { stdout, ...end } = await folder.runTypeScript(sign, {
      TRTC_SDK_APP_ID: `${signed.sdkAppId}`,
      TRTC_IDENTIFIER: signed.identifier,
      TRTC_SECRET_KEY: signed.secretKey,
    });
    expect(end).toEqual({ code: 0, stderr: "" });
    const verified = await verifyUserSig(stdout.trim(), signed);
    expect(verified).toMatchObject({ valid: true, claims: { expire: 86_400 } });
  });

  it("refuses an event of another application, and a guessed one", async () => {
    const stdout = printedIn("security", "text")[0];
    expect(await folder.runTypeScript(refuse, {})).toEqual({ code: 0, stdout, stderr: "" });
  });
});
