import { describe, expect, it } from "vitest";
import { type CallerContext, call } from "../../src/call/call.ts";
import { createSend } from "../../src/call/send.ts";
import { givenUserSig } from "../../src/call/user-sig-source.ts";
import type { Operation } from "../../src/contract/operations.ts";
import { half, rejection } from "./support/client.ts";
import { createFakeClock } from "./support/fake-clock.ts";
import {
  failure,
  json,
  networkError,
  type Step,
  scriptedFetch,
  silence,
  success,
  text,
} from "./support/scripted-fetch.ts";

const repeatable: Operation = {
  id: "setCallback",
  path: "/v4/room_config/example",
  retryAfterUnknownOutcome: true,
};

function setUp(steps: Step[], overrides: Partial<CallerContext> = {}) {
  const clock = createFakeClock();
  const fetch = scriptedFetch(...steps);
  const context: CallerContext = {
    sdkAppId: 1,
    identifier: "admin",
    userSigs: givenUserSig("eJx"),
    send: createSend("https://example.com", fetch, 2 ** 20),
    random: half,
    clock,
    timeout: 5000,
    totalTimeout: 30_000,
    maxRetries: 3,
    limiter: { acquire: async () => {} },
    onAttempt: undefined,
    secrets: [],
    ...overrides,
  };
  return { clock, fetch, run: (signal?: AbortSignal) => call(context, repeatable, {}, { signal }) };
}

describe("an operation that may be retried after an unknown outcome", () => {
  it.each([
    { name: "a lost connection", step: networkError("ECONNRESET") },
    { name: "a 502", step: text("", 502) },
    { name: "a response that is not JSON", step: text("<html>") },
    { name: "60008", step: json(failure(60008)) },
    { name: "60013", step: json(failure(60013)) },
  ])("is retried after $name", async ({ step }) => {
    const { clock, fetch, run } = setUp([step, json(success)]);
    const result = run();
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await result).toEqual(success);
    expect(fetch.requests).toHaveLength(2);
  });

  it("is retried after a time-out, and each request has its own time", async () => {
    const { clock, fetch, run } = setUp([silence, silence, json(success)]);
    const result = run();
    for (const ms of [250, 500]) {
      await clock.whenWaiting(5000);
      clock.advance(5000);
      await clock.whenWaiting(ms);
      clock.advance(ms);
    }
    expect(await result).toEqual(success);
    expect(fetch.requests).toHaveLength(3);
  });

  it.each([408, 425, 429, 500, 502])("is retried after HTTP %i", async (status) => {
    const { clock, run } = setUp([text("", status), json(success)]);
    const result = run();
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await result).toEqual(success);
  });

  it.each([
    [303, true],
    [408, true],
    [404, false],
    [422, false],
    [429, false],
    [502, true],
  ])("after HTTP %i has mayHaveBeenCarriedOut %s", async (status, mayHaveBeenCarriedOut) => {
    const { run } = setUp([text("", status)], { maxRetries: 0 });
    expect(await rejection(run())).toMatchObject({ status, mayHaveBeenCarriedOut });
  });

  it.each([301, 302, 307, 400, 404, 422])(
    "is not retried after HTTP %i, whose cause is permanent",
    async (status) => {
      const { fetch, run } = setUp([text("", status)]);
      expect(await rejection(run())).toMatchObject({ kind: "transport", status, transient: false });
      expect(fetch.requests).toHaveLength(1);
    },
  );

  it("remembers that an earlier request may have been carried out", async () => {
    const { clock, run } = setUp([networkError("ECONNRESET"), networkError("ECONNREFUSED")], {
      maxRetries: 1,
    });
    const result = rejection(run());
    await clock.whenWaiting(250);
    clock.advance(250);
    // Only the first request may have arrived.
    expect(await result).toMatchObject({ attempts: 2, mayHaveBeenCarriedOut: true });
  });

  it("remembers it when the last request was refused too", async () => {
    const { clock, run } = setUp([networkError("ECONNRESET"), json(failure(100002))]);
    const result = rejection(run());
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await result).toMatchObject({ code: 100002, attempts: 2, mayHaveBeenCarriedOut: true });
  });

  it("ends with the total time-out, and its cause is the error before", async () => {
    const { clock, run } = setUp([text("", 502), silence], { timeout: 60_000 });
    const result = rejection(run());
    await clock.whenWaiting(250);
    clock.advance(250);
    await clock.whenWaiting(60_000);
    clock.advance(29_750);
    expect(await result).toMatchObject({
      kind: "timeout",
      scope: "call",
      milliseconds: 30_000,
      attempts: 2,
      mayHaveBeenCarriedOut: true,
      cause: { kind: "transport", status: 502 },
    });
    expect(clock.waiting()).toEqual([]);
  });
});
