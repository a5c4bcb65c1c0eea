import { describe, expect, it } from "vitest";
import { type ConferenceClientOptions, createConferenceClient } from "../../../src/index.ts";
import { createSandbox, type SandboxFault, type SandboxOptions } from "../../../src/sandbox/index.ts";
import { half, rejection } from "../support/client.ts";
import { createImpatientClock } from "../support/impatient-clock.ts";
import { createTestSandbox, sdkAppId, secretKey, start, userSigOf } from "./support.ts";

const wanted = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave" as const],
};

/** A client of the sandbox whose pauses take no time. */
function createPair(
  options: Partial<SandboxOptions> = {},
  clientOptions: Partial<ConferenceClientOptions> = {},
) {
  const { sandbox, clock } = createTestSandbox(options);
  const client = createConferenceClient({
    sdkAppId,
    secretKey,
    fetch: sandbox.fetch,
    clock: createImpatientClock(),
    random: half,
    ...clientOptions,
  });
  return { sandbox, client, clock };
}

const faults: [string, SandboxFault][] = [
  ["a lost request", { kind: "lose-request" }],
  ["a lost response", { kind: "lose-answer" }],
  ["a cut response", { kind: "cut" }],
  ["a 502", { kind: "status" }],
  ["a 502 after the call was carried out", { kind: "status", carriedOut: true }],
  ["60018", { kind: "code", code: 60018 }],
  ["60008 after the call was carried out", { kind: "code", code: 60008, carriedOut: true }],
  ["a short delay", { kind: "delay", ms: 0 }],
];

describe("the client with the sandbox", () => {
  it("creates, reads, updates and deletes a configuration", async () => {
    const { sandbox, client } = createPair();
    await client.setCallback(wanted);
    expect((await client.getCallback()).Response).toEqual(wanted);
    const other = { ...wanted, Url: "https://other.example" };
    await client.updateCallback(other);
    expect(sandbox.configuration()).toEqual(other);
    await client.deleteCallback();
    expect(sandbox.configuration()).toBeUndefined();
    expect(await rejection(client.updateCallback(other))).toMatchObject({
      code: 100301,
      codeName: "CallbackNotFound",
    });
  });

  it.each(faults)("SC-23 recovers from %s of a create, and there is one configuration", async (_, fault) => {
    for (const maxRetries of [1, 3]) {
      for (let times = 1; times <= maxRetries; times++) {
        const { sandbox, client } = createPair({}, { maxRetries });
        sandbox.inject({ ...fault, operation: "setCallback", times });
        expect(await client.setCallback(wanted)).toMatchObject({ ActionStatus: "OK" });
        expect(sandbox.configuration()).toEqual(wanted);
      }
    }
  });

  it.each(faults)("recovers from %s of any call within ensureCallback", async (_, fault) => {
    for (const operation of ["getCallback", "setCallback"] as const) {
      const { sandbox, client } = createPair();
      sandbox.inject({ ...fault, operation, times: 2 });
      await client.ensureCallback(wanted);
      expect(sandbox.configuration()).toEqual(wanted);
    }
  });

  it("finds out without a retry that a create with a lost response was carried out", async () => {
    const { sandbox, client } = createPair({}, { maxRetries: 0 });
    sandbox.inject({ kind: "lose-answer" });
    expect(await client.setCallback(wanted)).toMatchObject({ Response: wanted });
    expect(sandbox.requests.map(({ operation, fault }) => [operation, fault])).toEqual([
      ["setCallback", "lose-answer"],
      ["getCallback", undefined],
    ]);
  });

  it.each([0, 3])(
    "never takes a stale read for a proof, and writes once, with %i retries",
    async (maxRetries) => {
      const { sandbox, client } = createPair({}, { maxRetries });
      sandbox.inject({ kind: "lose-answer", operation: "setCallback" });
      sandbox.inject({ kind: "stale-read" });
      await rejection(client.setCallback(wanted));
      expect(sandbox.configuration()).toEqual(wanted);
      expect(sandbox.requests.at(-1)).toMatchObject({ operation: "getCallback", fault: "stale-read" });
      const writes = sandbox.requests.filter(
        ({ operation, carriedOut }) => operation === "setCallback" && carriedOut,
      );
      expect(writes).toHaveLength(1);
    },
  );

  it("reports a create that was lost for good", async () => {
    const { sandbox, client } = createPair({}, { maxRetries: 1 });
    sandbox.inject({ kind: "lose-request", operation: "setCallback", times: 2 });
    const error = await rejection(client.setCallback(wanted));
    expect(error).toMatchObject({
      name: "ConferenceTransportError",
      mayHaveBeenCarriedOut: true,
      attempts: 2,
    });
    expect(sandbox.configuration()).toBeUndefined();
  });

  it("retries a silent call after the time-out", async () => {
    const { sandbox, clock } = createTestSandbox();
    const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock, random: half });
    sandbox.inject({ kind: "lose-request", silent: true });
    const success = client.getCallback();
    await clock.whenWaiting(5000);
    clock.advance(5000);
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await success).toMatchObject({ ErrorCode: 0 });
  });

  it("EC-40 signs again after its UserSig expired", async () => {
    const [old, fresh] = [await userSigOf({ lifetime: 1, now: () => start - 5000 }), await userSigOf()];
    const given = [old, fresh];
    const { sandbox, client } = createPair(
      {},
      { secretKey: undefined, userSig: () => given.shift() ?? fresh },
    );
    expect(await client.getCallback()).toMatchObject({ ErrorCode: 0 });
    expect(sandbox.requests.map(({ errorCode }) => errorCode)).toEqual([70001, 0]);
  });

  it("EC-15 slows down above the rate limit", async () => {
    const { clock, client } = createPair(
      { rateLimit: { calls: 1, seconds: 1 } },
      { maxRetries: 1, limiter: { acquire: async () => {} } },
    );
    await client.getCallback();
    expect(await rejection(client.getCallback())).toMatchObject({ code: 60007, attempts: 2 });
    clock.advance(1000);
    await client.getCallback();
  });

  it.each(faults)("SC-23 recovers from %s of a create over a real port", async (_, fault) => {
    const sandbox = createSandbox({ sdkAppId, secretKey });
    const { url } = await sandbox.listen();
    // The backoff draws from 0 on, so 0 makes no pause.
    const client = createConferenceClient({ sdkAppId, secretKey, baseUrl: url, random: () => 0 });
    sandbox.inject({ ...fault, operation: "setCallback" });
    await client.setCallback(wanted);
    expect(sandbox.configuration()).toEqual(wanted);
    await sandbox.close();
  });

  it("makes raw calls by openapi-fetch", async () => {
    const { client } = createPair();
    const { data } = await client.raw.POST("/v4/room_config/get_callback", {
      params: { query: await client.query() },
      body: {},
    });
    expect(data).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  });
});
