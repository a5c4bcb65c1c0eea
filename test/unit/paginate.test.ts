import { describe, expect, it } from "vitest";
import { createTestClient, rejection } from "./support/client.ts";
import { failure, json, networkError, type Step, silence, success } from "./support/scripted-fetch.ts";

const RoomId = "r1";

const named = (user: string) => ({ Member_Account: user });

/** A page of members, each with this user id. */
const members = (users: readonly string[], Next?: unknown): Step =>
  json({ ...success, Response: { Next, MemberList: users.map(named) } });

const bans = (users: readonly string[], NextOffset?: unknown): Step =>
  json({ ...success, Response: { NextOffset, BannedAccountList: users.map(named) } });

/** The user ids, and the bodies of the requests. */
async function read(
  operation: "getRoomMemberList" | "getBannedMemberList",
  steps: Step[],
  body: object = { RoomId },
) {
  const { client, requests } = createTestClient(steps);
  const users: string[] = [];
  let error: unknown;
  try {
    const items = client.paginate(operation, body as { RoomId: string });
    for await (const { Member_Account: user } of items) users.push(user);
  } catch (thrown) {
    error = thrown;
  }
  return { users, error, bodies: requests.map(({ init }) => JSON.parse(String(init.body)) as object) };
}

describe("the pages of a list", () => {
  it("MB-10 MB-11 of members are read by Next", async () => {
    const steps = [members(["a", "b"], "n1"), members(["c"], "n2"), members(["d"], "")];
    const { users, error, bodies } = await read("getRoomMemberList", steps);
    expect([users, error]).toEqual([["a", "b", "c", "d"], undefined]);
    expect(bodies).toEqual([{ RoomId }, { RoomId, Next: "n1" }, { RoomId, Next: "n2" }]);
  });

  it("MB-52 MB-53 of bans are read by NextOffset", async () => {
    const { users, bodies } = await read("getBannedMemberList", [bans(["a"], 1), bans(["b"], 0)]);
    expect(users).toEqual(["a", "b"]);
    expect(bodies).toEqual([{ RoomId }, { RoomId, Offset: 1 }]);
  });

  it("keep the size of a page, and begin where the body says", async () => {
    const given = { RoomId, Count: 2, Next: "n5" };
    const { bodies } = await read("getRoomMemberList", [members(["a"], "n6"), members([])], given);
    expect(bodies).toEqual([given, { ...given, Next: "n6" }]);
    expect(given).toEqual({ RoomId, Count: 2, Next: "n5" });
  });

  it.each<[string, unknown, unknown]>([
    ["the documented mark", "", 0],
    ["a missing mark", undefined, undefined],
    ["null", null, null],
  ])("end on %s", async (_, noNext, noOffset) => {
    expect((await read("getRoomMemberList", [members(["a"], noNext)])).users).toEqual(["a"]);
    expect((await read("getBannedMemberList", [bans(["a"], noOffset)])).users).toEqual(["a"]);
    expect(await read("getBannedMemberList", [bans([], noOffset)])).toMatchObject({ users: [] });
  });

  it("go on after an empty page", async () => {
    const steps = [members([], "n1"), members([], "n2"), members(["a"], "")];
    expect(await read("getRoomMemberList", steps)).toMatchObject({ users: ["a"], error: undefined });
  });

  it("do not follow a body that the caller changes meanwhile", async () => {
    const { client, requests } = createTestClient([members(["a"], "n1"), members(["b"])]);
    const body = { RoomId };
    for await (const _ of client.paginate("getRoomMemberList", body)) body.RoomId = "r2";
    expect(requests.map(({ init }) => init.body)).toEqual(['{"RoomId":"r1"}', '{"RoomId":"r1","Next":"n1"}']);
  });
});

describe("a list whose pages lead back", () => {
  const endless = (page: (at: number) => Step): Step[] => Array.from({ length: 200 }, (_, at) => page(at));

  it.each<[string, "getRoomMemberList" | "getBannedMemberList", (at: number) => Step, most: number]>([
    ["to the same cursor", "getRoomMemberList", () => members(["a"], "n1"), 2],
    ["to the same cursor of empty pages", "getRoomMemberList", () => members([], "n1"), 2],
    ["to the same cursor later", "getRoomMemberList", (at) => members([], `n${Math.min(at, 20)}`), 22],
    ["from one to the other", "getRoomMemberList", (at) => members([], `n${at % 2}`), 5],
    ["after three pages", "getRoomMemberList", (at) => members([], `n${at % 3}`), 8],
    ["after 20 pages", "getRoomMemberList", (at) => members([], `n${at % 20}`), 60],
    ["to the same offset", "getBannedMemberList", () => bans(["a"], 100), 2],
    ["to a smaller offset", "getBannedMemberList", (at) => bans([], 100 - at), 2],
    ["to a negative offset", "getBannedMemberList", () => bans([], -1), 1],
    ["to an offset as text", "getBannedMemberList", () => bans([], "100"), 1],
    ["to an offset that is a list", "getBannedMemberList", () => bans([], [100]), 1],
    ["to a cursor that is an object", "getRoomMemberList", () => members(["a"], { n: 1 }), 1],
    ["to a cursor that is a number", "getRoomMemberList", (at) => members(["a"], at + 1), 1],
  ])("ends with an error: %s", async (_, operation, page, most) => {
    const { error, bodies } = await read(operation, endless(page));
    expect(error).toMatchObject({ kind: "transport", operation, mayHaveBeenCarriedOut: false });
    expect(bodies.length).toBeLessThanOrEqual(most);
  });

  it("ends with an error where the first cursor is the given one", async () => {
    const { users, error } = await read("getBannedMemberList", [bans(["a"], 100)], { RoomId, Offset: 100 });
    expect([users, error]).toEqual([["a"], expect.objectContaining({ kind: "transport" })]);
  });

  it("is read to its end where all cursors differ", async () => {
    const steps = Array.from({ length: 150 }, (_, at) => members(["a"], at === 149 ? "" : `n${at}`));
    expect((await read("getRoomMemberList", steps)).users).toHaveLength(150);
  });
});

