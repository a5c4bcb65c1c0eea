import { describe, expect, it } from "vitest";
import { configuration, createTestClient, half, rejection } from "./support/client.ts";
import { createFakeClock } from "./support/fake-clock.ts";
import { json, networkError, success } from "./support/scripted-fetch.ts";

const unprintable: object = Object.create(null);

describe("what the caller brings, and is wrong,", () => {
  it("does not hide that the call may have been carried out: a random that is none, the second time", async () => {
    let draws = 0;
    // The first request and the pause after it; then the second request.
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

  it("does not hide it for the pause either", async () => {
    let draws = 0;
    const random = () => (++draws <= 1 ? half() : Number.NaN);
    const { client } = createTestClient([networkError("ECONNRESET")], { random });
    expect(await rejection(client.updateCallback(configuration))).toMatchObject({
      name: "ConferenceTransportError",
      mayHaveBeenCarriedOut: true,
    });
  });

  it("is an option that is wrong while nothing was sent", async () => {
    const { client, requests } = createTestClient([json(success)], { random: () => Number.NaN });
    expect(await rejection(client.getCallback())).toMatchObject({ name: "ConferenceOptionsError" });
    expect(requests).toHaveLength(0);
  });

  it("rejects, and throws nothing: a clock that throws", async () => {
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

  it("is a failure of the network where fetch rejects with what cannot be printed", async () => {
    const fetch = () => Promise.reject(unprintable);
    const { client } = createTestClient([], { fetch, maxRetries: 0 });
    expect(await rejection(client.getCallback())).toMatchObject({
      name: "ConferenceTransportError",
      cause: { message: "an object without a description" },
    });
  });

  it("is a wrong option where the signal is none", async () => {
    const { client } = createTestClient([json(success)]);
    const signal = new EventTarget() as AbortSignal;
    expect(await rejection(client.getCallback({}, { signal }))).toMatchObject({ option: "signal" });
  });
});
