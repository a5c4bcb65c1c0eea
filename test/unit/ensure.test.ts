import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ConferenceEnsureError, isConferenceEnsureError, isConferenceError } from "../../src/index.ts";
import { rejection } from "./support/client.ts";
import { other, run, wanted } from "./support/ensuring.ts";
import type { Fault } from "./support/faulty-fetch.ts";
import { whenNothing } from "./support/sandbox.ts";

const lastReadOf = (error: unknown) => (isConferenceEnsureError(error) ? error.lastRead() : "no such error");

describe("ensureCallback", () => {
  it("has nothing to do when the configuration is there", async () => {
    const { result, commands } = await run({ start: wanted });
    expect(result).toMatchObject({
      change: "none",
      before: wanted,
      response: { ErrorCode: 0, Response: wanted },
    });
    expect(commands).toEqual(["get_callback"]);
  });

  it.each(whenNothing)("CC-06 creates it when the query says by %s that there is none", async (words) => {
    const { result, commands, sandbox } = await run({ whenNothing: words });
    expect(result).toMatchObject({ change: "created", before: undefined, response: { Response: wanted } });
    expect(commands).toEqual(["get_callback", "set_callback", "get_callback"]);
    expect(sandbox.configuration()).toEqual(wanted);
  });

  it("CC-07 replaces another one, and returns that", async () => {
    const { result, commands, sandbox } = await run({ start: other });
    expect(result).toMatchObject({ change: "updated", before: other, response: { Response: wanted } });
    expect(commands).toEqual(["get_callback", "update_callback", "get_callback"]);
    expect(sandbox.configuration()).toEqual(wanted);
  });

  it("CC-05 has nothing to do where only the spelling of a word is older", async () => {
    const command = "Room.CallbackAfterUpdateRoomInfo" as const;
    const { result, commands } = await run({
      start: { Url: wanted.Url, CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] },
      wanted: { Url: wanted.Url, CallbackCommandList: [command] },
    });
    expect(result).toMatchObject({ change: "none" });
    expect(commands).toEqual(["get_callback"]);
  });

  it("CC-10 updates after a rival's create, and creates after a rival's delete", async () => {
    const created = await run({ faults: ["none", { rivalBefore: other }] });
    expect(created.result).toMatchObject({ change: "updated", before: undefined });
    expect(created.commands).toEqual([
      ...["get_callback", "set_callback", "get_callback", "update_callback", "get_callback"],
    ]);
    const deleted = await run({ start: other, faults: ["none", { rivalBefore: undefined }] });
    expect(deleted.result).toMatchObject({ change: "created", before: other });
  });

  it("CC-06 updates when a create is refused although the query shows nothing", async () => {
    const faults = ["none", "none", { code: 100999 }] as const;
    const { result, commands } = await run({ start: other, faults: [{ code: 100999 }, ...faults.slice(1)] });
    expect(commands).toEqual([
      ...["get_callback", "set_callback", "get_callback", "update_callback", "get_callback"],
    ]);
    expect(result).toMatchObject({ change: "updated" });
  });

  it("CC-11 fails when an update adds its words to the existing list, and returns the list", async () => {
    const merged = { Url: wanted.Url, CallbackCommandList: ["x", ...wanted.CallbackCommandList] };
    const faults = Array.from({ length: 20 }, () => ({ rivalAfter: merged }));
    const { error, commands } = await run({ start: merged, faults });
    expect(error).toMatchObject({ change: "made" });
    expect(error).not.toHaveProperty("cause");
    expect(lastReadOf(error)).toEqual(merged);
    expect(commands.filter((command) => command === "update_callback")).toHaveLength(5);
  });

  it("gives up after five writes when a rival undoes each", async () => {
    const faults = Array.from({ length: 20 }, () => ({ rivalBefore: other }));
    const { error, commands } = await run({ faults });
    expect(error).toBeInstanceOf(ConferenceEnsureError);
    expect(error).toMatchObject({ change: "made" });
    expect(lastReadOf(error)).toEqual(other);
    expect(commands).toHaveLength(11);
  });

  it("pauses between the rounds, longer each time", async () => {
    const faults = Array.from({ length: 20 }, () => ({ rivalBefore: other }));
    // Half of 500, 1000 and 2000 ms.
    expect((await run({ faults })).clock.elapsed()).toBe(250 + 500 + 1000);
    expect((await run({ start: other })).clock.elapsed()).toBe(0);
  });

  it("has changed nothing when its create is refused because of a rival's equal one", async () => {
    const { result, commands } = await run({ faults: ["none", { rivalBefore: wanted }] });
    expect(result).toMatchObject({ change: "none", before: undefined });
    expect(commands).toEqual(["get_callback", "set_callback", "get_callback"]);
  });

  it("fails at once when the query is refused with a code of the contract", async () => {
    const { error, commands } = await run({ start: other, faults: [{ code: 100002 }] });
    expect(error).toMatchObject({ change: "none", cause: { operation: "getCallback", code: 100002 } });
    expect(commands).toEqual(["get_callback"]);
  });

  it("fails when the query never shows anything, with the last refusal as the cause", async () => {
    const faults = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? { code: 100999 } : "none"));
    const { error } = await run({ start: other, faults: faults as Fault[] });
    expect(error).toMatchObject({ change: "made", cause: { operation: "getCallback", code: 100999 } });
    expect(lastReadOf(error)).toBeUndefined();
  });

  it.each([
    ["a list in the list", [["Room.CallbackUpdateRoomInfo"]]],
    ["an object that cannot be made a string", [{ toString: 1 }]],
    ["a number", [1]],
    ["null", [null]],
  ])("updates where the list holds %s", async (_, words) => {
    const start = { Url: wanted.Url, CallbackCommandList: words as unknown as string[] };
    const asked = { Url: wanted.Url, CallbackCommandList: ["Room.CallbackAfterUpdateRoomInfo"] };
    const { result } = await run({ start, wanted: asked });
    expect(result).toMatchObject({ change: "updated" });
  });

  it("fails with the refusal of a call, and knows that nothing was changed", async () => {
    const { error, commands } = await run({ faults: [{ code: 70003 }] });
    expect(isConferenceEnsureError(error) && isConferenceError(error)).toBe(true);
    expect(error).toMatchObject({
      name: "ConferenceEnsureError",
      change: "none",
      cause: { operation: "getCallback", code: 70003, codeName: "UserSigNotValid" },
    });
    expect(lastReadOf(error)).toBeUndefined();
    expect(String(error)).toContain("70003");
    expect(commands).toEqual(["get_callback"]);
  });

  it("knows that it has changed something when the last query fails", async () => {
    const { error } = await run({ faults: ["none", "none", { code: 60020 }] });
    expect(error).toMatchObject({ change: "made", cause: { operation: "getCallback", code: 60020 } });
  });

  it("does not know whether it has changed something when every response was lost", async () => {
    const lost = Array.from({ length: 40 }, () => "lost request" as const);
    const { error } = await run({ faults: ["none", ...lost] });
    expect(error).toMatchObject({ change: "possible", cause: { kind: "transport" } });
  });

  it("does not retry a permanent refusal", async () => {
    const { error, commands } = await run({ faults: ["none", { code: 100002 }] });
    expect(error).toMatchObject({ change: "none", cause: { operation: "setCallback", code: 100002 } });
    expect(commands).toEqual(["get_callback", "set_callback"]);
  });

  it("shows no Url when it is logged, because the Url may hold a secret", async () => {
    const { error } = await run({ start: other, faults: ["none", { code: 100002 }] });
    expect(lastReadOf(error)).toEqual(other);
    expect(inspect(error, { depth: 10, showHidden: true, getters: true })).not.toContain(other.Url);
    expect(JSON.stringify(error)).not.toContain(other.Url);
    expect(String(error)).not.toContain(other.Url);
  });
});

