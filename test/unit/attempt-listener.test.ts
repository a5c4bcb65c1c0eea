import { describe, expect, it } from "vitest";
import type { AttemptEvent } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { failure, json, success } from "./support/scripted-fetch.ts";

describe("onAttempt", () => {
  it("reports every request: its result, its duration and its retry", async () => {
    const events: AttemptEvent[] = [];
    let later: () => void = () => {};
    const slow = () => {
      later();
      return Response.json(failure(60007));
    };
    const { client, clock } = createTestClient([slow, json(success)], {
      onAttempt: (event) => events.push(event),
    });
    later = () => clock.advance(40);
    const result = client.setCallback(configuration);
    await clock.whenWaiting(250);
    clock.advance(250);
    await result;
    expect(events).toMatchObject([
      { operation: "setCallback", attempt: 1, milliseconds: 40, requestId: "Id-60007", retryIn: 250 },
      { operation: "setCallback", attempt: 2, requestId: "Id-1", error: undefined, retryIn: undefined },
    ]);
    expect(events[0]?.error).toMatchObject({ code: 60007 });
  });

  it("reports nothing of a call that ended before its response came", async () => {
    const events: AttemptEvent[] = [];
    let result: (response: Response) => void = () => {};
    const deaf = () => new Promise<Response>((resolve) => (result = resolve));
    const { client, clock } = createTestClient([deaf], {
      timeout: 5000,
      totalTimeout: 50,
      onAttempt: (event) => events.push(event),
    });
    const error = rejection(client.setCallback(configuration));
    await clock.whenWaiting(5000);
    clock.advance(50);
    expect(await error).toMatchObject({ scope: "call" });
    result(Response.json(success));
    await new Promise(setImmediate);
    expect(events).toEqual([]);
  });

  it("reports that a request is not retried", async () => {
    const events: AttemptEvent[] = [];
    const { client } = createTestClient([json(failure(100300))], {
      onAttempt: (event) => events.push(event),
    });
    const error = await rejection(client.setCallback(configuration));
    expect(events).toMatchObject([{ attempt: 1, error, retryIn: undefined }]);
  });

  it("turns no success into a failure when it throws: its exception is uncaught", async () => {
    const oops = new Error("The log is full.");
    const uncaught = new Promise<unknown>((resolve) => {
      const others = process.listeners("uncaughtException");
      process.removeAllListeners("uncaughtException");
      process.once("uncaughtException", (error) => {
        for (const listener of others) process.on("uncaughtException", listener);
        resolve(error);
      });
    });
    const { client } = createTestClient([json(success)], {
      onAttempt: () => {
        throw oops;
      },
    });
    expect(await client.setCallback(configuration)).toEqual(success);
    expect(await uncaught).toBe(oops);
  });
});
