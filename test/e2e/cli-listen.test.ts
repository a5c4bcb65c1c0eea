import { describe, expect, it } from "vitest";
import { sampleEvents, signTestEvent } from "../../src/webhooks/index.ts";
import { cli, leave, sdkAppId } from "../unit/cli/support/command.ts";
import { serve } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const env = { TRTC_SDK_APP_ID: String(sdkAppId) };
const token = "a-token-that-must-not-show";
const event = { ...sampleEvents[leave], RoomId: "rid-\x1b[2J" };

/** A listener on a free port, and where it listens. */
async function listen(args: string[] = [], more: Record<string, string> = {}) {
  const serving = serve(["listen", "--port", "0", ...args], { ...env, ...more });
  await serving.sees("Ctrl-C ends it.");
  const url = /Listening at (http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(serving.stderr)?.[1] ?? "";
  const post = async (sent: object | string, options: object = {}) =>
    (await fetch(await signTestEvent({ sdkAppId, event: sent, url, ...options }))).status;
  return { serving, url, post };
}

describe("listen", () => {
  it("prints each event on a line as it comes, and ends at Ctrl-C with 0", async () => {
    const { serving, post, url } = await listen();
    expect(await post(event)).toBe(200);
    await serving.sees("MemberList_Account");
    expect(serving.stdout).toMatch(
      /^\d\d:\d\d:\d\d Room\.CallbackAfterMemberLeave .*RoomId=rid-\\u001b\[2J .*\n$/,
    );
    expect(await post({ ...event, MemberCount: "many" })).toBe(200);
    expect(await post({ CallbackCommand: "Room.CallbackOfTomorrow" })).toBe(200);
    await serving.sees("CallbackOfTomorrow");
    expect(serving.stdout).toContain("/MemberCount must be integer");
    const run = await cli(["trigger", "Room.CallbackUpdateRoomInfo", "--to", url], { env });
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining("accepted")]);
    expect(await serving.end("SIGINT")).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("prints all of an event as a line of JSON, user ids with all their digits", async () => {
    const { serving, post } = await listen(["--json"]);
    const sample = JSON.stringify(sampleEvents["Mic.CallbackAfterSeatInfoChanged"]);
    await post(sample.replace(/"Member_Account":"?\w+"?/, '"Member_Account":144115233775727695'));
    await serving.sees("SeatList");
    const line = JSON.parse(serving.stdout);
    expect(line).toMatchObject({
      command: "Mic.CallbackAfterSeatInfoChanged",
      platform: "RESTAPI",
      problems: [],
    });
    expect(JSON.stringify(line.event)).toContain('"144115233775727695"');
    expect(await serving.end("SIGTERM")).toBe(0);
  });

  it("says on standard error what it refuses, and why", async () => {
    const { serving, url, post } = await listen(["--path", "/callback"], { TRTC_CALLBACK_TOKEN: token });
    expect(await post(event, { url: url.replace("/callback", "/other") })).toBe(404);
    await serving.sees(`POST /other ${leave} with 404`);
    expect(await post(event, { sdkAppId: 7 })).toBe(403);
    await serving.sees("403: another SdkAppid");
    expect(await post(event)).toBe(401);
    await serving.sees("401: not signed");
    expect(serving.stdout).toBe("");
    expect(await post(event, { token })).toBe(200);
    await serving.sees("RoomId=");
    expect(serving.printed).not.toContain(token);
  });

  it("ends with 2 where the port is taken", async () => {
    const taken = await listeningServer(() => {});
    const { code, stderr } = await cli(["listen", "--port", new URL(taken.url).port], { env });
    await taken.close();
    expect([code, stderr]).toEqual([2, expect.stringMatching(/EADDRINUSE.*--port/)]);
  });
});
