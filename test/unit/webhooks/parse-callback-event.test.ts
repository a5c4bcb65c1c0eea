import { describe, expect, expectTypeOf, it } from "vitest";
import {
  isConferenceEventError,
  type OtherEvent,
  parseCallbackEvent,
  type ReceivedEvent,
  sampleEvents,
} from "../../../src/webhooks/index.ts";
import { leave } from "./support.ts";

const seats = "Mic.CallbackAfterSeatInfoChanged";
const id = "144115233775727695";
const withNumber = JSON.stringify(sampleEvents[seats]).replace(/"(\d{17,})"/, id);
const idOf = (event: object) => (event as ReceivedEvent<typeof seats>).SeatList[0]?.Member_Account;

function errorOf(body: unknown) {
  try {
    parseCallbackEvent(body as string);
  } catch (error) {
    if (isConferenceEventError(error)) return error;
    throw error;
  }
  throw new Error("It was taken.");
}

describe("parseCallbackEvent", () => {
  it.each(Object.values(sampleEvents))("reads the sample of $CallbackCommand", (sample) => {
    const { CallbackCommand } = sample;
    const read = parseCallbackEvent(JSON.stringify(sample));
    expect(read).toMatchObject({ known: true, event: { CallbackCommand } });
    expect(parseCallbackEvent(read.event)).toEqual(read);
  });

  it.each<[string, string | Uint8Array | object]>([
    ["text", withNumber],
    ["bytes", new TextEncoder().encode(withNumber)],
    ["a Buffer", Buffer.from(withNumber)],
    ["text with a byte order mark", `\ufeff${withNumber}`],
    ["bytes with a byte order mark", Buffer.from(`\ufeff${withNumber}`)],
    ["UTF-16, as a shell on Windows saves it", Buffer.from(`\ufeff${withNumber}`, "utf16le")],
    ["line ends of Windows", `${withNumber.replace("{", "{\r\n")}\r\n`],
    ["an object that has all digits", sampleEvents[seats]],
  ])("CB-30 keeps every digit: %s", (_, body) => {
    expect(idOf(parseCallbackEvent(body).event)).toBe(id);
  });

  it("CB-30 refuses an object that has lost digits, and leaves the caller's object as it is", () => {
    expect(errorOf(JSON.parse(withNumber)).reasons[0]).toContain("2^53");
    const event = {
      ...sampleEvents["Room.CallbackAfterUpdateRoomInfo"],
      CallbackCommand: "Room.CallbackUpdateRoomInfo",
    };
    const before = structuredClone(event);
    expect(parseCallbackEvent(event).event).toMatchObject({
      CallbackCommand: "Room.CallbackAfterUpdateRoomInfo",
    });
    expect(event).toEqual(before);
  });

  it("returns an event of an unknown word as it is", () => {
    const event = { CallbackCommand: "Room.CallbackOfTomorrow", Anything: [1] };
    expect(parseCallbackEvent(JSON.stringify(event))).toEqual({ known: false, event });
  });

  it.each<[string, unknown]>([
    ["text that is not JSON", "secret {"],
    ["an empty text", ""],
    ["an array", "[]"],
    ["null", null],
    ["undefined", undefined],
    ["a number", 5],
    ["no command", '{"RoomId":"secret"}'],
    ["a command that is not text", '{"CallbackCommand":5,"RoomId":"secret"}'],
    ["a field of another type", JSON.stringify({ ...sampleEvents[leave], RoomId: { secret: 1 } })],
    ["a missing field", JSON.stringify({ CallbackCommand: leave, RoomId: "secret" })],
    ["deep nesting", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["bytes that are neither UTF-8 nor UTF-16", Buffer.from([0x7b, 0xff, 0x7d])],
    ["a circle", Object.assign([], { 0: undefined }, { toJSON: () => 5n })],
  ])("says what is wrong, without a value: %s", (_, body) => {
    const { name, kind, message, reasons } = errorOf(body);
    expect([name, kind]).toEqual(["ConferenceEventError", "event"]);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(message).toContain(reason);
    expect(message).not.toContain("secret");
  });

  it("does not keep __proto__", () => {
    const { event } = parseCallbackEvent(
      `{"__proto__":{"polluted":1},"CallbackCommand":"x","a":{"__proto__":1}}`,
    );
    expect(JSON.stringify(event)).toBe('{"CallbackCommand":"x","a":{}}');
  });

  it("is typed: a known word narrows", () => {
    const { known, event } = parseCallbackEvent(sampleEvents[leave]);
    expect(known && event.CallbackCommand === leave && event.MemberList_Account).toHaveLength(1);
    if (!known) expectTypeOf(event).toEqualTypeOf<OtherEvent>();
    else if (event.CallbackCommand === leave)
      expectTypeOf(event).toEqualTypeOf<ReceivedEvent<typeof leave>>();
    else expectTypeOf(event).toEqualTypeOf<Exclude<ReceivedEvent, { CallbackCommand: typeof leave }>>();
  });
});