describe("a page that cannot be used", () => {
  it.each([
    ["no Response", success],
    ["a Response of null", { ...success, Response: null }],
    ["no list", { ...success, Response: { Next: "" } }],
    ["a list that is none", { ...success, Response: { MemberList: "a" } }],
  ])("ends the list with an error: %s", async (_, response) => {
    const { users, error } = await read("getRoomMemberList", [members(["a"], "n1"), json(response)]);
    expect(users).toEqual(["a"]);
    expect(error).toMatchObject({ kind: "transport", operation: "getRoomMemberList" });
  });

  it("is read again where the contract says that it helps", async () => {
    const steps = [members(["a"], "n1"), networkError("ECONNRESET"), members(["b"])];
    const { client, clock } = createTestClient(steps);
    const items = client.paginate("getRoomMemberList", { RoomId });
    await items.next();
    const second = items.next();
    await clock.whenWaiting(250);
    clock.advance(250);
    expect((await second).value).toEqual({ Member_Account: "b" });
  });

  it("ends the list with the refusal of its call", async () => {
    const { users, error } = await read("getRoomMemberList", [members(["a"], "n1"), json(failure(100004))]);
    expect([users, error]).toEqual([["a"], expect.objectContaining({ code: 100004 })]);
  });
});

describe("the consumer", () => {
  it("gets a page when its first item is asked for", async () => {
    const { client, requests } = createTestClient([members(["a", "b"], "n1"), members(["c"])]);
    const items = client.paginate("getRoomMemberList", { RoomId });
    const seen = [requests.length];
    for (let i = 0; i < 4; i++) {
      await items.next();
      seen.push(requests.length);
    }
    expect(seen).toEqual([0, 1, 1, 2, 2]);
    expect(await items.next()).toEqual({ done: true, value: undefined });
  });

  it("ends the list by break", async () => {
    const { client, requests } = createTestClient([members(["a", "b"], "n1")]);
    for await (const _ of client.paginate("getRoomMemberList", { RoomId })) break;
    expect(requests).toHaveLength(1);
  });

  it("ends the list by its signal, between two items and during a request", async () => {
    for (const [steps, asked] of [
      [[members(["a", "b"], "n1")], 0],
      [[members(["a"], "n1"), silence], 1],
    ] as const) {
      const controller = new AbortController();
      const { client, requests } = createTestClient([...steps]);
      const { signal } = controller;
      const items = client.paginate("getRoomMemberList", { RoomId }, { signal });
      await items.next();
      const reason = new Error("enough");
      const next = asked === 0 ? undefined : rejection(items.next());
      while (requests.length < asked + 1) await Promise.resolve();
      controller.abort(reason);
      expect(await (next ?? rejection(items.next()))).toBe(reason);
      expect(await items.next()).toEqual({ done: true, value: undefined });
    }
  });

  it("is told which operations list pages", async () => {
    for (const id of ["getRoomInfo", "getSeatList", "toString", "__proto__", "", undefined]) {
      const { client, requests } = createTestClient([]);
      const items = client.paginate(id as "getRoomMemberList", { RoomId });
      const error = (await rejection(items.next())) as Error;
      expect(error).toMatchObject({ kind: "options", option: "operation" });
      expect(error.message).toMatch(/getRoomMemberList, getBannedMemberList/);
      expect(requests).toHaveLength(0);
    }
  });

  it("is told of a body and of options that are wrong", async () => {
    const { client, requests } = createTestClient([]);
    const wrong = [
      client.paginate("getRoomMemberList", "r1" as never),
      client.paginate("getRoomMemberList", { RoomId }, { signal: "now" as never }),
    ];
    const errors = await Promise.all(wrong.map((items) => rejection(items.next())));
    expect(errors).toMatchObject([
      { kind: "options", option: "body" },
      { kind: "options", option: "signal" },
    ]);
    expect(requests).toHaveLength(0);
  });
});
