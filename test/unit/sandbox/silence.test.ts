import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { rejection } from "../support/client.ts";
import { collectGarbage } from "./garbage.ts";
import { codeOf, createTestSandbox, requestOf, stateOf } from "./support.ts";

const url = async () => (await requestOf("get_callback")).url;
const init = (signal: AbortSignal): RequestInit => ({
  ...{ method: "POST", body: "{}", signal },
  headers: { "content-type": "application/json" },
});

describe("sandbox.fetch with a signal", () => {
  it("does nothing for a caller who has given up already", async () => {
    const { sandbox } = createTestSandbox();
    const reason = new Error("patience");
    expect(await rejection(sandbox.fetch(await url(), init(AbortSignal.abort(reason))))).toBe(reason);
    expect(sandbox.requests).toEqual([]);
  });

  it("answers as ever, and the signal says nothing any more then", async () => {
    const { sandbox } = createTestSandbox();
    const controller = new AbortController();
    const response = await sandbox.fetch(await url(), init(controller.signal));
    controller.abort();
    expect(await response.json()).toMatchObject({ ErrorCode: 0 });
  });

  it.each<[string, () => Promise<void>]>([
    ["at once", async () => {}],
    ["when the runtime has taken back what nobody seems to hold", collectGarbage],
  ])("ends a silence %s", async (_, meanwhile) => {
    const { sandbox } = createTestSandbox();
    sandbox.inject({ kind: "lose-answer", silent: true });
    const controller = new AbortController();
    const reason = new Error("patience");
    const answer = rejection(sandbox.fetch(await url(), init(controller.signal)));
    expect(await stateOf(answer)).toBe("pending");
    await meanwhile();
    controller.abort(reason);
    expect(await stateOf(answer)).toBe("resolved");
    expect(await answer).toBe(reason);
  });

  it.each<[string, () => Promise<void>]>([
    ["at once", async () => {}],
    ["when the runtime has taken back what nobody seems to hold", collectGarbage],
  ])("ends a delay %s", async (_, meanwhile) => {
    const { sandbox, clock } = createTestSandbox();
    sandbox.inject({ kind: "delay", ms: 1000 });
    const controller = new AbortController();
    const reason = new Error("patience");
    const answer = rejection(sandbox.fetch(await url(), init(controller.signal)));
    await clock.whenWaiting(1000);
    await meanwhile();
    controller.abort(reason);
    expect(await stateOf(answer)).toBe("resolved");
    expect(await answer).toBe(reason);
    expect(clock.waiting()).toEqual([]);
  });

  it("leaves nothing behind on a signal that serves many calls", async () => {
    const { sandbox } = createTestSandbox();
    const { signal } = new AbortController();
    for (let i = 0; i < 50; i++) {
      const request = await requestOf("get_callback");
      await sandbox.fetch(request.url, { method: "POST", body: "{}", signal });
    }
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });

  it("is silent to one call, and answers the next", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject({ kind: "lose-request", silent: true });
    const answer = sandbox.fetch(await url(), init(new AbortController().signal));
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    expect(await stateOf(answer)).toBe("pending");
  });
});
