import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { ConferenceTimeoutError } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { deafness, endlessBody, failure, json, silence, success } from "./support/scripted-fetch.ts";

describe("time-outs", () => {
  it("RR-06 waits longer than the 3 s after which the service gives up", async () => {
    expect(contract["x-service-timeout"].seconds).toBe(3);
    const { client, clock } = createTestClient([silence]);
    const answer = rejection(client.deleteCallback());
    await clock.whenWaiting(5000);
    let settled = false;
    void answer.then(() => {
      settled = true;
    });
    clock.advance(4999);
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    clock.advance(1);
    expect(await answer).toBeInstanceOf(ConferenceTimeoutError);
  });

  it.each([
    { name: "never answers", step: silence },
    { name: "ignores its signal", step: deafness },
    { name: "never ends its body", step: endlessBody },
  ])("ends an attempt whose fetch $name", async ({ step }) => {
    const { client, clock, requests } = createTestClient([step], { timeout: 100 });
    const answer = rejection(client.deleteCallback());
    await clock.whenWaiting(100);
    clock.advance(100);
    const error = await answer;
    expect(error).toBeInstanceOf(ConferenceTimeoutError);
    expect(error).toMatchObject({
      scope: "attempt",
      milliseconds: 100,
      attempts: 1,
      mayHaveBeenCarriedOut: true,
    });
    expect(String(error)).toContain("option timeout");
    expect(requests).toHaveLength(1);
    expect(requests[0]?.init.signal?.aborted).toBe(true);
  });

  it("counts waiting for the limiter as part of the call, and knows that nothing was sent", async () => {
    const limiter = {
      acquire: (signal: AbortSignal) =>
        new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    };
    const { client, clock, requests } = createTestClient([json(success)], { limiter, totalTimeout: 700 });
    const answer = rejection(client.setCallback(configuration));
    await clock.whenWaiting(700);
    clock.advance(700);
    expect(await answer).toMatchObject({
      kind: "timeout",
      scope: "call",
      milliseconds: 700,
      attempts: 0,
      mayHaveBeenCarriedOut: false,
    });
    expect(requests).toHaveLength(0);
  });

  it("counts the making of a UserSig as part of the call", async () => {
    const userSig = () => new Promise<string>(() => {});
    const { client, clock } = createTestClient([json(success)], { userSig, totalTimeout: 700 });
    const answer = rejection(client.setCallback(configuration));
    await clock.whenWaiting(700);
    clock.advance(700);
    expect(await answer).toMatchObject({ scope: "call", mayHaveBeenCarriedOut: false });
  });

  it.each([
    { name: "a success", step: json(success) },
    { name: "a refusal", step: json(failure(100300)) },
  ])("leaves no timer behind after $name", async ({ step }) => {
    const { client, clock } = createTestClient([step]);
    await client.setCallback(configuration).catch(() => {});
    expect(clock.waiting()).toEqual([]);
  });
});
