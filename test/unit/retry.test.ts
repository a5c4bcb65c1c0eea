import { describe, expect, it } from "vitest";
import { errorCodes } from "../../generated/error-codes.ts";
import { ConferenceApiError, ConferenceTransportError } from "../../src/index.ts";
import { configuration, createTestClient, half, rejection } from "./support/client.ts";
import { failure, json, networkError, success, text } from "./support/scripted-fetch.ts";

const codesToRetry = Object.values(errorCodes).filter(
  (code) => code.retry === "backoff" && !code.outcomeUnknown,
);
const permanentCodes = Object.values(errorCodes).filter((code) => code.retry === "never");

describe("a retry", () => {
  it.each(codesToRetry)("follows $code ($name) after a pause, and succeeds", async ({ code }) => {
    const { client, clock, requests } = createTestClient([json(failure(code)), json(success)]);
    const result = client.setCallback(configuration);
    await clock.whenWaiting(250);
    expect(requests).toHaveLength(1);
    clock.advance(250);
    expect(await result).toEqual(success);
    expect(requests).toHaveLength(2);
  });

  it.each(permanentCodes)("does not follow $code ($name)", async ({ code, name, action }) => {
    const { client, requests } = createTestClient([json(failure(code))]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toBeInstanceOf(ConferenceApiError);
    expect(error).toMatchObject({
      code,
      codeName: name,
      action,
      retry: "never",
      retryable: false,
      attempts: 1,
    });
    expect(requests).toHaveLength(1);
  });

  it.each([60008, 60013])(
    "of a delete does not follow %i, which leaves its outcome unknown",
    async (code) => {
      const { client, requests } = createTestClient([json(failure(code))]);
      const error = await rejection(client.deleteCallback());
      expect(error).toMatchObject({ code, mayHaveBeenCarriedOut: true });
      expect(requests).toHaveLength(1);
    },
  );

  it("does not follow a code that the contract does not list", async () => {
    const { client, requests } = createTestClient([json(failure(61234, "new"))]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toMatchObject({ code: 61234, codeName: undefined, errorInfo: "new", retryable: false });
    expect(requests).toHaveLength(1);
  });

  it("doubles the pause each time, and the third failure is the last", async () => {
    const { client, clock, requests } = createTestClient([json(failure(60007))]);
    const result = rejection(client.setCallback(configuration));
    for (const ms of [250, 500, 1000]) {
      await clock.whenWaiting(ms);
      clock.advance(ms);
    }
    expect(await result).toMatchObject({ code: 60007, attempts: 4, retryable: true });
    expect(requests).toHaveLength(4);
  });

  it("never waits for more than 8 s", async () => {
    const { client, clock } = createTestClient([json(failure(60007))], {
      maxRetries: 7,
      totalTimeout: 60_000,
    });
    const result = rejection(client.setCallback(configuration));
    // Half of 0.5, 1, 2, 4, 8 s, and then half of 8 s again and again.
    for (const ms of [250, 500, 1000, 2000, 4000, 4000, 4000]) {
      await clock.whenWaiting(ms);
      clock.advance(ms);
    }
    expect(await result).toMatchObject({ attempts: 8 });
  });

  it.each([
    { maxRetries: 0, attempts: 1 },
    { maxRetries: 1, attempts: 2 },
  ])("happens at most maxRetries times: $maxRetries", async ({ maxRetries, attempts }) => {
    const { client, clock, requests } = createTestClient([json(failure(60007))], { maxRetries });
    const result = rejection(client.setCallback(configuration));
    if (attempts > 1) {
      await clock.whenWaiting(250);
      clock.advance(250);
    }
    expect(await result).toMatchObject({ attempts });
    expect(requests).toHaveLength(attempts);
  });

  it("does not happen after the total time-out: the refusal is reported at once", async () => {
    const { client, requests } = createTestClient([json(failure(60007))], { totalTimeout: 200 });
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ kind: "api", code: 60007 });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ["connect", "ECONNREFUSED"],
    ["connect", "EHOSTUNREACH"],
    ["getaddrinfo", "EAI_AGAIN"],
    ["", "UND_ERR_CONNECT_TIMEOUT"],
  ])("of a delete follows %s %s, because the request was not sent", async (step, code) => {
    const { client, clock, requests } = createTestClient([networkError(code, step), json(success)]);
    const result = client.deleteCallback();
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await result).toEqual(success);
    expect(requests).toHaveLength(2);
  });

  it.each([
    { name: "a lost connection", step: networkError("ECONNRESET"), status: undefined },
    { name: "a route that broke", step: networkError("EHOSTUNREACH"), status: undefined },
    { name: "a 502", step: text("<html>Bad gateway</html>", 502), status: 502 },
    { name: "a response that is cut off", step: text('{"ActionStatus":"OK","Err'), status: 200 },
  ])(
    "of a delete does not follow $name, because the delete may have been carried out",
    async ({ step, status }) => {
      const { client, requests } = createTestClient([step]);
      const error = await rejection(client.deleteCallback());
      expect(error).toBeInstanceOf(ConferenceTransportError);
      expect(error).toMatchObject({ status, mayHaveBeenCarriedOut: true, transient: true, attempts: 1 });
      expect(requests).toHaveLength(1);
    },
  );

  it.each(["setCallback", "getCallback", "updateCallback"] as const)(
    "of %s follows a lost connection, because it does no harm",
    async (id) => {
      const { client, clock, requests } = createTestClient([networkError("ECONNRESET"), json(success)]);
      const result = id === "getCallback" ? client.getCallback() : client[id](configuration);
      await clock.whenWaiting(250);
      clock.advance(250);
      expect(await result).toEqual(success);
      expect(requests).toHaveLength(2);
    },
  );

  it("has a fresh random number", async () => {
    const numbers = [11, half(), 22];
    const { client, clock, requests } = createTestClient([json(failure(60007)), json(success)], {
      random: () => numbers.shift() ?? 0,
    });
    const result = client.setCallback(configuration);
    await clock.whenWaiting(250);
    clock.advance(250);
    await result;
    expect(requests.map(({ url }) => url.searchParams.get("random"))).toEqual(["11", "22"]);
  });
});
