import { describe, expect, it } from "vitest";
import type { StoredCallback } from "../../src/sandbox/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { faultyClient } from "./support/ensuring.ts";
import type { FakeClock } from "./support/fake-clock.ts";
import type { Fault } from "./support/faulty-fetch.ts";
import { sandboxWith } from "./support/sandbox.ts";
import { networkError, type Step, silence } from "./support/scripted-fetch.ts";

const other: StoredCallback = { Url: "https://other.example", CallbackCommandList: [] };

describe("a create whose response was lost", () => {
  it("CC-10 succeeds when its retry is refused and the query shows what was sent", async () => {
    const sandbox = sandboxWith();
    const { client, commands } = faultyClient(sandbox, ["lost response"]);
    const result = await client.setCallback(configuration);
    expect(result).toEqual({
      ActionStatus: "OK",
      ErrorInfo: "",
      ErrorCode: 0,
      RequestId: expect.any(String),
      Response: configuration,
    });
    expect(commands()).toEqual(["set_callback", "set_callback", "get_callback"]);
    expect(sandbox.configuration()).toEqual(configuration);
  });

  it("fails with 100300 when the query shows something else", async () => {
    const { client, commands } = faultyClient(sandboxWith(other), ["lost response"]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toMatchObject({ code: 100300, mayHaveBeenCarriedOut: true, attempts: 2 });
    expect(commands()).toEqual(["set_callback", "set_callback", "get_callback"]);
  });

  it("is carried out by its retry when the request was lost too", async () => {
    const { client, commands } = faultyClient(sandboxWith(), ["lost request"]);
    expect(await client.setCallback(configuration)).toMatchObject({ ErrorCode: 0 });
    expect(commands()).toEqual(["set_callback", "set_callback"]);
  });

  it("is confirmed by the query alone without retries", async () => {
    const { client, commands } = faultyClient(sandboxWith(), ["lost response"], 0);
    expect(await client.setCallback(configuration)).toMatchObject({ ErrorCode: 0, Response: configuration });
    expect(commands()).toEqual(["set_callback", "get_callback"]);
  });

  it("fails when the query fails too", async () => {
    const { client } = faultyClient(sandboxWith(), ["lost response", "none", { code: 70003 }]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toMatchObject({ operation: "setCallback", code: 100300, mayHaveBeenCarriedOut: true });
  });

  it("CC-06 fails when the query finds nothing, in every form of the response", async () => {
    for (const result of ["missing", "empty", "null", 100301] as const) {
      const sandbox = sandboxWith(undefined, result);
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
  ])("is confirmed %s", async (_, sent, words) => {
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
  ])("is not confirmed by %s", async (_, stored) => {
    const { client } = faultyClient(sandboxWith(), ["lost request", { rivalBefore: stored }]);
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ code: 100300 });
  });
});

describe("a create that was certainly refused", () => {
  it("SC-23 is not confirmed, even where an equal configuration exists", async () => {
    const { client, commands } = faultyClient(sandboxWith(configuration), []);
    expect(await rejection(client.setCallback(configuration))).toMatchObject({
      code: 100300,
      mayHaveBeenCarriedOut: false,
    });
    expect(commands()).toEqual(["set_callback"]);
  });
});

describe("another write whose response was lost", () => {
  it("is not confirmed, because the contract names no operation for it", async () => {
    const { client, commands } = faultyClient(sandboxWith(configuration), ["lost response"]);
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
    const result = rejection(client.setCallback(configuration, { signal }));
    await asking;
    end(clock);
    return await result;
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
