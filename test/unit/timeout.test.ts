import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { ConferenceTimeoutError } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { deafness, endlessBody, failure, json, silence, success } from "./support/scripted-fetch.ts";

describe("time-outs", () => {
  it("RR-06 are longer than the 3 s after which the service gives up", async () => {
    expect(contract["x-service-timeout"].seconds).toBe(3);
    const { client, clock } = createTestClient([silence]);
    const result = rejection(client.deleteCallback());
    await clock.whenWaiting(5000);
    let settled = false;
    void result.then(() => {
      settled = true;
    });
    clock.advance(4999);
    await new Promise(setImmediate);
    expect(settled).toBe(false);
    clock.advance(1);
    expect(await result).toBeInstanceOf(ConferenceTimeoutError);
  });

  it.each([
    { name: "never responds", step: silence },
    { name: "ignores its signal", step: deafness },
    { name: "never ends its body", step: endlessBody },
  ])("end an attempt whose fetch $name", async ({ step }) => {
    const { client, clock, requests } = createTestClient([step], { timeout: 100 });
    const result = rejection(client.deleteCallback());
    await clock.whenWaiting(100);
    clock.advance(100);
    const error = await result;
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

  it("include the wait for the limiter, when nothing was sent yet", async () => {
    const limiter = {
      acquire: (signal: AbortSignal) =>
        new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    };
    const { client, clock, requests } = createTestClient([json(success)], { limiter, totalTimeout: 700 });
    const result = rejection(client.setCallback(configuration));
    await clock.whenWaiting(700);
    clock.advance(700);
    expect(await result).toMatchObject({
      kind: "timeout",
      scope: "call",
      milliseconds: 700,
      attempts: 0,
      mayHaveBeenCarriedOut: false,
    });
    expect(requests).toHaveLength(0);
  });

  it("include the making of a UserSig", async () => {
    const userSig = () => new Promise<string>(() => {});
    const { client, clock } = createTestClient([json(success)], { userSig, totalTimeout: 700 });
    const result = rejection(client.setCallback(configuration));
    await clock.whenWaiting(700);
    clock.advance(700);
    expect(await result).toMatchObject({ scope: "call", mayHaveBeenCarriedOut: false });
  });

  it.each([
    { name: "a success", step: json(success) },
    { name: "a refusal", step: json(failure(100300)) },
  ])("leave no timer behind after $name", async ({ step }) => {
    const { client, clock } = createTestClient([step]);
    await client.setCallback(configuration).catch(() => {});
    expect(clock.waiting()).toEqual([]);
  });
});
