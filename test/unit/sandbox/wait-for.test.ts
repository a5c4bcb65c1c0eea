import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { callbackCommands } from "../../../src/index.ts";
import { rejection } from "../support/client.ts";
import { call, configuration, createSubscribed, enter, leave, requestOf, stateOf } from "./support.ts";

const deliver = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
const create = () => createSubscribed({ deliver }, callbackCommands);

describe("a wait", () => {
  it("for a request ends with the next one that matches", async () => {
    const { sandbox } = create();
    await call(sandbox, "set_callback", configuration);
    const next = sandbox.waitForRequest({ operation: "setCallback" });
    const any = sandbox.waitForRequest();
    await call(sandbox, "get_callback");
    expect(await any).toMatchObject({ number: 2, operation: "getCallback" });
    expect(await stateOf(next)).toBe("pending");
    await call(sandbox, "set_callback", configuration);
    const request = await next;
    expect(request).toMatchObject({ number: 3, errorCode: 100300, query: { usersig: "(masked)" } });
    expect(request.body()).toEqual(configuration);
  });

  it.each([
    ["its word", { command: leave } as const],
    ["its room", { roomId: "r2" }],
    ["both", { command: leave, roomId: "r2" } as const],
    ["its application", { sdkAppId: 5 }],
  ])("for a delivery ends with the next one that matches by %s", async (_, match) => {
    const { sandbox } = create();
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    const next = sandbox.waitForDelivery(match);
    await sandbox.emit(enter, { RoomId: "r1" });
    expect(await stateOf(next)).toBe("pending");
    const emitted = await sandbox.emit(leave, { RoomId: "r2" }, { sdkAppId: 5 });
    expect(emitted.notSent).toBe("not configured");
    expect(await next).toBe(emitted);
  });

  it("counts an older spelling of a word", async () => {
    const { sandbox } = create();
    const next = sandbox.waitForDelivery({ command: "Room.CallbackAfterUpdateRoomInfo" });
    await sandbox.emit("Room.CallbackUpdateRoomInfo" as string, {}, { force: true });
    expect(await next).toMatchObject({ command: "Room.CallbackUpdateRoomInfo" });
  });

  it("goes through the log from a number on, cleared or not, and then waits", async () => {
    const { sandbox } = create();
    for (const RoomId of ["r1", "r2", "r1"]) await sandbox.emit(leave, { RoomId });
    const numbers: number[] = [];
    for (let after = 0; numbers.length < 2; after = numbers.at(-1) ?? 0) {
      numbers.push((await sandbox.waitForDelivery({ roomId: "r1" }, { after })).number);
    }
    expect(numbers).toEqual([1, 3]);
    const next = sandbox.waitForDelivery({ roomId: "r1" }, { after: 3 });
    const later = sandbox.waitForDelivery({ roomId: "r1" }, { after: 4 });
    sandbox.clearLogs();
    for (let i = 0; i < 2; i++) await sandbox.emit(leave, { RoomId: "r1" });
    expect([(await next).number, (await later).number]).toEqual([4, 5]);
  });

  it("works without a log", async () => {
    const { sandbox } = createSubscribed({ deliver, logSize: 0 });
    const next = sandbox.waitForDelivery();
    await sandbox.emit(leave);
    expect(await next).toMatchObject({ command: leave });
  });

  it.each([
    [undefined, 5000],
    [70, 70],
  ])("gives up after its time-out by the clock: %s", async (timeout, ms) => {
    const { sandbox, clock } = create();
    const failed = rejection(sandbox.waitForRequest({}, { timeout }));
    clock.advance(ms - 1);
    expect(await stateOf(failed)).toBe("pending");
    clock.advance(1);
    expect(await failed).toMatchObject({
      name: "TimeoutError",
      message: expect.stringContaining(`${ms} ms`),
    });
  });

  it("ends with the reason of its signal", async () => {
    const { sandbox } = create();
    const controller = new AbortController();
    const failed = rejection(sandbox.waitForDelivery({}, { signal: controller.signal }));
    expect(await stateOf(failed)).toBe("pending");
    controller.abort("enough");
    expect(await failed).toBe("enough");
    expect(await rejection(sandbox.waitForDelivery({}, { after: 0, signal: controller.signal }))).toBe(
      "enough",
    );
  });

  it("leaves no timer and no listener behind", async () => {
    const { sandbox, clock } = create();
    const { signal } = new AbortController();
    const next = sandbox.waitForRequest({}, { signal });
    await sandbox.fetch(await requestOf("get_callback"));
    await next;
    expect([clock.waiting(), getEventListeners(signal, "abort")]).toEqual([[], []]);
  });
});
