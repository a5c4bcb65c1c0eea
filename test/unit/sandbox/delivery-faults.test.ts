import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CallbackCommand, callbackCommands } from "../../../src/index.ts";
import type { DeliveryFault, SandboxOptions } from "../../../src/sandbox/index.ts";
import { happen, stubRooms } from "./rooms-stub.ts";
import { codeOf, createSubscribed, enter, leave, settle, stateOf } from "./support.ts";

const created = "Room.CallbackAfterCreateRoom";
const destroyed = "Room.CallbackAfterDestroyRoom";

beforeEach(stubRooms);
afterEach(() => vi.restoreAllMocks());

/** A sandbox that is subscribed to every event, and what a receiver got, in order: its room and its word. */
function createReceiving(options: Partial<SandboxOptions> = {}) {
  const got: string[] = [];
  const deliver = async (request: Request) => {
    const { RoomId, RoomInfo, CallbackCommand } = await request.json();
    got.push(`${RoomId ?? RoomInfo.RoomId} ${CallbackCommand}`);
    return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  };
  return { ...createSubscribed({ deliver, rateLimit: false, ...options }, callbackCommands), got };
}

type Fault = DeliveryFault extends infer One ? (One extends DeliveryFault ? Omit<One, "on"> : never) : never;
const onDelivery = (fault: Fault) => ({ on: "delivery", ...fault }) as DeliveryFault;

