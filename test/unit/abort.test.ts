import { describe, expect, it, vi } from "vitest";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { endlessBody, failure, json, silence, success } from "./support/scripted-fetch.ts";

const reason = new Error("The user went away.");

describe("the caller's abort", () => {
  it.each([{ signal: "x" }, { signal: {} }])(
    "refuses something that is not a signal: %o",
    async (options) => {
      const { client, requests } = createTestClient([json(success)]);
      const error = await rejection(client.setCallback(configuration, options as never));
      expect(error).toMatchObject({ kind: "options", option: "signal" });
      expect(requests).toHaveLength(0);
    },
  );

  it("takes null and undefined for no signal", async () => {
    const { client } = createTestClient([json(success)]);
    for (const options of [null, {}, { signal: null }, { signal: undefined }]) {
      expect(await client.setCallback(configuration, options as never)).toEqual(success);
    }
  });

  it("before the call sends nothing", async () => {
    const { client, requests } = createTestClient([json(success)]);
    const signal = AbortSignal.abort(reason);
    expect(await rejection(client.setCallback(configuration, { signal }))).toBe(reason);
    expect(requests).toHaveLength(0);
  });

  it("during the wait for the limiter sends nothing", async () => {
    const limiter = {
      acquire: (signal: AbortSignal) =>
        new Promise<void>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    };
    const { client, requests } = createTestClient([json(success)], { limiter });
    const controller = new AbortController();
    const result = rejection(client.setCallback(configuration, { signal: controller.signal }));
    controller.abort(reason);
    expect(await result).toBe(reason);
    expect(requests).toHaveLength(0);
  });

  it("while the UserSig is made sends nothing, even when the UserSig comes later", async () => {
    let give: (userSig: string) => void = () => {};
    const userSig = () => new Promise<string>((resolve) => (give = resolve));
    const { client, requests } = createTestClient([json(success)], { userSig });
    const controller = new AbortController();
    const result = rejection(client.setCallback(configuration, { signal: controller.signal }));
    await new Promise(setImmediate);
    controller.abort(reason);
    expect(await result).toBe(reason);
    give("eJx");
    await new Promise(setImmediate);
    expect(requests).toHaveLength(0);
  });

  it.each([
    { name: "the request", step: silence },
    { name: "the reading of the body", step: endlessBody },
  ])("during $name aborts the request", async ({ step }) => {
    const { client, clock, requests } = createTestClient([step]);
    const controller = new AbortController();
    const result = rejection(client.setCallback(configuration, { signal: controller.signal }));
    await vi.waitUntil(() => requests.length === 1);
    controller.abort(reason);
    expect(await result).toBe(reason);
    expect(requests[0]?.init.signal?.aborted).toBe(true);
    expect(clock.waiting()).toEqual([]);
  });

  it("during the pause before a retry prevents the retry", async () => {
    const { client, clock, requests } = createTestClient([json(failure(60007)), json(success)]);
    const controller = new AbortController();
    const result = rejection(client.setCallback(configuration, { signal: controller.signal }));
    await clock.whenWaiting(250);
    controller.abort(reason);
    expect(await result).toBe(reason);
    expect(requests).toHaveLength(1);
    expect(clock.waiting()).toEqual([]);
  });

  it("after the call does nothing, and no listener is left on the signal", async () => {
    const { client } = createTestClient([json(success)]);
    const { signal } = new AbortController();
    const listeners = {
      add: vi.spyOn(signal, "addEventListener"),
      remove: vi.spyOn(signal, "removeEventListener"),
    };
    await client.setCallback(configuration, { signal });
    expect(listeners.add.mock.calls.length).toBeGreaterThan(0);
    expect(listeners.remove.mock.calls.length).toBe(listeners.add.mock.calls.length);
  });
});
