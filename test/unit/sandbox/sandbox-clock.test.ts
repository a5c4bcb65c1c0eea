import { describe, expect, it } from "vitest";
import { createConferenceClient } from "../../../src/index.ts";
import { codeOf, createSubscribed, createTestSandbox, leave, sdkAppId, secretKey, start } from "./support.ts";

const state = {
  applications: [
    {
      sdkAppId,
      rooms: [{ id: "r1", startTime: start + 5000, bans: [{ account: "eve", until: start + 60_000 }] }],
    },
  ],
};

describe("the sandbox's clock", () => {
  it("is the given one until it is moved, and runs on from there", () => {
    const { sandbox, clock } = createTestSandbox();
    clock.advance(5);
    expect(sandbox.clock.now()).toBe(start + 5);
    sandbox.clock.advance(1000);
    clock.advance(5);
    expect(sandbox.clock.now()).toBe(start + 1010);
    sandbox.clock.set(42);
    clock.advance(5);
    expect(sandbox.clock.now()).toBe(47);
  });

  it("RO-50 MB-50 starts rooms and ends bans", async () => {
    const { sandbox, clock } = createTestSandbox({ state });
    const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock });
    const statusOf = async () => (await client.getRoomInfo({ RoomId: "r1" })).Response.RoomInfo.RoomStatus;
    const enter = () => sandbox.room("r1").enter("eve");
    expect(await statusOf()).toBe("NotStarted");
    expect(enter).toThrow(expect.objectContaining({ name: "ConferenceSandboxError" }));
    sandbox.clock.advance(60_000);
    expect(await statusOf()).toBe("Running");
    enter();
  });

  it("ends UserSigs", async () => {
    const { sandbox } = createTestSandbox();
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    sandbox.clock.advance(86_400_000);
    expect(await codeOf(sandbox, "get_callback")).toBe(70001);
  });

  it("gives events and the logs their time", async () => {
    const { sandbox } = createSubscribed({ deliver: () => new Response("{}") });
    sandbox.clock.set(start + 7);
    const delivery = await sandbox.emit(leave);
    expect([delivery.time, JSON.parse(delivery.body()).EventTime]).toEqual([start + 7, start + 7]);
    await codeOf(sandbox, "get_callback");
    expect(sandbox.requests[0]?.time).toBe(start + 7);
  });

  it("leaves delays as they are", async () => {
    const { sandbox, clock } = createTestSandbox();
    sandbox.inject({ kind: "delay", ms: 500 });
    const code = codeOf(sandbox, "get_callback");
    await clock.whenWaiting(500);
    sandbox.clock.advance(60_000);
    expect(clock.waiting()).toEqual([500]);
    clock.advance(500);
    expect(await code).toBe(0);
  });

  it.each([
    ["set", -1],
    ["set", 1.5],
    ["set", Number.NaN],
    ["set", 8.64e15 + 2],
    ["set", "2026"],
    ["advance", -1],
    ["advance", 0.5],
    ["advance", undefined],
    ["advance", Number.MAX_SAFE_INTEGER],
  ] as const)("refuses %s(%s), and stays", (method, value) => {
    const { sandbox } = createTestSandbox();
    expect(() => sandbox.clock[method](value as number)).toThrow(
      expect.objectContaining({ name: "ConferenceOptionsError" }),
    );
    expect(sandbox.clock.now()).toBe(start);
  });
});
