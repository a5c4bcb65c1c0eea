import { describe, expect, it } from "vitest";
import { type InvalidEvent, sampleEvents } from "../../../src/webhooks/index.ts";
import { createTestReceiver, leave, post } from "./support.ts";

const seats =
  '{"CallbackCommand":"Mic.CallbackAfterSeatInfoChanged","RoomId":"rid-123","SeatList":[{"Index":1,' +
  '"Member_Account":144115233775727695,"IsTakenDisabled":false}],"EventTime":1670574414123}';

async function receiveBody(body: string, options = {}) {
  const { receive, calls } = createTestReceiver(options);
  const { status } = await receive(post({ body }));
  return { status, calls };
}

describe("an event", () => {
  it("reaches the handler of its word unchanged", async () => {
    const { status, calls } = await receiveBody(JSON.stringify(sampleEvents[leave]));
    expect(status).toBe(200);
    expect(calls).toEqual([{ by: "on", event: sampleEvents[leave], command: leave }]);
  });

  it.each(Object.entries(sampleEvents))("%s: its sample is valid", async (command, sample) => {
    const { calls } = await receiveBody(JSON.stringify(sample));
    expect(calls).toEqual([expect.objectContaining({ command })]);
    expect(calls[0]?.by).not.toBe("onInvalid");
  });

  it("CB-35 reaches onOther if its word is unknown or has no handler", async () => {
    const unknown = { CallbackCommand: "Room.CallbackAfterSomethingNew", Anything: [1] };
    expect((await receiveBody(JSON.stringify(unknown))).calls).toEqual([
      { by: "onOther", event: unknown, command: "Room.CallbackAfterSomethingNew" },
    ]);
    const destroyed = sampleEvents["Room.CallbackAfterDestroyRoom"];
    expect((await receiveBody(JSON.stringify(destroyed))).calls).toMatchObject([
      { by: "onOther", event: destroyed },
    ]);
  });

  it.each(["__proto__", "constructor", "toString"])("is unknown if its word is %s", async (word) => {
    expect((await receiveBody(JSON.stringify({ CallbackCommand: word }))).calls).toMatchObject([
      { by: "onOther" },
    ]);
  });

  it("CB-35 keeps unknown fields", async () => {
    const event = { ...sampleEvents[leave], New: { a: [1] } };
    expect((await receiveBody(JSON.stringify(event))).calls).toMatchObject([{ by: "on", event }]);
  });

  it("CB-30 keeps every digit of a number that JavaScript cannot hold", async () => {
    const { calls } = await receiveBody(seats);
    expect(calls).toMatchObject([
      { by: "on", event: { SeatList: [{ Member_Account: "144115233775727695" }] } },
    ]);
  });

  it.each([
    ["CB-30 a small number", '"Member_Account":5', "5"],
    ["CB-31 an empty string", '"Member_Account":""', ""],
    ["CB-31 no such field", '"Other":1', ""],
  ])("makes a Member_Account canonical: %s", async (_, text, expected) => {
    const { calls } = await receiveBody(seats.replace('"Member_Account":144115233775727695', text));
    expect(calls).toMatchObject([{ by: "on", event: { SeatList: [{ Member_Account: expected }] } }]);
  });

  it.each([
    ['"false"', false],
    ['"true"', true],
    ["true", true],
  ])("CB-32 has IsCloudRecordingDisabled %s as a boolean", async (text, expected) => {
    const body = JSON.stringify(sampleEvents["Room.CallbackAfterUpdateRoomInfo"]).replace(
      '"IsCloudRecordingDisabled":"false"',
      `"IsCloudRecordingDisabled":${text}`,
    );
    expect((await receiveBody(body)).calls).toMatchObject([
      { by: "on", event: { RoomInfo: { IsCloudRecordingDisabled: expected } } },
    ]);
  });

  it("CB-33 has the current word where the older one came", async () => {
    const older = "Room.CallbackUpdateRoomInfo";
    const event = { ...sampleEvents["Room.CallbackAfterUpdateRoomInfo"], CallbackCommand: older };
    const { receive, calls } = createTestReceiver();
    const query = { SdkAppid: "1400000000", CallbackCommand: "Room.CallbackAfterUpdateRoomInfo" };
    expect((await receive(post({ query, body: JSON.stringify(event) }))).status).toBe(200);
    expect(calls).toMatchObject([
      { by: "on", command: older, event: { CallbackCommand: "Room.CallbackAfterUpdateRoomInfo" } },
    ]);
  });

  it.each([
    ["a field of the wrong type", { RoomId: 1 }, "/RoomId must be string"],
    ["a field missing", { EventTime: undefined }, "/ must have required property 'EventTime'"],
    [
      "an undocumented value",
      { Type: "Gone" },
      "/Type must be equal to one of the allowed values: Leave, Kicked, Expired",
    ],
    ["no word", { CallbackCommand: undefined }, "/CallbackCommand must be string"],
  ])("reaches onInvalid with the reasons if it breaks the contract: %s", async (_, change, reason) => {
    const { status, calls } = await receiveBody(JSON.stringify({ ...sampleEvents[leave], ...change }));
    expect(status).toBe(200);
    expect(calls).toMatchObject([{ by: "onInvalid", event: { reasons: [reason] } }]);
  });

  it("reaches onOther if it breaks the contract and there is no onInvalid", async () => {
    const { receive, calls } = createTestReceiver({ onInvalid: undefined });
    await receive(post({ body: JSON.stringify({ ...sampleEvents[leave], RoomId: 1 }) }));
    expect(calls).toMatchObject([{ by: "onOther", event: { RoomId: 1 } }]);
  });
});

describe("a body larger than any event", () => {
  const many = (item: string) => `[${Array(50_000).fill(item).join(",")}]`;

  it.each([
    ["a list of wrong items", JSON.stringify(sampleEvents[leave]).replace('["user1"]', many("0"))],
    ["a list of items without their field", seats.replace(/"SeatList":\[.*\]/, `"SeatList":${many("{}")}`)],
  ])("has at most 25 reasons: %s", async (_, body) => {
    const { calls } = await receiveBody(body, { maxBytes: 2 ** 20 });
    expect(calls).toMatchObject([{ by: "onInvalid" }]);
    const reasons = calls.flatMap(({ event }) => (event as InvalidEvent).reasons);
    expect(reasons[0]).toMatch(/^\/(MemberList_Account|SeatList)\/0 must /);
    expect(reasons.length).toBeLessThanOrEqual(25);
  });

  it("never makes the receiver reject", async () => {
    const { receive } = createTestReceiver({ maxBytes: 2 ** 26 });
    for (const text of ["x".repeat(2 ** 24), "\\n".repeat(2 ** 23)]) {
      const { status } = await receive(
        post({ body: `{"CallbackCommand":"x","n":9007199254740993,"a":"${text}"}` }),
      );
      expect([200, 400]).toContain(status);
    }
  });
});
