import { describe, expect, it } from "vitest";
import type { Received } from "../../../scripts/bench/client/stub.ts";
import { body, path, prove, query, success } from "../../../scripts/bench/client/the-call.ts";

/** A contestant whose requests are seen as the test says. */
function contestant({ change = {}, fresh = true, requests = 1, got = success as unknown } = {}) {
  let calls = 0;
  const received = (): Received => {
    const random = String(fresh ? calls : 7);
    const search = new URLSearchParams(
      Object.entries({ ...query, usersig: "eJw", random }).map(([name, value]) => [name, String(value)]),
    );
    return {
      method: "POST",
      url: `${path}?${search}`,
      contentType: "application/json",
      body: JSON.stringify(body),
      ...change,
    };
  };
  const call = async () => {
    calls += 1;
    return got;
  };
  const seen = async () => ({ times: new Array(requests).fill(0), last: received() });
  return prove("it", call, { seen });
}

describe("a client takes part in the race", () => {
  it("when it makes the call that all make, each with a fresh random, and returns the parsed response", async () => {
    await expect(contestant()).resolves.toBeUndefined();
    await expect(
      contestant({ change: { contentType: "application/json; charset=utf-8" } }),
    ).resolves.toBeUndefined();
  });

  it.each([
    ["the same random again", { fresh: false }, /random/],
    ["another method", { change: { method: "GET" } }, /GET/],
    ["another media type", { change: { contentType: "text/plain" } }, /text\/plain/],
    ["another body", { change: { body: "{}" } }, /another body/],
    ["no query", { change: { url: path } }, /another query/],
    [
      "no UserSig",
      {
        change: { url: `${path}?${new URLSearchParams({ ...query, sdkappid: "1400000000", random: "1" })}` },
      },
      /no UserSig/,
    ],
    ["two requests for a call", { requests: 2 }, /2 requests/],
  ])("and not with %s", async (_, how, message) => {
    await expect(contestant(how)).rejects.toThrow(message);
  });

  it("and not when it returns the response as text", async () => {
    await expect(contestant({ got: JSON.stringify(success) })).rejects.toThrow("parsed");
  });
});
