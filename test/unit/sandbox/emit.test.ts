import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../../src/sandbox/index.ts";
import { sampleEvents } from "../../../src/webhooks/index.ts";
import { createTestSandbox, enter, leave, sdkAppId, start } from "./support.ts";

const accepted = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };
const updated = "Room.CallbackAfterUpdateRoomInfo";
const older = "Room.CallbackUpdateRoomInfo";

/** A sandbox with this configuration, and the requests that it posts. */
function createNoting(Url: string, list: readonly string[] = [leave], options: Partial<SandboxOptions> = {}) {
  const posted: Request[] = [];
  const deliver = (request: Request) => {
    posted.push(request);
    return Response.json(accepted);
  };
  const made = createTestSandbox({ deliver, ...options });
  made.sandbox.configure({ Url, CallbackCommandList: list });
  return { ...made, posted };
}

describe("an event", () => {
  it("CB-02 CB-20 is posted as JSON: the contract's sample with the current time", async () => {
    const { sandbox, posted } = createNoting("https://example.com/callback");
    const delivery = await sandbox.emit(leave);
    const [request] = posted;
    expect([request?.method, request?.headers.get("content-type")]).toEqual(["POST", "application/json"]);
    const body = await request?.text();
    expect(JSON.parse(body ?? "")).toEqual({ ...sampleEvents[leave], EventTime: start });
    expect(delivery).toEqual({
      number: 1,
      roomId: "rid-123",
      fault: undefined,
      time: start,
      sentTime: start,
      durationMs: 0,
      sdkAppId,
      command: leave,
      query: {
        SdkAppid: String(sdkAppId),
        CallbackCommand: leave,
        contenttype: "json",
        ClientIP: "127.0.0.1",
        OptPlatform: "RESTAPI",
      },
      notSent: undefined,
      failure: undefined,
      failureCode: undefined,
      status: 200,
      answer: accepted,
      problems: [],
      taken: true,
      body: expect.any(Function),
    });
    expect(delivery.body()).toBe(body);
    expect(sandbox.deliveries).toEqual([delivery]);
  });

  it("CB-02 is not sent unless its word is in the list", async () => {
    const { sandbox, posted } = createNoting("https://example.com", [leave]);
    const unsent = { failure: undefined, status: undefined, answer: undefined, problems: [], taken: false };
    expect(await sandbox.emit(enter)).toMatchObject({ ...unsent, command: enter, notSent: "not subscribed" });
    sandbox.configure({ Url: "https://example.com", CallbackCommandList: [] });
    expect(await sandbox.emit(leave)).toMatchObject({ ...unsent, notSent: "not subscribed" });
    sandbox.configure(undefined);
    expect(await sandbox.emit(leave)).toMatchObject({ ...unsent, notSent: "not configured" });
    expect(await sandbox.emit(leave, {}, { force: true })).toMatchObject({ notSent: "not configured" });
    expect(posted).toEqual([]);
    expect(sandbox.deliveries.map(({ command }) => command)).toEqual([enter, leave, leave, leave]);
  });

  it("CB-02 is sent with force, even if its word is not in the list", async () => {
    const { sandbox, posted } = createNoting("https://example.com", []);
    expect(await sandbox.emit(leave, {}, { force: true })).toMatchObject({ notSent: undefined, taken: true });
    expect(posted).toHaveLength(1);
  });

  it.each([
    ["the older word in the list", older, updated],
    ["the older word as its own", updated, older],
    ["the older word in both", older, older],
  ])("CB-33 CC-05 is sent for another spelling of its word: %s", async (_, listed, command) => {
    const { sandbox, posted } = createNoting("https://example.com", [listed]);
    const delivery = await sandbox.emit(command as typeof updated);
    expect(delivery).toMatchObject({ command, notSent: undefined, taken: true });
    expect(new URL(posted[0]?.url ?? "").searchParams.get("CallbackCommand")).toBe(command);
    expect(JSON.parse(delivery.body())).toMatchObject({
      CallbackCommand: command,
      RoomInfo: { RoomId: "rid-123" },
    });
  });

  it("belongs to the named application, or to the first one", async () => {
    const { sandbox, posted } = createNoting("https://first.test");
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    sandbox.configure({ Url: "https://second.test", CallbackCommandList: [leave] }, 5);
    await sandbox.emit(leave);
    await sandbox.emit(leave, {}, { sdkAppId: 5 });
    expect(posted.map(({ url }) => new URL(url).host)).toEqual(["first.test", "second.test"]);
    expect(posted.map(({ url }) => new URL(url).searchParams.get("SdkAppid"))).toEqual([
      String(sdkAppId),
      "5",
    ]);
  });
});

describe("the URL of an event", () => {
  const query =
    "SdkAppid=1400000000&CallbackCommand=Room.CallbackAfterMemberLeave&contenttype=json&ClientIP=127.0.0.1&OptPlatform=RESTAPI";

  it.each([
    ["https://www.example.com", `https://www.example.com/?${query}`],
    ["https://www.example.com/a/b", `https://www.example.com/a/b?${query}`],
    ["http://example.com:8080/a?room=1&x=%20", `http://example.com:8080/a?room=1&x=%20&${query}`],
    ["https://example.com/a#part", `https://example.com/a?${query}`],
    ["https://example.com/a?room=1#part?x=2", `https://example.com/a?room=1&${query}`],
  ])("CB-03 has exactly the five parameters: %s", async (Url, expected) => {
    const { sandbox, posted } = createNoting(Url);
    await sandbox.emit(leave);
    expect(posted.map(({ url }) => url)).toEqual([expected]);
  });

  it("CB-07 CB-08 has the given address and platform", async () => {
    const { sandbox, posted } = createNoting("https://example.com");
    await sandbox.emit(leave, {}, { clientIp: "2001:db8::1", platform: "Mac & more" });
    const { searchParams } = new URL(posted[0]?.url ?? "");
    expect([searchParams.get("ClientIP"), searchParams.get("OptPlatform")]).toEqual([
      "2001:db8::1",
      "Mac & more",
    ]);
  });

  it("CB-13 is signed as in the page's vector when the application has a token", async () => {
    const { sandbox, posted, clock } = createNoting("https://example.com", [leave], { token: "xxxxyyyy" });
    clock.setNow(1669872112_999);
    await sandbox.emit(leave);
    const sign = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";
    expect(posted[0]?.url).toBe(`https://example.com/?${query}&Sign=${sign}&RequestTime=1669872112`);
  });

  it("CB-13 is not signed with the token of another application", async () => {
    const { sandbox, posted } = createNoting("https://example.com", [leave], { token: "xxxxyyyy" });
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    sandbox.configure({ Url: "https://example.com", CallbackCommandList: [leave] }, 5);
    await sandbox.emit(leave, {}, { sdkAppId: 5 });
    expect(posted[0]?.url).not.toMatch(/Sign|RequestTime/);
  });
});
