import { describe, expect, it } from "vitest";
import type { OperationId } from "../../src/contract/operations.ts";
import { createConferenceClient } from "../../src/index.ts";
import type { StoredCallback } from "../../src/sandbox/index.ts";
import {
  application,
  type Inputs,
  meeting,
  moderation,
  runSafely,
  seating,
  type WorkflowRun,
} from "./support/respect.ts";
import { type ServedSandbox, sandboxWith } from "./support/served-sandbox.ts";

const old: StoredCallback = {
  Url: "http://www.example.com/old?a=1",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Room.CallbackAfterCreateRoom"],
};
/** The configuration that the inputs ask for. */
const wanted = {
  Url: "https://www.example.com/new?b=2,3",
  CallbackCommandList: ["Mic.CallbackAfterSeatInfoChanged"],
};

async function runOn(sandbox: ServedSandbox, name: string, inputs?: Inputs): Promise<WorkflowRun> {
  const { url, close } = await sandbox.serve();
  try {
    return await runSafely(name, url, inputs);
  } finally {
    await close();
  }
}

describe("create", () => {
  it("creates when there is no configuration", async () => {
    const sandbox = sandboxWith();
    expect(await runOn(sandbox, "create")).toMatchObject({ code: 0, steps: ["create: 0 success"] });
    expect(sandbox.configuration()).toEqual(wanted);
    expect(sandbox.calls()).toEqual([["set_callback", wanted]]);
  });

  it("SC-23 fails with 100300 when there is a configuration, and leaves it alone", async () => {
    const sandbox = sandboxWith(old);
    expect(await runOn(sandbox, "create")).toMatchObject({ code: 1, steps: ["create: 100300 error"] });
    expect(sandbox.configuration()).toEqual(old);
  });
});

describe("create-or-replace", () => {
  it("CC-10 creates when there is no configuration", async () => {
    const sandbox = sandboxWith();
    expect(await runOn(sandbox, "create-or-replace")).toMatchObject({
      code: 0,
      steps: ["create: 0 success", "check: 0 success"],
    });
    expect(sandbox.configuration()).toEqual(wanted);
  });

  it("CC-10 replaces the configuration, and treats 100300 as no failure", async () => {
    const sandbox = sandboxWith(old);
    expect(await runOn(sandbox, "create-or-replace")).toMatchObject({
      code: 0,
      steps: ["create: 100300 success", "replace: 0 success", "check: 0 success"],
    });
    expect(sandbox.configuration()).toEqual(wanted);
    expect(sandbox.calls()).toEqual([
      ["set_callback", wanted],
      ["update_callback", wanted],
      ["get_callback", {}],
    ]);
  });

  it("CC-09 fails with 100301 when it is deleted in between", async () => {
    const sandbox = sandboxWith(old);
    sandbox.rival.set_callback = () => {
      sandbox.configure(undefined);
    };
    expect(await runOn(sandbox, "create-or-replace")).toMatchObject({
      code: 1,
      steps: ["create: 100300 success", "replace: 100301 error"],
    });
    expect(sandbox.configuration()).toBeUndefined();
  });

  it("fails when another URL is stored at the end", async () => {
    const sandbox = sandboxWith();
    sandbox.rival.set_callback = () => {
      sandbox.configure(old);
    };
    expect(await runOn(sandbox, "create-or-replace")).toMatchObject({
      code: 1,
      steps: ["create: 0 success", "check: 0 error"],
    });
  });

  it("fails on any other refusal", async () => {
    const sandbox = sandboxWith();
    sandbox.inject({ kind: "code", code: 100002 });
    expect(await runOn(sandbox, "create-or-replace")).toMatchObject({
      code: 1,
      steps: ["create: 100002 error"],
    });
  });
});

