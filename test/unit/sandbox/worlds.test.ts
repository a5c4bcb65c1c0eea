import { describe, expect, it } from "vitest";
import { callbackCommands, createConferenceClient } from "../../../src/index.ts";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { call, codeOf, createTestSandbox, enter, sdkAppId, secretKey, stateOf } from "./support.ts";

const one = 11;
const other = 12;
const rooms = (sandbox: Sandbox, world: number) => sandbox.rooms(world).map(({ id }) => id);

/** A sandbox with any world, and a client for each of two. */
function createWorlds(options: Parameters<typeof createTestSandbox>[0] = {}) {
  const deliver = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  const { sandbox, clock } = createTestSandbox({ anyApplication: true, deliver, ...options });
  const clientOf = (id: number) =>
    createConferenceClient({ sdkAppId: id, secretKey, fetch: sandbox.fetch, clock, maxRetries: 0 });
  return { sandbox, clock, clientOf };
}

const createRoom = (id: string) => ({ RoomInfo: { RoomId: id, RoomType: "Conference" } }) as const;

describe("an application that nobody added", () => {
  it("is refused without anyApplication, by a call and by the sandbox's methods", async () => {
    const { sandbox } = createTestSandbox();
    const query = (parameters: URLSearchParams) => parameters.set("sdkappid", String(one));
    expect(await codeOf(sandbox, "get_callback", {}, query)).not.toBe(0);
    expect(sandbox.requests[0]?.sdkAppId).toBeUndefined();
    for (const use of [
      () => sandbox.rooms(one),
      () => sandbox.inject({ kind: "cut", sdkAppId: one }),
      () => sandbox.inject({ on: "delivery", kind: "lose", sdkAppId: one }),
    ]) {
      expect(use).toThrow(expect.objectContaining({ option: "sdkAppId" }));
    }
    await expect(sandbox.reset(one)).rejects.toMatchObject({ option: "sdkAppId" });
  });

  it("is there at its first use, with the key, the administrators and the plan of the first", async () => {
    const { sandbox, clientOf } = createWorlds({ plan: { members: 7 } });
    await clientOf(one).createRoom(createRoom("r1"));
    expect(rooms(sandbox, one)).toEqual(["r1"]);
    expect(sandbox.rooms(one)[0]?.maxMemberCount).toBe(7);
    expect(rooms(sandbox, sdkAppId)).toEqual([]);
    expect(rooms(sandbox, other)).toEqual([]);
    await expect(
      createConferenceClient({
        sdkAppId: one,
        secretKey: "wrong",
        fetch: sandbox.fetch,
        maxRetries: 0,
      }).getCallback({}),
    ).rejects.toMatchObject({ code: expect.any(Number) });
  });

  it.each([0, -1, 1.5, Number.NaN])("must have an SDKAppID, which %s is not", (id) => {
    expect(() => createWorlds().sandbox.rooms(id)).toThrow(expect.objectContaining({ option: "sdkAppId" }));
  });
});

describe("two applications", () => {
  it("meet only faults of their own, and those of no application", async () => {
    const { sandbox, clientOf } = createWorlds();
    sandbox.inject({ kind: "code", code: 60018, sdkAppId: one, times: 9 });
    await expect(clientOf(one).getCallback({})).rejects.toMatchObject({ code: 60018 });
    await clientOf(other).getCallback({});
    sandbox.inject({ kind: "code", code: 60019, sdkAppId: other });
    sandbox.clearFaults(one);
    await clientOf(one).getCallback({});
    await expect(clientOf(other).getCallback({})).rejects.toMatchObject({ code: 60019 });
    sandbox.inject({ kind: "code", code: 60020, times: 2 });
    for (const id of [one, other]) {
      await expect(clientOf(id).getCallback({})).rejects.toMatchObject({ code: 60020 });
    }
  });

  it("meet by chance the same calls whatever the other does", async () => {
    const pattern = async (disturb: boolean) => {
      const { sandbox, clientOf } = createWorlds();
      if (disturb) sandbox.inject({ kind: "code", code: 60018, chance: 0.5, sdkAppId: other });
      sandbox.inject({ kind: "code", code: 60018, chance: 0.5, sdkAppId: one });
      let met = "";
      for (let i = 0; i < 20; i++) {
        if (disturb)
          await clientOf(other)
            .getCallback({})
            .catch(() => {});
        met += await clientOf(one)
          .getCallback({})
          .then(
            () => ".",
            () => "x",
          );
      }
      return met;
    };
    const alone = await pattern(false);
    expect(alone).toMatch(/x.*\.|\..*x/);
    expect(await pattern(true)).toBe(alone);
  });

  it("meet faults of deliveries of their own", async () => {
    const { sandbox } = createWorlds();
    for (const id of [one, other])
      sandbox.configure({ Url: "https://a.test", CallbackCommandList: [enter] }, id);
    sandbox.inject({ on: "delivery", kind: "lose", sdkAppId: other });
    const met = [];
    for (const id of [one, other, other]) met.push((await sandbox.emit(enter, {}, { sdkAppId: id })).fault);
    expect(met).toEqual([undefined, "lose", undefined]);
  });

  it("have logs of their own: one that is busy does not push out the other's", async () => {
    const { sandbox, clientOf } = createWorlds({ logSize: 2, rateLimit: false });
    await clientOf(one).getCallback({});
    for (let i = 0; i < 5; i++) await clientOf(other).getCallback({});
    expect(sandbox.requests.map(({ number, sdkAppId: id }) => [number, id])).toEqual([
      [1, one],
      [5, other],
      [6, other],
    ]);
    sandbox.clearLogs(other);
    expect(sandbox.requests.map(({ number }) => number)).toEqual([1]);
  });

  it("do not wait for each other", async () => {
    const { sandbox, clientOf } = createWorlds();
    const ofOther = sandbox.waitForRequest({ sdkAppId: other });
    await clientOf(one).getCallback({});
    expect(await stateOf(ofOther)).toBe("pending");
    await clientOf(other).getCallback({});
    expect((await ofOther).sdkAppId).toBe(other);

    for (const id of [one, other]) {
      sandbox.configure({ Url: "https://a.test", CallbackCommandList: callbackCommands }, id);
      sandbox.inject({ on: "delivery", kind: "reorder", sdkAppId: id });
      await clientOf(id).createRoom(createRoom("r1"));
    }
    await sandbox.idle(one);
    expect(sandbox.deliveries.map(({ sdkAppId: id }) => id)).toEqual([one]);
    await sandbox.idle();
    expect(sandbox.deliveries.map(({ sdkAppId: id }) => id)).toEqual([one, other]);
  });
});

describe("the rate limit", () => {
  it("starts afresh for an application that is reset", async () => {
    const { sandbox } = createWorlds({ rateLimit: { calls: 1, seconds: 1 } });
    expect([await codeOf(sandbox, "get_callback"), await codeOf(sandbox, "get_callback")]).toEqual([
      0, 60007,
    ]);
    await sandbox.reset(sdkAppId);
    expect(await call(sandbox, "get_callback")).toMatchObject({ ErrorCode: 0 });
  });
});
