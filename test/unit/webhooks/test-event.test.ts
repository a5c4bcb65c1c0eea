import { describe, expect, it } from "vitest";
import { sampleEvents, signTestEvent } from "../../../src/webhooks/index.ts";
import { createTestReceiver, leave, sdkAppId } from "./support.ts";

const seat = "Mic.CallbackAfterSeatInfoChanged";

describe("signTestEvent", () => {
  it("CB-02 CB-03 makes a POST with the service's five parameters after those of the URL", async () => {
    const url = "https://example.com/callback?room=1";
    const request = await signTestEvent({ sdkAppId, event: sampleEvents[leave], url });
    const { origin, pathname, searchParams } = new URL(request.url);
    expect([request.method, origin + pathname]).toEqual(["POST", "https://example.com/callback"]);
    expect([...searchParams]).toEqual([
      ["room", "1"],
      ["SdkAppid", "1400000000"],
      ["CallbackCommand", leave],
      ["contenttype", "json"],
      ["ClientIP", "127.0.0.1"],
      ["OptPlatform", "RESTAPI"],
    ]);
    expect(await request.json()).toEqual(sampleEvents[leave]);
  });

  it("CB-13 signs the URL as in the page's vector", async () => {
    const now = 1669872112_999;
    const request = await signTestEvent({ sdkAppId, event: {}, token: "xxxxyyyy", now });
    expect(Object.fromEntries(new URL(request.url).searchParams)).toMatchObject({
      RequestTime: "1669872112",
      Sign: "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061",
    });
  });

  it("CB-30 sends a string as it is, with a number that JavaScript cannot hold", async () => {
    const event = `{"CallbackCommand":"${seat}","SeatList":[{"Index":1,"Member_Account":144115233775727695}]}`;
    const { receive, calls } = createTestReceiver();
    const request = await signTestEvent({ sdkAppId, event });
    expect(new URL(request.url).searchParams.get("CallbackCommand")).toBe(seat);
    expect(await request.clone().text()).toBe(event);
    expect((await receive(request)).status).toBe(200);
    expect(calls).toMatchObject([{ command: seat }]);
    expect(JSON.stringify(calls)).toContain('"144115233775727695"');
  });

  it.each<[string, object, string]>([
    ["no SDKAppID", { sdkAppId: undefined }, "sdkAppId"],
    ["a URL without a host", { url: "/callback" }, "url"],
    ["no event", { event: undefined }, "event"],
    ["a number that JSON cannot hold", { event: { Member_Account: 1n } }, "event"],
    ["a misspelt option", { tokens: "xxxxyyyy" }, "tokens"],
  ])("refuses %s, and names it", async (_, changes, option) => {
    const options = { sdkAppId, event: sampleEvents[leave], ...changes };
    await expect(signTestEvent(options as never)).rejects.toMatchObject({
      name: "ConferenceOptionsError",
      option,
    });
  });

  it.each([
    ["a body that is not JSON", "{", undefined, ""],
    ["a body that is not an object", "null", undefined, ""],
    ["an event under another word", sampleEvents[leave], "Room.Other", "Room.Other"],
    ["a body that is not JSON under a word", "{", leave, leave],
  ])("makes a request that a receiver refuses: %s", async (_, event, command, word) => {
    const request = await signTestEvent({ sdkAppId, event, command });
    expect(new URL(request.url).searchParams.get("CallbackCommand")).toBe(word);
    const { receive, calls } = createTestReceiver();
    expect((await receive(request)).status).toBe(400);
    expect(calls).toEqual([]);
  });
});
