import { afterEach, describe, expect, it } from "vitest";
import { sampleEvents, signTestEvent } from "../../src/webhooks/index.ts";
import { cli, leave, readLine, sdkAppId, serve } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const env = { TRTC_SDK_APP_ID: String(sdkAppId) };
const token = "a-token-that-must-not-show";
const event = { ...sampleEvents[leave], RoomId: "rid-\x1b[2J" };

/** A listener on a free port, and where it listens. */
async function listen(args: string[] = [], more: Record<string, string> = {}) {
  const serving = serve(["listen", "--port", "0", ...args], { ...env, ...more });
  await serving.sees("Ctrl-C ends it.");
  const url = /Listening at (http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(serving.stderr)?.[1] ?? "";
  const post = async (sent: object, options: object = {}) =>
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
    expect(serving.stdout).toContain("(not as the contract has it: /MemberCount must be integer)");
    expect(await serving.end("SIGINT")).toBe(0);
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  });

  it("prints all of an event as one line of JSON, user ids with all their digits", async () => {
    const { serving, url } = await listen(["--json"]);
    const sample = JSON.stringify(sampleEvents["Mic.CallbackAfterSeatInfoChanged"]);
    const sent = sample.replace(/"Member_Account":"?\w+"?/, '"Member_Account":144115233775727695');
    await fetch(await signTestEvent({ sdkAppId, event: sent, url }));
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

  it("takes what is for its path alone, and says on standard error what it refuses", async () => {
    const { serving, url } = await listen(["--path", "/callback"]);
    const elsewhere = url.replace("/callback", "/other");
    expect((await fetch(await signTestEvent({ sdkAppId, event, url: elsewhere }))).status).toBe(404);
    await serving.sees("Refused a request with 404: its path is another one.");
    expect(serving.stdout).toBe("");
  });

  it("says why it refuses what is for another application, or not signed with the token", async () => {
    const { serving, post } = await listen([], { TRTC_CALLBACK_TOKEN: token });
    expect(await post(event, { sdkAppId: 7 })).toBe(403);
    await serving.sees("Refused a request with 403: its SdkAppid is another one, or missing.");
    expect(await post(event)).toBe(401);
    await serving.sees("Refused a request with 401: it is not signed with this token");
    expect(await post(event, { token })).toBe(200);
    await serving.sees("RoomId=");
    expect(await serving.end("SIGINT")).toBe(0);
    expect(serving.printed).not.toContain(token);
  });

  it("ends with 2 where the port is taken", async () => {
    const taken = await listeningServer(() => {});
    const { port } = new URL(taken.url);
    const run = await cli(["listen", "--port", port], { env });
    await taken.close();
    expect([run.code, run.stderr]).toEqual([
      2,
      expect.stringMatching(/EADDRINUSE.*Choose another --port or --host/),
    ]);
  });
});

describe("trigger", () => {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  /** A receiver that answers like this, and what it was sent. */
  async function answering(status: number, body: string, headers: Record<string, string> = {}) {
    const requests: { url: string; body: string }[] = [];
    const server = await listeningServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      requests.push({ url: request.url ?? "", body: text });
      response.writeHead(status, headers).end(body);
    });
    closing.push(server.close);
    return { ...server, requests };
  }
  const ok = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}';

  it("posts the sample of today, changed as asked for, and ends with 0 when it is taken", async () => {
    const { url, requests } = await answering(200, ok);
    const set = ["--set", "RoomId=123", "MemberCount=3", 'MemberList_Account=["a","b"]'];
    const run = await cli(["trigger", leave, "--to", `${url}?mine=1`, ...set, "--token", token], { env });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(
      /^Room\.CallbackAfterMemberLeave: taken, HTTP 200 after \d+ ms\nAnswer {2}\{"Act/,
    );
    const [request] = requests;
    const query = new URLSearchParams(request?.url.split("?")[1]);
    expect(Object.fromEntries(query)).toMatchObject({
      mine: "1",
      SdkAppid: String(sdkAppId),
      CallbackCommand: leave,
    });
    expect(query.get("Sign")).toMatch(/^[0-9a-f]{64}$/);
    const body = JSON.parse(request?.body ?? "");
    expect(body).toMatchObject({ RoomId: "123", MemberCount: 3, MemberList_Account: ["a", "b"] });
    expect(Date.now() - body.EventTime).toBeLessThan(25_000);
  });

  it.each([
    ["another status", 500, ok, "The HTTP status is 500 and not 200."],
    ["no JSON", 200, "thanks\x1b[2J", "The body"],
    ["an empty body", 200, "", "The body"],
    ["a field of another type", 200, '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":"0"}', "ErrorCode"],
    [
      "a refusal",
      200,
      '{"ActionStatus":"FAIL","ErrorInfo":"no","ErrorCode":1}',
      "refused the event, with ErrorCode 1",
    ],
  ])("ends with 1 and says what is wrong with %s", async (_, status, body, problem) => {
    const { url } = await answering(status, body);
    const run = await cli(["trigger", leave, "--to", url], { env });
    expect([run.code, run.stderr]).toEqual([1, ""]);
    expect(run.stdout).toMatch(/: not taken, HTTP \d+ after/);
    expect(run.stdout).toMatch(new RegExp(`^Wrong {3}.*${problem}`, "m"));
  });

  it("follows no redirect", async () => {
    const target = await answering(200, ok);
    const { url } = await answering(307, "", { location: target.url });
    const run = await cli(["trigger", leave, "--to", url, "--json"], { env });
    expect([run.code, readLine(run)]).toMatchObject([1, { status: 307, taken: false }]);
    expect(run.stdout).toContain("That is not followed");
    expect(target.requests).toEqual([]);
  });

  it("ends with 3 when no answer comes, in time or at all, and repeats the host alone", async () => {
    const silent = await listeningServer(() => {});
    const url = `${silent.url}/a-path-that-is-secret?q=1`;
    const late = await cli(["trigger", leave, "--to", url, "--json"], { env });
    expect([late.code, readLine(late)]).toMatchObject([
      3,
      { failure: "timeout", status: null, host: "127.0.0.1" },
    ]);
    await silent.close();
    const refused = await cli(["trigger", leave, "--to", url], { env });
    expect([refused.code, refused.stdout]).toEqual([
      3,
      expect.stringContaining("the connection failed (ECONNREFUSED)"),
    ]);
    expect(late.stdout + refused.stdout).not.toContain("a-path-that-is-secret");
  });

  it("refuses an event that breaks the contract, unless --force is given", async () => {
    const { url, requests } = await answering(200, ok);
    const args = ["trigger", leave, "--to", url, "--set", "MemberCount=many"];
    const refused = await cli(args, { env });
    expect([refused.code, requests]).toEqual([2, []]);
    expect(refused.stderr).toMatch(/MemberCount must be integer\. With --force it is sent as it is/);
    expect((await cli([...args, "--force"], { env })).code).toBe(0);
    expect(JSON.parse(requests[0]?.body ?? "").MemberCount).toBe("many");
  });

  it("is taken by listen", async () => {
    const { url } = await listen();
    const run = await cli(["trigger", "Room.CallbackUpdateRoomInfo", "--to", url], { env });
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining("taken")]);
  });
});
