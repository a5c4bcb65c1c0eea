import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { rejection } from "../support/client.ts";
import { collectGarbage } from "./garbage.ts";
import { codeOf, createTestSandbox, requestOf, stateOf } from "./support.ts";

const url = async () => (await requestOf("get_callback")).url;
const init = (signal: AbortSignal): RequestInit => ({
  method: "POST",
  body: "{}",
  signal,
  headers: { "content-type": "application/json" },
});

describe("sandbox.fetch with a signal", () => {
  it("does nothing when it is aborted already", async () => {
    const { sandbox } = createTestSandbox();
    const reason = new Error("patience");
    expect(await rejection(sandbox.fetch(await url(), init(AbortSignal.abort(reason))))).toBe(reason);
    expect(sandbox.requests).toEqual([]);
  });

  it("ignores an abort after the response", async () => {
    const { sandbox } = createTestSandbox();
    const controller = new AbortController();
    const response = await sandbox.fetch(await url(), init(controller.signal));
    controller.abort();
    expect(await response.json()).toMatchObject({ ErrorCode: 0 });
  });

  it.each<[string, () => Promise<void>]>([
    ["at once", async () => {}],
    ["after a garbage collection", collectGarbage],
  ])("ends a silence %s", async (_, meanwhile) => {
    const { sandbox } = createTestSandbox();
    sandbox.inject({ kind: "lose-answer", silent: true });
    const controller = new AbortController();
    const reason = new Error("patience");
    const failed = rejection(sandbox.fetch(await url(), init(controller.signal)));
    expect(await stateOf(failed)).toBe("pending");
    await meanwhile();
    controller.abort(reason);
    expect(await stateOf(failed)).toBe("resolved");
    expect(await failed).toBe(reason);
  });

  it.each<[string, () => Promise<void>]>([
    ["at once", async () => {}],
    ["after a garbage collection", collectGarbage],
  ])("ends a delay %s", async (_, meanwhile) => {
    const { sandbox, clock } = createTestSandbox();
    sandbox.inject({ kind: "delay", ms: 1000 });
    const controller = new AbortController();
    const reason = new Error("patience");
    const failed = rejection(sandbox.fetch(await url(), init(controller.signal)));
    await clock.whenWaiting(1000);
    await meanwhile();
    controller.abort(reason);
    expect(await stateOf(failed)).toBe("resolved");
    expect(await failed).toBe(reason);
    expect(clock.waiting()).toEqual([]);
  });

  it("ends the silence of a Request that nothing but the sandbox holds", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject({ kind: "lose-request", silent: true, times: 20 });
    const controller = new AbortController();
    const failed = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const request = await requestOf("get_callback", { signal: controller.signal });
        return { reason: rejection(sandbox.fetch(request)) };
      }),
    );
    await collectGarbage();
    controller.abort("enough");
    for (const { reason } of failed) {
      expect(await stateOf(reason)).toBe("resolved");
      expect(await reason).toBe("enough");
    }
  });

  it("leaves no listener on a signal that serves many calls", async () => {
    const { sandbox } = createTestSandbox();
    const { signal } = new AbortController();
    for (let i = 0; i < 50; i++) await sandbox.fetch(await url(), init(signal));
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("is silent to one call, and serves the next", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject({ kind: "lose-request", silent: true });
    const first = sandbox.fetch(await url(), init(new AbortController().signal));
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    expect(await stateOf(first)).toBe("pending");
  });
});