describe("ensureCallback with a wrong argument", () => {
  it.each([
    ["nothing", undefined, "configuration"],
    ["a string", "https://example.com", "configuration"],
    ["no Url", { CallbackCommandList: [] }, "Url"],
    ["an ftp Url", { ...wanted, Url: "ftp://example.com" }, "Url"],
    ["no list", { Url: wanted.Url }, "CallbackCommandList"],
    ["a list with a hole", { ...wanted, CallbackCommandList: new Array(1) }, "CallbackCommandList"],
    ["an unknown word", { ...wanted, CallbackCommandList: ["Room.Other"] }, "CallbackCommandList"],
    [
      "CC-05 a word that may be read but not written",
      { ...wanted, CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] },
      "CallbackCommandList",
    ],
    ["an unknown field", { ...wanted, url: "x" }, "url"],
  ])("refuses %s and sends nothing", async (_, argument, option) => {
    const { error, commands } = await run({ wanted: argument });
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(commands).toEqual([]);
  });

  it("passes on the caller's abort unchanged", async () => {
    const reason = new Error("enough");
    const { client } = await run({});
    await expect(client.ensureCallback(wanted, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(await rejection(client.ensureCallback(wanted, { signal: 1 as never }))).toMatchObject({
      name: "ConferenceOptionsError",
    });
  });
});
