import { describe, expect, it } from "vitest";
import type { AttemptEvent } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { failure, json, success } from "./support/scripted-fetch.ts";

describe("onAttempt", () => {
  it("tells of every request: what came, how long it took, and when it is repeated", async () => {
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
    const answer = client.setCallback(configuration);
    await clock.whenWaiting(250);
    clock.advance(250);
    await answer;
    expect(events).toMatchObject([
      { operation: "setCallback", attempt: 1, milliseconds: 40, requestId: "Id-60007", retryIn: 250 },
      { operation: "setCallback", attempt: 2, requestId: "Id-1", error: undefined, retryIn: undefined },
    ]);
    expect(events[0]?.error).toMatchObject({ code: 60007 });
  });

  it("tells nothing of a call that has ended before its answer came", async () => {
    const events: AttemptEvent[] = [];
    let answer: (response: Response) => void = () => {};
    const deaf = () => new Promise<Response>((resolve) => (answer = resolve));
    const { client, clock } = createTestClient([deaf], {
      ...{ timeout: 5000, totalTimeout: 50 },
      onAttempt: (event) => events.push(event),
    });
    const error = rejection(client.setCallback(configuration));
    await clock.whenWaiting(5000);
    clock.advance(50);
    expect(await error).toMatchObject({ scope: "call" });
    answer(Response.json(success));
    await new Promise(setImmediate);
    expect(events).toEqual([]);
  });

  it("tells that a request is not repeated", async () => {
    const events: AttemptEvent[] = [];
    const { client } = createTestClient([json(failure(100300))], {
      onAttempt: (event) => events.push(event),
    });
    const error = await rejection(client.setCallback(configuration));
    expect(events).toMatchObject([{ attempt: 1, error, retryIn: undefined }]);
  });

  it("does not turn a success into a failure when it throws; what it throws is uncaught", async () => {
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