describe("a fault of deliveries", () => {
  it.each<[string, Fault[], CallbackCommand[], CallbackCommand[]]>([
    ["loses an event", [{ kind: "lose" }], [created, enter, leave], [enter, leave]],
    ["loses two", [{ kind: "lose", times: 2 }], [created, enter, leave], [leave]],
    [
      "loses those of its word",
      [{ kind: "lose", command: enter }],
      [created, enter, leave],
      [created, leave],
    ],
    ["loses those of its room", [{ kind: "lose", roomId: "r2" }], [created], [created]],
    ["always, by a chance of 1", [{ kind: "lose", chance: 1 }], [created, enter], []],
    ["never, by a chance of 0", [{ kind: "lose", chance: 0 }], [created], [created]],
    ["doubles an event", [{ kind: "duplicate" }], [created, enter], [created, created, enter]],
    ["lets an event be overtaken", [{ kind: "reorder" }], [created, enter, leave], [enter, created, leave]],
    [
      "lets an event be overtaken by two",
      [{ kind: "reorder", behind: 2 }],
      [created, enter, leave, destroyed],
      [enter, leave, created, destroyed],
    ],
    ["lets an event go at the end", [{ kind: "reorder", behind: 9 }], [created, enter], [enter, created]],
    [
      "lets two be overtaken, in their order",
      [{ kind: "reorder", times: 2 }],
      [created, enter, leave],
      [leave, created, enter],
    ],
    [
      "lets each be overtaken by later events only",
      [{ kind: "reorder" }, { kind: "reorder", behind: 2 }],
      [created, enter, leave, destroyed],
      [leave, created, destroyed, enter],
    ],
    [
      "counts no lost event as one that overtakes",
      [{ kind: "reorder" }, { kind: "lose" }],
      [created, enter, leave, destroyed],
      [leave, created, destroyed],
    ],
  ])("%s", async (_, faults, words, expected) => {
    const { sandbox, got } = createReceiving();
    for (const fault of faults) sandbox.inject(onDelivery(fault));
    await happen(sandbox, "r1", ...words);
    await sandbox.idle();
    expect(got).toEqual(expected.map((word) => `r1 ${word}`));
  });

  it("leaves other rooms alone: no event of theirs overtakes or waits", async () => {
    const { sandbox, got } = createReceiving();
    sandbox.inject({ on: "delivery", kind: "reorder" });
    await happen(sandbox, "r1", created);
    await happen(sandbox, "r2", created, leave);
    await settle();
    expect(got).toEqual([`r2 ${created}`, `r2 ${leave}`]);
    await sandbox.idle();
    expect(got).toEqual([`r2 ${created}`, `r2 ${leave}`, `r1 ${created}`]);
  });

  it("holds back until idle is called, and not until then if later events come", async () => {
    const { sandbox, got } = createReceiving();
    sandbox.inject({ on: "delivery", kind: "reorder", behind: 2 });
    await happen(sandbox, "r1", created);
    await happen(sandbox, "r1", enter);
    await settle();
    expect(got).toEqual([`r1 ${enter}`]);
    await happen(sandbox, "r1", leave);
    await settle();
    expect(got.slice(1)).toEqual([`r1 ${leave}`, `r1 ${created}`]);
  });

  it("delays an event and the later ones of its room, by the clock", async () => {
    const { sandbox, got, clock } = createReceiving();
    for (const ms of [100, 200]) sandbox.inject({ on: "delivery", kind: "delay", ms });
    await happen(sandbox, "r1", created, enter);
    await happen(sandbox, "r2", created);
    await clock.whenWaiting(300);
    await settle();
    expect(got).toEqual([`r2 ${created}`]);
    const idle = sandbox.idle();
    clock.advance(299);
    expect(await stateOf(idle)).toBe("pending");
    clock.advance(1);
    await idle;
    expect(got.slice(1)).toEqual([`r1 ${created}`, `r1 ${enter}`]);
    expect(sandbox.deliveries.map(({ fault }) => fault)).toEqual([undefined, "delay", undefined]);
  });

  it("is in the log: a lost event never arrived, and a duplicate is a delivery", async () => {
    const { sandbox } = createReceiving();
    for (const kind of ["lose", "duplicate", "reorder"] as const) sandbox.inject({ on: "delivery", kind });
    await happen(sandbox, "r1", created, enter, leave);
    await sandbox.idle();
    const logged = sandbox.deliveries.map(({ command, fault, taken, failure }) => [
      command,
      fault,
      taken,
      failure,
    ]);
    expect(logged).toEqual([
      [created, "lose", false, "network"],
      [enter, "duplicate", true, undefined],
      [enter, "duplicate", true, undefined],
      [leave, "reorder", true, undefined],
    ]);
    const numbers = sandbox.deliveries.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  it("meets no event that is not sent, and no call", async () => {
    const { sandbox, got } = createReceiving();
    sandbox.configure({ Url: "https://x.test/", CallbackCommandList: [leave] });
    sandbox.inject({ on: "delivery", kind: "lose" });
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    await happen(sandbox, "r1", enter, leave, leave);
    await sandbox.idle();
    expect(got).toEqual([`r1 ${leave}`]);
    expect(sandbox.requests.map(({ fault }) => fault)).toEqual([undefined, undefined]);
  });

  it("of calls meets no delivery", async () => {
    const { sandbox, got } = createReceiving();
    sandbox.inject({ kind: "delay", ms: 5, operation: "getCallback", on: "call" });
    await happen(sandbox, "r1", leave);
    await sandbox.idle();
    expect(got).toHaveLength(1);
  });

  it("is cancelled alone, and by clearFaults", async () => {
    const { sandbox, got } = createReceiving();
    sandbox.inject({ on: "delivery", kind: "lose" })();
    sandbox.inject({ on: "delivery", kind: "duplicate" });
    sandbox.clearFaults();
    await happen(sandbox, "r1", leave);
    await sandbox.idle();
    expect(got).toHaveLength(1);
  });

  it("follows the seed, whatever the faults of calls draw", async () => {
    const patternOf = async (seed: number, callChance?: number) => {
      const { sandbox } = createReceiving({ seed });
      sandbox.inject({ on: "delivery", kind: "lose", chance: 0.5 });
      if (callChance !== undefined) sandbox.inject({ kind: "delay", ms: 0, chance: callChance });
      for (let i = 0; i < 20; i++) await happen(sandbox, `r${i}`, leave);
      await sandbox.idle();
      const lost = sandbox.deliveries.filter(({ fault }) => fault === "lose").map(({ roomId }) => roomId);
      return lost.sort().join(" ");
    };
    const pattern = await patternOf(7);
    expect(pattern).toMatch(/ /);
    expect(await patternOf(7, 0.5)).toBe(pattern);
    expect(await patternOf(8)).not.toBe(pattern);
  });
});

describe("an emitted event", () => {
  it.each<[Fault, string[]]>([
    [{ kind: "lose" }, []],
    [{ kind: "duplicate" }, [`r1 ${leave}`, `r1 ${leave}`]],
  ])("meets it too: %j", async (fault, expected) => {
    const { sandbox, got } = createReceiving();
    sandbox.inject(onDelivery(fault));
    expect(await sandbox.emit(leave, { RoomId: "r1" })).toMatchObject({ fault: fault.kind });
    await sandbox.idle();
    expect(got).toEqual(expected);
  });

  it("is held back until the next one of its room, or until idle", async () => {
    const { sandbox, got } = createReceiving();
    sandbox.inject({ on: "delivery", kind: "reorder", times: 2 });
    const [first, last] = [sandbox.emit(enter, { RoomId: "r1" }), sandbox.emit(leave, { RoomId: "r2" })];
    await sandbox.emit(leave, { RoomId: "r1" });
    expect(await first).toMatchObject({ fault: "reorder", taken: true });
    expect(await stateOf(last)).toBe("pending");
    await sandbox.idle();
    expect(await last).toMatchObject({ fault: "reorder", taken: true });
    expect(got).toEqual([`r1 ${leave}`, `r1 ${enter}`, `r2 ${leave}`]);
  });
});
