import { describe, expect, it } from "vitest";
import { createCallbackReceiver, sampleEvents } from "../../../src/webhooks/index.ts";
import { rejection } from "../support/client.ts";
import { createSubscribed, leave, sdkAppId, start } from "./support.ts";

const created = "Room.CallbackAfterCreateRoom";
const updated = "Room.CallbackAfterUpdateRoomInfo";
const seats = "Mic.CallbackAfterSeatInfoChanged";
const all = Object.keys(sampleEvents);
const accept = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
const create = () => createSubscribed({ deliver: accept }, all).sandbox;

async function bodyOf(
  command: keyof typeof sampleEvents,
  changes: object | string | undefined,
  force = false,
) {
  const delivery = await create().emit(command, changes as string, { force });
  return delivery.body();
}

describe("the body of an event", () => {
  it("is the sample, changed at any depth", async () => {
    const changes = { RoomInfo: { RoomName: "é", MaxMemberCount: 1 }, Operator_Account: "bob" };
    const sample = sampleEvents[created];
    expect(JSON.parse(await bodyOf(created, changes))).toEqual({
      ...sample,
      Operator_Account: "bob",
      EventTime: start,
      RoomInfo: { ...sample.RoomInfo, RoomName: "é", MaxMemberCount: 1 },
    });
  });

  it("has a changed list as a whole", async () => {
    const list = JSON.parse(await bodyOf(leave, { MemberList_Account: ["a", "b", "c"] }));
    expect(list.MemberList_Account).toEqual(["a", "b", "c"]);
    const none = JSON.parse(await bodyOf(seats, { SeatList: [] }));
    expect(none.SeatList).toEqual([]);
    const one = JSON.parse(await bodyOf(seats, { SeatList: [{ Index: 2 }] }));
    expect(one.SeatList).toEqual([{ Index: 2 }]);
  });

  it("lacks the fields that are changed to undefined, at any depth", async () => {
    const body = JSON.parse(await bodyOf(updated, { RoomInfo: { CustomInfo: undefined } }));
    expect(Object.keys(body.RoomInfo)).not.toContain("CustomInfo");
    expect(body.RoomInfo.RoomName).toBe("rname-123");
    expect(Object.keys(JSON.parse(await bodyOf(leave, { Reason: undefined })))).not.toContain("Reason");
  });

  it("CB-35 may have unknown fields", async () => {
    const body = JSON.parse(await bodyOf(leave, { New: { a: [1] } }));
    expect(body.New).toEqual({ a: [1] });
  });

  it("CB-11 has the given time, or the time of the clock", async () => {
    const { sandbox, clock } = createSubscribed({ deliver: accept });
    clock.advance(1234);
    expect(JSON.parse((await sandbox.emit(leave)).body()).EventTime).toBe(start + 1234);
    expect(JSON.parse((await sandbox.emit(leave, { EventTime: 5 })).body()).EventTime).toBe(5);
  });

  it("does not change the samples, the changes or a prototype", async () => {
    const before = JSON.stringify(sampleEvents);
    const changes = { RoomInfo: { RoomName: "x" } };
    await bodyOf(created, changes);
    await bodyOf(created, JSON.parse('{"__proto__":{"polluted":1},"RoomInfo":{"__proto__":{"polluted":1}}}'));
    expect(JSON.stringify(sampleEvents)).toBe(before);
    expect(changes).toEqual({ RoomInfo: { RoomName: "x" } });
    expect("polluted" in {}).toBe(false);
  });

  it.each<[string, object | string, string]>([
    ["a field of the wrong type", { RoomId: 1 }, "/RoomId must be string"],
    ["a field missing", { EventTime: undefined }, "/ must have required property 'EventTime'"],
    ["an undocumented value", { Type: "Gone" }, "/Type must be equal to one of"],
    ["a list of the wrong items", { MemberList_Account: [1] }, "/MemberList_Account/0 must be string"],
    ["another word", { CallbackCommand: created }, "/CallbackCommand must be equal to constant"],
    ["no word", { CallbackCommand: undefined }, "/CallbackCommand must be equal to constant"],
    ["a text that is not JSON", "{", "/ must be object"],
    ["a text that is no object", "[]", "/ must be object"],
    ["a text of another event", JSON.stringify(sampleEvents[created]), "/CallbackCommand must be equal"],
  ])("is refused with the reasons when it breaks the contract: %s", async (_, changes, reason) => {
    const sandbox = create();
    const error = await rejection(sandbox.emit(leave, changes as string));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "changes" });
    expect((error as Error).message).toContain(reason);
    expect(sandbox.deliveries).toEqual([]);
    expect(await sandbox.emit(leave, changes as string, { force: true })).toMatchObject({ taken: true });
  });

  it.each<[string, unknown]>([
    ["null", null],
    ["a number", 5],
    ["a function", () => {}],
    ["a list", ["a"]],
  ])("is refused when the changes are no object: %s", async (_, changes) => {
    const error = await rejection(create().emit(leave, changes as never));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "changes" });
  });

  it.each(["Room.Other", "toString", "__proto__", ""])("is refused for an unknown word: %j", async (word) => {
    const sandbox = create();
    const error = await rejection(sandbox.emit(word as typeof leave));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "command" });
    const delivery = await sandbox.emit(word, { a: 1 }, { force: true });
    expect(delivery).toMatchObject({ command: word, taken: true });
    expect(JSON.parse(delivery.body())).toEqual({ CallbackCommand: word, EventTime: start, a: 1 });
  });
});

it.each([{ toString: 1 }, Symbol("word"), 5, null])(
  "is refused for a word that is no text, with force too: %o",
  async (word) => {
    for (const force of [false, true]) {
      const error = await rejection(create().emit(word as never, {}, { force } as { force: true }));
      expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "command" });
    }
  },
);

describe("a body of text", () => {
  const text = `{ "CallbackCommand":"${seats}","RoomId":"rid-123","EventTime":1670574414123,\n "SeatList":[{"Index":1,"Member_Account":144115233775727695}]}`;

  it("CB-30 arrives as it is, with all digits of its number", async () => {
    const events: unknown[] = [];
    const note = (event: unknown) => void events.push(event);
    const receive = createCallbackReceiver({ sdkAppId, on: { [seats]: note }, onOther: () => {} });
    const { sandbox } = createSubscribed({ deliver: receive }, [seats]);
    const delivery = await sandbox.emit(seats, text);
    expect([delivery.taken, delivery.body()]).toEqual([true, text]);
    expect(events).toMatchObject([{ SeatList: [{ Member_Account: "144115233775727695" }] }]);
  });

  it("is posted with force, even if it is no event", async () => {
    const bodies: string[] = [];
    const deliver = async (request: Request) => {
      bodies.push(await request.text());
      return accept();
    };
    const { sandbox } = createSubscribed({ deliver });
    for (const given of ["", "{", "\ud83d\ude00\u0000"]) await sandbox.emit(leave, given, { force: true });
    expect(bodies).toEqual(["", "{", "\ud83d\ude00\u0000"]);
  });
});
