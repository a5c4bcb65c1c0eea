import { describe, expect, it } from "vitest";
import type { StoredCallback } from "../../src/sandbox/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { faultyClient } from "./support/ensuring.ts";
import type { FakeClock } from "./support/fake-clock.ts";
import type { Fault } from "./support/faulty-fetch.ts";
import { sandboxWith } from "./support/sandbox.ts";
import { networkError, type Step, silence } from "./support/scripted-fetch.ts";

const other: StoredCallback = { Url: "https://other.example", CallbackCommandList: [] };

describe("a create whose answer was lost", () => {
  it("CC-10 has succeeded when its repetition is refused and the query shows what was sent", async () => {
    const sandbox = sandboxWith();
    const { client, commands } = faultyClient(sandbox, ["lost answer"]);
    const answer = await client.setCallback(configuration);
    expect(answer).toEqual({
      ActionStatus: "OK",
      ErrorInfo: "",
      ErrorCode: 0,
      RequestId: expect.any(String),
      Response: configuration,
    });
    expect(commands()).toEqual(["set_callback", "set_callback", "get_callback"]);
    expect(sandbox.configuration()).toEqual(configuration);
  });

  it("is the error 100300 when the query shows something else", async () => {
    const { client, commands } = faultyClient(sandboxWith(other), ["lost answer"]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toMatchObject({ code: 100300, mayHaveBeenCarriedOut: true, attempts: 2 });
    expect(commands()).toEqual(["set_callback", "set_callback", "get_callback"]);
  });

  it("is created by its repetition when the request was lost too", async () => {
    const { client, commands } = faultyClient(sandboxWith(), ["lost request"]);
    expect(await client.setCallback(configuration)).toMatchObject({ ErrorCode: 0 });
    expect(commands()).toEqual(["set_callback", "set_callback"]);
  });

  it("is confirmed by the query alone when nothing is to be repeated", async () => {
    const { client, commands } = faultyClient(sandboxWith(), ["lost answer"], 0);
    expect(await client.setCallback(configuration)).toMatchObject({ ErrorCode: 0, Response: configuration });
    expect(commands()).toEqual(["set_callback", "get_callback"]);
  });

  it("stays an error when the query fails as well", async () => {
    const { client } = faultyClient(sandboxWith(), ["lost answer", "none", { code: 70003 }]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toMatchObject({ operation: "setCallback", code: 100300, mayHaveBeenCarriedOut: true });
  });

  it("CC-06 stays an error when the query finds nothing, in whatever words", async () => {
    for (const answer of ["missing", "empty", "null", 100301] as const) {
      const sandbox = sandboxWith(undefined, answer);
      const { client } = faultyClient(sandbox, ["lost request"], 0);
      expect(await rejection(client.setCallback(configuration))).toMatchObject({
        kind: "transport",
        mayHaveBeenCarriedOut: true,
      });
    }
  });

  it.each([
    ["with its words in another order", { ...configuration, CallbackCommandList: ["b", "a"] }, ["a", "b"]],
    ["with a word once that was sent twice", { ...configuration, CallbackCommandList: ["a", "a"] }, ["a"]],
    [
      "CC-05 with the older spelling of a word",
      { ...configuration, CallbackCommandList: ["Room.CallbackAfterUpdateRoomInfo"] },
      ["Room.CallbackUpdateRoomInfo"],
    ],
  ])("is recognised %s", async (_, sent, words) => {
    const sandbox = sandboxWith();
    const fault: Fault = { rivalBefore: { Url: configuration.Url, CallbackCommandList: words } };
    const { client } = faultyClient(sandbox, ["lost request", fault]);
    expect(await client.setCallback(sent as typeof configuration)).toMatchObject({ ErrorCode: 0 });
  });

  it.each([
    ["another Url", { ...configuration, Url: `${configuration.Url}/` }],
    ["one word more", { ...configuration, CallbackCommandList: [...configuration.CallbackCommandList, "x"] }],
    ["one word less", { ...configuration, CallbackCommandList: [] }],
    ["another word", { ...configuration, CallbackCommandList: ["x"] }],
  ])("is not recognised with %s", async (_, stored) => {
    const { client } = faultyClient(sandboxWith(), ["lost request", { rivalBefore: stored }]);
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ code: 100300 });
  });
});

describe("a create that was refused for certain", () => {
  it("SC-23 is not confirmed, even where the very same configuration exists", async () => {
    const { client, commands } = faultyClient(sandboxWith(configuration), []);
    expect(await rejection(client.setCallback(configuration))).toMatchObject({
      code: 100300,
      mayHaveBeenCarriedOut: false,
    });
    expect(commands()).toEqual(["set_callback"]);
  });
});

describe("another call whose answer was lost", () => {
  it("is not confirmed: the contract names no operation that tells", async () => {
    const { client, commands } = faultyClient(sandboxWith(configuration), ["lost answer"]);
    expect(await rejection(client.deleteCallback())).toMatchObject({ mayHaveBeenCarriedOut: true });
    expect(commands()).toEqual(["delete_callback"]);
  });
});

describe("the confirming query", () => {
  async function whileItIsAsked(end: (clock: FakeClock) => void, signal?: AbortSignal): Promise<unknown> {
    let asked: () => void = () => {};
    const asking = new Promise<void>((resolve) => {
      asked = resolve;
    });
    const query: Step = (url, init) => {
      asked();
      return silence(url, init);
    };
    const { client, clock } = createTestClient([networkError("ECONNRESET"), query], {
      maxRetries: 0,
      totalTimeout: 700,
    });
    const answer = rejection(client.setCallback(configuration, { signal }));
    await asking;
    end(clock);
    return await answer;
  }

  it("is part of the call's total time", async () => {
    expect(await whileItIsAsked((clock) => clock.advance(700))).toMatchObject({
      kind: "timeout",
      scope: "call",
      operation: "setCallback",
      mayHaveBeenCarriedOut: true,
    });
  });

  it("ends when the caller aborts", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    expect(await whileItIsAsked(() => controller.abort(reason), controller.signal)).toBe(reason);
  });
});
