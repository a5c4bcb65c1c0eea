import { describe, expect, it } from "vitest";
import { configuration, createTestClient, half, rejection } from "./support/client.ts";
import { createFakeClock } from "./support/fake-clock.ts";
import { json, networkError, success } from "./support/scripted-fetch.ts";

const unprintable: object = Object.create(null);

describe("a mistake of the caller", () => {
  it("does not hide that the call may have been carried out: a random that fails for the retry", async () => {
    let draws = 0;
    // The first request and the pause draw a number each.
    const random = () => (++draws <= 2 ? half() : Number.NaN);
    const { client, clock } = createTestClient([networkError("ECONNRESET")], { random });
    const error = rejection(client.updateCallback(configuration));
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await error).toMatchObject({
      name: "ConferenceTransportError",
      mayHaveBeenCarriedOut: true,
      cause: { name: "ConferenceOptionsError", option: "random" },
    });
  });

  it("does not hide it: a random that fails for the pause", async () => {
    let draws = 0;
    const random = () => (++draws <= 1 ? half() : Number.NaN);
    const { client } = createTestClient([networkError("ECONNRESET")], { random });
    expect(await rejection(client.updateCallback(configuration))).toMatchObject({
      name: "ConferenceTransportError",
      mayHaveBeenCarriedOut: true,
    });
  });

  it("is a wrong option while nothing was sent", async () => {
    const { client, requests } = createTestClient([json(success)], { random: () => Number.NaN });
    expect(await rejection(client.getCallback())).toMatchObject({ name: "ConferenceOptionsError" });
    expect(requests).toHaveLength(0);
  });

  it("rejects the call: a clock that throws", async () => {
    const clock = {
      ...createFakeClock(),
      elapsed: () => {
        throw new Error("no time");
      },
    };
    const { client } = createTestClient([json(success)], { clock });
    for (const call of [() => client.getCallback(), () => client.ensureCallback(configuration)]) {
      expect(await rejection(call())).toMatchObject({ message: "no time" });
    }
  });

  it("is a transport error: a fetch that rejects with an unprintable object", async () => {
    const fetch = () => Promise.reject(unprintable);
    const { client } = createTestClient([], { fetch, maxRetries: 0 });
    expect(await rejection(client.getCallback())).toMatchObject({
      name: "ConferenceTransportError",
      cause: { message: "an object without a description" },
    });
  });

  it("is a wrong option: a signal that is not one", async () => {
    const { client } = createTestClient([json(success)]);
    const signal = new EventTarget() as AbortSignal;
    expect(await rejection(client.getCallback({}, { signal }))).toMatchObject({ option: "signal" });
  });
});
