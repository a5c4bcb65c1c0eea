import { describe, expect, it } from "vitest";
import { errorCodes } from "../../generated/error-codes.ts";
import { ConferenceApiError, ConferenceTransportError } from "../../src/index.ts";
import { configuration, createTestClient, half, rejection } from "./support/client.ts";
import { failure, json, networkError, success, text } from "./support/scripted-fetch.ts";

const codesToRetry = Object.values(errorCodes).filter(
  (code) => code.retry === "backoff" && !code.outcomeUnknown,
);
const codesToReport = Object.values(errorCodes).filter((code) => code.retry === "never");

describe("repetition", () => {
  it.each(codesToRetry)("repeats $code ($name) after a pause, and succeeds", async ({ code }) => {
    const { client, clock, requests } = createTestClient([json(failure(code)), json(success)]);
    const answer = client.setCallback(configuration);
    await clock.whenWaiting(250);
    expect(requests).toHaveLength(1);
    clock.advance(250);
    expect(await answer).toEqual(success);
    expect(requests).toHaveLength(2);
  });

  it.each(codesToReport)("does not repeat $code ($name)", async ({ code, name, action }) => {
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
    "does not repeat a delete after %i, which leaves open whether it was carried out",
    async (code) => {
      const { client, requests } = createTestClient([json(failure(code))]);
      const error = await rejection(client.deleteCallback());
      expect(error).toMatchObject({ code, mayHaveBeenCarriedOut: true });
      expect(requests).toHaveLength(1);
    },
  );

  it("reports a code that the contract does not list, and does not repeat it", async () => {
    const { client, requests } = createTestClient([json(failure(61234, "new"))]);
    const error = await rejection(client.setCallback(configuration));
    expect(error).toMatchObject({ code: 61234, codeName: undefined, errorInfo: "new", retryable: false });
    expect(requests).toHaveLength(1);
  });

  it("doubles the pause each time, and gives up after three repetitions with what the service said last", async () => {
    const { client, clock, requests } = createTestClient([json(failure(60007))]);
    const answer = rejection(client.setCallback(configuration));
    for (const ms of [250, 500, 1000]) {
      await clock.whenWaiting(ms);
      clock.advance(ms);
    }
    expect(await answer).toMatchObject({ code: 60007, attempts: 4, retryable: true });
    expect(requests).toHaveLength(4);
  });

  it("never pauses for more than 8 s", async () => {
    const { client, clock } = createTestClient([json(failure(60007))], {
      maxRetries: 7,
      totalTimeout: 60_000,
    });
    const answer = rejection(client.setCallback(configuration));
    // Half of 0.5, 1, 2, 4, 8 s, and then half of 8 s again and again.
    for (const ms of [250, 500, 1000, 2000, 4000, 4000, 4000]) {
      await clock.whenWaiting(ms);
      clock.advance(ms);
    }
    expect(await answer).toMatchObject({ attempts: 8 });
  });

  it.each([
    { maxRetries: 0, attempts: 1 },
    { maxRetries: 1, attempts: 2 },
  ])("takes maxRetries $maxRetries at its word", async ({ maxRetries, attempts }) => {
    const { client, clock, requests } = createTestClient([json(failure(60007))], { maxRetries });
    const answer = rejection(client.setCallback(configuration));
    if (attempts > 1) {
      await clock.whenWaiting(250);
      clock.advance(250);
    }
    expect(await answer).toMatchObject({ attempts });
    expect(requests).toHaveLength(attempts);
  });

  it("reports the refusal at once when the next repetition would come after the total time-out", async () => {
    const { client, requests } = createTestClient([json(failure(60007))], { totalTimeout: 200 });
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ kind: "api", code: 60007 });
    expect(requests).toHaveLength(1);
  });

  it.each(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"])(
    "repeats even a delete after %s, for the request had not left",
    async (code) => {
      const { client, clock, requests } = createTestClient([networkError(code), json(success)]);
      const answer = client.deleteCallback();
      await clock.whenWaiting(250);
      clock.advance(250);
      expect(await answer).toEqual(success);
      expect(requests).toHaveLength(2);
    },
  );

  it.each([
    { name: "a lost connection", step: networkError("ECONNRESET"), status: undefined },
    { name: "a route that broke under way", step: networkError("EHOSTUNREACH"), status: undefined },
    { name: "a 502", step: text("<html>Bad gateway</html>", 502), status: 502 },
    { name: "an answer that is cut off", step: text('{"ActionStatus":"OK","Err'), status: 200 },
  ])("does not repeat a delete after $name, for it may have been carried out", async ({ step, status }) => {
    const { client, requests } = createTestClient([step]);
    const error = await rejection(client.deleteCallback());
    expect(error).toBeInstanceOf(ConferenceTransportError);
    expect(error).toMatchObject({ status, mayHaveBeenCarriedOut: true, transient: true, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it.each(["setCallback", "getCallback", "updateCallback"] as const)(
    "repeats %s after a lost connection, because that does no harm",
    async (id) => {
      const { client, clock, requests } = createTestClient([networkError("ECONNRESET"), json(success)]);
      const answer = id === "getCallback" ? client.getCallback() : client[id](configuration);
      await clock.whenWaiting(250);
      clock.advance(250);
      expect(await answer).toEqual(success);
      expect(requests).toHaveLength(2);
    },
  );

  it("takes a fresh random number for every request", async () => {
    const numbers = [11, half(), 22];
    const { client, clock, requests } = createTestClient([json(failure(60007)), json(success)], {
      random: () => numbers.shift() ?? 0,
    });
    const answer = client.setCallback(configuration);
    await clock.whenWaiting(250);
    clock.advance(250);
    await answer;
    expect(requests.map(({ url }) => url.searchParams.get("random"))).toEqual(["11", "22"]);
  });
});