describe("change-url", () => {
  it("CC-03 CC-11 changes the URL and writes back the words that it read", async () => {
    const sandbox = sandboxWith(old);
    expect(await runOn(sandbox, "change-url")).toMatchObject({
      code: 0,
      steps: ["read: 0 success", "change: 0 success", "check: 0 success"],
    });
    const changed = { ...old, Url: "https://www.example.com/new?b=2,3" };
    expect(sandbox.configuration()).toEqual(changed);
    expect(sandbox.calls()).toEqual([
      ["get_callback", {}],
      ["update_callback", changed],
      ["get_callback", {}],
    ]);
  });

  it.each([
    ["missing", '"ErrorCode": 0'],
    ["empty", '"Url": ""'],
    ["null", '"Url": null'],
    [100301, '"ErrorCode": 100301'],
  ] as const)("CC-06 fails and writes nothing when the query finds nothing: %s", async (answer, shown) => {
    const sandbox = sandboxWith(undefined, answer);
    const { code, steps, printed } = await runOn(sandbox, "change-url");
    expect(code).toBe(1);
    expect(steps).toEqual([expect.stringMatching(/^read: .* error$/)]);
    expect(printed).toContain(shown);
    expect(sandbox.calls()).toEqual([["get_callback", {}]]);
    expect(sandbox.configuration()).toBeUndefined();
  });

  it("CC-09 fails with 100301 when it is deleted in between", async () => {
    const sandbox = sandboxWith(old);
    sandbox.rival.get_callback = () => {
      sandbox.configure(undefined);
    };
    expect(await runOn(sandbox, "change-url")).toMatchObject({
      code: 1,
      steps: ["read: 0 success", "change: 100301 error"],
    });
    expect(sandbox.configuration()).toBeUndefined();
  });
});

describe("remove", () => {
  it("CC-12 leaves nothing", async () => {
    const sandbox = sandboxWith(old);
    expect(await runOn(sandbox, "remove")).toMatchObject({ code: 0, steps: ["remove: 0 success"] });
    expect(sandbox.configuration()).toBeUndefined();
    expect(sandbox.calls()).toEqual([["delete_callback", {}]]);
  });

  it("CC-13 fails on any refusal", async () => {
    const sandbox = sandboxWith(old);
    sandbox.inject({ kind: "code", code: 100301 });
    expect(await runOn(sandbox, "remove")).toMatchObject({ code: 1, steps: ["remove: 100301 error"] });
  });
});

describe("the workflows about rooms", () => {
  /** The members of the room that the workflows name, or no room. */
  async function sandboxWithRoom(...members: string[]): Promise<ServedSandbox> {
    const sandbox = sandboxWith();
    if (members.length === 0) return sandbox;
    const client = createConferenceClient({ ...application, fetch: sandbox.fetch });
    const RoomInfo = {
      RoomId: "room-test",
      RoomType: "Conference",
      IsSeatEnabled: true,
      MaxSeatCount: 4,
    } as const;
    await client.createRoom({ RoomInfo });
    for (const member of members) sandbox.room("room-test").enter(member);
    return sandbox;
  }

  it.each<[string, Inputs, string[], string[]]>([
    ["host-meeting", meeting, [], ["create", "read", "members", "change", "destroy"]],
    ["moderate", moderation, ["user1", "user2"], ["kick", "ban", "bans", "unban"]],
    ["seat-speaker", seating, ["user2"], ["seats", "pick", "lock", "takeOff"]],
  ])("%s succeeds", async (name, inputs, members, steps) => {
    const sandbox = await sandboxWithRoom(...members);
    expect(await runOn(sandbox, name, inputs)).toMatchObject({
      code: 0,
      steps: steps.map((step) => `${step}: 0 success`),
    });
  });

  it.each<[string, Inputs, string, OperationId, number]>([
    ["host-meeting", meeting, "create", "createRoom", 100003],
    ["host-meeting", meeting, "create", "createRoom", 100010],
    ["moderate", moderation, "kick", "kickUserOut", 100004],
  ])("%s ends at the first refusal", async (name, inputs, step, operation, code) => {
    const sandbox = await sandboxWithRoom();
    sandbox.inject({ kind: "code", code, operation });
    expect(await runOn(sandbox, name, inputs)).toMatchObject({ code: 1, steps: [`${step}: ${code} error`] });
  });

  it("RO-81 seat-speaker ends where the seat is locked", async () => {
    const sandbox = await sandboxWithRoom("user2");
    sandbox.inject({ kind: "code", code: 100200, operation: "pickUserOnSeat" });
    const { code, steps } = await runOn(sandbox, "seat-speaker", seating);
    expect([code, steps]).toEqual([1, ["seats: 0 success", "pick: 100200 error"]]);
  });
});
