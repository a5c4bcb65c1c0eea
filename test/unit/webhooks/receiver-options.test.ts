import { describe, expect, expectTypeOf, it } from "vitest";
import {
  type CallbackReceiverOptions,
  createCallbackReceiver,
  type ReceivedEvent,
  type sampleEvents,
} from "../../../src/webhooks/index.ts";

const good: CallbackReceiverOptions = { sdkAppId: 1, on: {}, onOther: () => {} };

describe("the options of a receiver", () => {
  it.each<[string, object, string]>([
    ["no SDKAppID", { sdkAppId: undefined }, "sdkAppId"],
    ["an SDKAppID of text", { sdkAppId: "1" }, "sdkAppId"],
    ["no handlers", { on: undefined }, "on"],
    ["a handler for an unknown word", { on: { "Room.Other": () => {} } }, "on"],
    ["CB-33 a handler for the older word", { on: { "Room.CallbackUpdateRoomInfo": () => {} } }, "on"],
    ["a handler that is not a function", { on: { "Room.CallbackAfterCreateRoom": 1 } }, "on"],
    ["no onOther", { onOther: undefined }, "onOther"],
    ["an onInvalid that is not a function", { onInvalid: 1 }, "onInvalid"],
    ["an onError that is not a function", { onError: 1 }, "onError"],
    ["a path without a slash", { path: "callback" }, "path"],
    ["a path with a query", { path: "/callback?a" }, "path"],
    ["no bytes", { maxBytes: 0 }, "maxBytes"],
    ["a timeout of text", { timeout: "1" }, "timeout"],
    ["a timeout that no timer can hold", { timeout: 2 ** 31 }, "timeout"],
    ["a negative bodyTimeout", { bodyTimeout: -1 }, "bodyTimeout"],
    ["an empty token", { token: "" }, "token"],
    ["an empty list of tokens", { token: [] }, "token"],
    ["a store without methods", { dedupe: {} }, "dedupe"],
    ["a ttl that is not a number", { dedupeTtl: Number.NaN }, "dedupeTtl"],
    ["a clock that is not a function", { now: 1 }, "now"],
    ["an unknown option", { tokens: [] }, "tokens"],
  ])("refuses %s, and names it", (_, wrong, option) => {
    const create = () => createCallbackReceiver({ ...good, ...wrong });
    expect(create).toThrow(expect.objectContaining({ name: "ConferenceOptionsError", option }));
  });

  it("names the words if one is unknown", () => {
    const create = () => createCallbackReceiver({ ...good, on: { x: () => {} } as object });
    expect(create).toThrow("Mic.CallbackAfterSeatInfoChanged");
  });

  it("never shows a token", () => {
    const create = () => createCallbackReceiver({ ...good, token: ["secret-token", 1] as never });
    expect(create).toThrow(expect.objectContaining({ message: expect.not.stringContaining("secret-token") }));
  });
});

describe("the types of a receiver", () => {
  it("give each handler its event in canonical form", () => {
    const options = (): CallbackReceiverOptions => ({
      ...good,
      on: {
        "Room.CallbackAfterMemberLeave": (event) => {
          expectTypeOf(event.MemberList_Account).toEqualTypeOf<readonly string[]>();
          expectTypeOf(event.Type).toEqualTypeOf<"Leave" | "Kicked" | "Expired">();
        },
        "Mic.CallbackAfterSeatInfoChanged": (event) => {
          expectTypeOf(event.SeatList[0]?.Member_Account).toEqualTypeOf<string | undefined>();
        },
        "Room.CallbackAfterUpdateRoomInfo": (event) => {
          expectTypeOf(event.RoomInfo.IsCloudRecordingDisabled).toEqualTypeOf<boolean | undefined>();
        },
      },
    });
    expectTypeOf(options).toBeFunction();
    expectTypeOf<ReceivedEvent["CallbackCommand"]>().toEqualTypeOf<keyof typeof sampleEvents>();
  });

  it("refuse an unknown word, and a receiver without onOther", () => {
    const refused = () => {
      // @ts-expect-error This word is unknown.
      createCallbackReceiver({ ...good, on: { "Room.Other": () => {} } });
      // @ts-expect-error onOther is missing.
      createCallbackReceiver({ sdkAppId: 1, on: {} });
    };
    expectTypeOf(refused).toBeFunction();
  });
});
