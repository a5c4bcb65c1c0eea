import { describe, expect, it } from "vitest";
import { ConferenceEnsureError } from "../../src/index.ts";
import { createTestClient, rejection } from "./support/client.ts";
import { wanted } from "./support/ensuring.ts";
import { failure, json, networkError, type Step, silence, success } from "./support/scripted-fetch.ts";

const nothing = json(success);
const created = json(success);

/** A step, and a promise of the request that meets it. */
function awaited(step: Step): { step: Step; begun: Promise<void> } {
  let begin: () => void = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  return {
    step: (url, init) => {
      begin();
      return step(url, init);
    },
    begun,
  };
}

describe("ensureCallback and its total time", () => {
  it("ends with what is known when a write gets no response", async () => {
    const write = awaited(silence);
    const { client, clock } = createTestClient([nothing, write.step], { totalTimeout: 700 });
    const ending = rejection(client.ensureCallback(wanted));
    await write.begun;
    clock.advance(700);
    const error = await ending;
    expect(error).toBeInstanceOf(ConferenceEnsureError);
    expect(error).toMatchObject({ change: "possible" });
    expect(String(error)).toContain("within 700 ms (option totalTimeout)");
    expect(clock.waiting()).toEqual([]);
  });

  it("ends with the refusal when there is no time for a retry", async () => {
    const { client, clock } = createTestClient([nothing, json(failure(60007))], { totalTimeout: 700 });
    const ending = rejection(client.ensureCallback(wanted));
    await clock.whenWaiting(250);
    clock.advance(250);
    // The next pause would be 500 ms, and 450 ms are left.
    expect(await ending).toMatchObject({ change: "none", cause: { operation: "setCallback", code: 60007 } });
  });

  it("keeps the last refusal as the cause", async () => {
    const query = awaited(silence);
    const steps = [nothing, json(failure(100300)), query.step];
    const { client, clock } = createTestClient(steps, { totalTimeout: 700 });
    const ending = rejection(client.ensureCallback(wanted));
    await query.begun;
    clock.advance(700);
    expect(await ending).toMatchObject({ change: "none", cause: { code: 100300 } });
  });

  it("passes on the caller's abort during a write", async () => {
    const write = awaited(silence);
    const { client } = createTestClient([nothing, write.step]);
    const controller = new AbortController();
    const reason = new Error("enough");
    const ending = rejection(client.ensureCallback(wanted, { signal: controller.signal }));
    await write.begun;
    controller.abort(reason);
    expect(await ending).toBe(reason);
  });
});

describe("an error of the caller's limiter or userSig", () => {
  /** Lets some requests through, then rejects. */
  const limiter = (requests: number, reason: unknown) => {
    let left = requests;
    return { acquire: async () => (left-- > 0 ? undefined : Promise.reject(reason)) };
  };
  const down = new Error("redis down");

  it("is passed on unchanged by ensureCallback while nothing can have changed", async () => {
    const { client } = createTestClient([nothing], { limiter: limiter(1, down) });
    expect(await rejection(client.ensureCallback(wanted))).toBe(down);
  });

  it("does not hide that ensureCallback has changed something", async () => {
    const { client } = createTestClient([nothing, created], { limiter: limiter(2, down) });
    const error = await rejection(client.ensureCallback(wanted));
    expect(error).toMatchObject({ name: "ConferenceEnsureError", change: "made" });
    expect((error as Error).cause).toBe(down);
  });

  it.each([
    ["a limiter that rejects", { limiter: limiter(1, down) }, down],
    ["a limiter that rejects with no error", { limiter: limiter(1, "down") }, new Error("down")],
  ])("does not hide that a create may have been carried out: %s", async (_, options, cause) => {
    const { client, clock } = createTestClient([networkError("ECONNRESET")], options);
    const ending = rejection(client.setCallback(wanted));
    await clock.whenWaiting(250);
    clock.advance(250);
    const error = await ending;
    expect(error).toMatchObject({ kind: "transport", mayHaveBeenCarriedOut: true, attempts: 1 });
    expect((error as Error).cause).toEqual(cause);
  });

  it("does not hide that a create may have been carried out: a userSig that fails", async () => {
    const userSigs = ["eJxGood", "no UserSig"];
    const { client, clock } = createTestClient([networkError("ECONNRESET")], {
      userSig: () => userSigs.shift() ?? "no UserSig",
    });
    const ending = rejection(client.setCallback(wanted));
    await clock.whenWaiting(250);
    clock.advance(250);
    expect(await ending).toMatchObject({
      kind: "transport",
      mayHaveBeenCarriedOut: true,
      cause: { name: "ConferenceOptionsError", option: "userSig" },
    });
  });
});

describe("a create whose total time is up", () => {
  it("asks for no further UserSig and no turn", async () => {
    const lost = awaited(silence);
    let asked = 0;
    const userSig = () => {
      asked += 1;
      return "eJxUserSig";
    };
    const { client, clock } = createTestClient([lost.step], { userSig, totalTimeout: 700 });
    const ending = rejection(client.setCallback(wanted));
    await lost.begun;
    clock.advance(700);
    expect(await ending).toMatchObject({ kind: "timeout", scope: "call", mayHaveBeenCarriedOut: true });
    await new Promise(setImmediate);
    expect(asked).toBe(1);
  });
});

describe("a query without a response", () => {
  it("is not said to have been carried out: it changes nothing", async () => {
    const { client } = createTestClient([networkError("ECONNRESET")], { maxRetries: 0 });
    const error = await rejection(client.getCallback());
    expect(String(error)).toContain("ECONNRESET");
    expect(String(error)).not.toContain("carried out");
  });
});
