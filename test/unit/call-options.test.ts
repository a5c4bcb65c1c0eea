import { describe, expect, it } from "vitest";
import type { CallOptions, ConferenceClient } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { json, networkError, silence, success } from "./support/scripted-fetch.ts";

type Call = (client: ConferenceClient, options: CallOptions) => Promise<unknown>;

/** Every kind of function that takes options for one call. */
const calls: [name: string, call: Call][] = [
  ["getCallback", (client, options) => client.getCallback({}, options)],
  ["updateCallback", (client, options) => client.updateCallback(configuration, options)],
  ["ensureCallback", (client, options) => client.ensureCallback(configuration, options)],
];

describe.each(calls)("the options of %s", (name, call) => {
  it.each([
    ["a misspelt name", { timeOut: 5 }, "timeOut"],
    ["an option of the client", { region: "china" }, "region"],
    ["a time-out of 0", { timeout: 0 }, "timeout"],
    ["a time-out that is text", { timeout: "5" }, "timeout"],
    ["a time-out that is null", { timeout: null }, "timeout"],
    ["an endless total time-out", { totalTimeout: Number.POSITIVE_INFINITY }, "totalTimeout"],
    ["a time-out that no timer can take", { totalTimeout: 2 ** 31 }, "totalTimeout"],
    ["a negative number of retries", { maxRetries: -1 }, "maxRetries"],
    ["half a retry", { maxRetries: 0.5 }, "maxRetries"],
    ["a signal that is none", { signal: {} }, "signal"],
    ["a signal in place of the options", AbortSignal.abort(), "aborted"],
    ["a number", 5000, "options"],
    ["0", 0, "options"],
    ["an array", [5000], "0"],
  ])("are refused: %s", async (_, options, option) => {
    const { client, requests } = createTestClient([json(success)]);
    const error = await rejection(call(client, options as CallOptions));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(String(error)).toContain(option);
    expect(requests).toHaveLength(0);
  });

  it("say whose options they are", async () => {
    const { client } = createTestClient([]);
    const error = await rejection(call(client, { retries: 1 } as CallOptions));
    expect(String(error)).toMatch(new RegExp(`\\b${name}\\b.*signal, timeout, totalTimeout, maxRetries`));
  });

  it("take undefined for the client's value", async () => {
    const { client, clock } = createTestClient([silence], { timeout: 100, maxRetries: 0 });
    const options = { signal: undefined, timeout: undefined, totalTimeout: undefined, maxRetries: undefined };
    const error = rejection(call(client, options));
    await clock.whenWaiting(100);
    clock.advance(100);
    const failed = { scope: "attempt", milliseconds: 100, attempts: 1 };
    expect(await error).toMatchObject(name === "ensureCallback" ? { cause: failed } : failed);
  });

  it("may say that nothing is retried", async () => {
    const { client, requests } = createTestClient([networkError("ECONNREFUSED", "connect")]);
    await rejection(call(client, { maxRetries: 0 }));
    expect(requests).toHaveLength(1);
  });

  it("bound everything that belongs to the call", async () => {
    const { client, clock } = createTestClient([silence]);
    const error = rejection(call(client, { totalTimeout: 700 }));
    await clock.whenWaiting(700);
    clock.advance(700);
    expect(await error).toMatchObject({ message: expect.stringContaining("700 ms") });
    expect(clock.waiting()).toEqual([]);
  });
});

describe("the options of a call", () => {
  it("count for that call only", async () => {
    const { client, clock } = createTestClient([silence], { maxRetries: 0 });
    const short = rejection(client.getCallback({}, { timeout: 10 }));
    const other = rejection(client.getCallback());
    await clock.whenWaiting(5000);
    clock.advance(10);
    expect(await short).toMatchObject({ milliseconds: 10 });
    clock.advance(4990);
    expect(await other).toMatchObject({ milliseconds: 5000 });
  });

  it("may allow more than the client's", async () => {
    const steps = [networkError("ECONNRESET"), json(success)];
    const { client, clock } = createTestClient(steps, { maxRetries: 0 });
    const result = client.getCallback({}, { maxRetries: 1 });
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await result).toEqual(success);
  });

  it("bound an ensure with all its calls, each of which is short enough", async () => {
    const slow = (body: unknown) => () => {
      clock.advance(200);
      return Response.json(body);
    };
    const { client, clock, requests } = createTestClient([slow(success), slow(success), silence]);
    const error = await rejection(client.ensureCallback(configuration, { totalTimeout: 300 }));
    expect(error).toMatchObject({ name: "ConferenceEnsureError", change: "possible" });
    expect(String(error)).toContain("300 ms");
    expect(requests).toHaveLength(2);
    expect(clock.waiting()).toEqual([]);
  });
});
