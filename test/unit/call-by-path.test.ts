import { describe, expect, it } from "vitest";
import type { AttemptEvent, CallByPathOptions } from "../../src/index.ts";
import { isConferenceCallError } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { failure, json, networkError, type Step, success, text } from "./support/scripted-fetch.ts";

const path = "/v4/im_open_login_svc/account_import";
const account = { UserID: "alice", Nick: "Alice", FaceUrl: "https://example.com/alice.png" };
const { RequestId: _, ...withoutRequestId } = success;
const lost = networkError("ECONNRESET");

/** Calls with a first response that fails, and a second one that succeeds. */
async function retried(first: Step, options?: CallByPathOptions, to = path) {
  const { client, clock, requests } = createTestClient([first, json(success)]);
  const result = client.call(to, account, options).catch((error: unknown) => error);
  // The request, and the pause if there is one.
  for (let i = 0; i < 5; i++) await new Promise(setImmediate);
  clock.advance(250);
  return { result: await result, requests };
}

describe("client.call", () => {
  it("imports an account: posts the body to the path, signed as every call", async () => {
    const { client, requests } = createTestClient([json(withoutRequestId)]);
    expect(await client.call("v4/im_open_login_svc/account_import", account)).toEqual(withoutRequestId);
    const { url, init } = requests[0] ?? {};
    expect(url?.pathname).toBe(path);
    expect([...(url?.searchParams.keys() ?? [])]).toEqual([
      ...["sdkappid", "identifier", "usersig", "random", "contenttype"],
    ]);
    expect([init?.method, JSON.parse(String(init?.body))]).toEqual(["POST", account]);
  });

  it("takes a path with a slash at its start, and sends {} without a body", async () => {
    const { client, requests } = createTestClient([json(success)]);
    await client.call("/v4/ConfigSvc/GetIPList");
    expect([requests[0]?.url.pathname, requests[0]?.init.body]).toEqual(["/v4/ConfigSvc/GetIPList", "{}"]);
  });

  it("keeps the digits of large integers", async () => {
    const { client } = createTestClient([
      text('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"Id":144115233775727695}'),
    ]);
    expect(await client.call<{ Id: string }>("v4/a/b")).toMatchObject({ Id: "144115233775727695" });
  });

  it.each([
    ["undefined", undefined],
    ["an object", { path }],
    ["an empty path", ""],
    ["a URL", `https://a.example${path}`],
    ["a host", `//a.example${path}`],
    ["a query", `${path}?usersig=hidden-1`],
    ["a fragment", `${path}#hidden-1`],
    ["dots", "v4/../v3/hidden-1"],
    ["encoded dots", "v4/%2e%2e/hidden-1"],
    ["a dot", "v4/./hidden-1"],
    ["a backslash", "v4\\hidden-1"],
    ["a space", " v4/a"],
    ["a line break", "v4/a\n"],
    ["an empty segment", "v4//a"],
    ["a slash at its end", "v4/a/"],
    ["a user and password", "me:hidden-1@a.example/v4"],
    ["letters beyond ASCII", "v4/계정"],
  ])("refuses a path that has or is %s", async (_, wrong) => {
    const { client, requests } = createTestClient([json(success)]);
    const error = await rejection(client.call(wrong as string, account));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "path" });
    expect(String(error)).not.toContain("hidden-1");
    expect(requests).toHaveLength(0);
  });

  it.each<[string, unknown, unknown, string]>([
    ["a body that is an array", [], undefined, "body"],
    ["a body that is text", "{}", undefined, "body"],
    ["a misspelt option", account, { retry: true }, "retry"],
    ["a policy that is text", account, { retryAfterUnknownOutcome: "yes" }, "retryAfterUnknownOutcome"],
    ["a time-out of 0", account, { timeout: 0 }, "timeout"],
  ])("refuses %s", async (_, body, options, option) => {
    const { client, requests } = createTestClient([json(success)]);
    const error = await rejection(client.call(path, body as object, options as CallByPathOptions));
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(requests).toHaveLength(0);
  });

  it("is the only one with a policy of the caller", async () => {
    const { client } = createTestClient([json(success)]);
    const options = { retryAfterUnknownOutcome: true } as object;
    expect(await rejection(client.setCallback(configuration, options))).toMatchObject({
      option: "retryAfterUnknownOutcome",
    });
  });

  it.each<[string, Step, CallByPathOptions | undefined, number]>([
    ["not after an unknown outcome", lost, undefined, 1],
    ["not after one, if it is told so", lost, { retryAfterUnknownOutcome: false }, 1],
    ["after an unknown outcome, if it may be", lost, { retryAfterUnknownOutcome: true }, 2],
    ["not at all, if the call says so", lost, { retryAfterUnknownOutcome: true, maxRetries: 0 }, 1],
    ["when nothing was carried out", json(failure(60007)), undefined, 2],
    ["not when it was refused", json(failure(70402)), { retryAfterUnknownOutcome: true }, 1],
  ])("is retried %s", async (_, first, options, count) => {
    const { requests } = await retried(first, options);
    expect(requests).toHaveLength(count);
  });

  it("rejects with an error that names the path, and never hides that it may have been carried out", async () => {
    const refused = await retried(json(failure(70402)));
    expect(refused.result).toMatchObject({ code: 70402, codeName: "ParametersNotValid", operation: path });
    const unknown = await retried(lost);
    expect(unknown.result).toMatchObject({ kind: "transport", mayHaveBeenCarriedOut: true, operation: path });
    for (const { result } of [refused, unknown]) {
      expect(isConferenceCallError(result)).toBe(true);
      expect(String(result)).toContain(path);
      expect(String(result)).not.toContain("eJxUserSig");
    }
    expect(String(unknown.result)).toContain("may have been carried out");
  });

  it("waits for the limiter, and is reported to onAttempt", async () => {
    const events: AttemptEvent[] = [];
    let turns = 0;
    const { client } = createTestClient([json(success)], {
      limiter: { acquire: async () => void turns++ },
      onAttempt: (event) => events.push(event),
    });
    await client.call(path, account);
    expect([turns, events]).toMatchObject([1, [{ operation: path, attempt: 1, requestId: "Id-1" }]]);
  });
});

describe("client.call of an operation of the contract", () => {
  const create = "v4/room_config/set_callback";
  const remove = "v4/room_config/delete_callback";

  it.each<[string, string, CallByPathOptions | undefined, number]>([
    ["is retried where the contract allows it", create, undefined, 2],
    ["is not retried where the contract forbids it", remove, undefined, 1],
    ["is retried where the caller wants it", remove, { retryAfterUnknownOutcome: true }, 2],
    ["takes undefined for the contract's policy", create, { retryAfterUnknownOutcome: undefined }, 2],
  ])("%s", async (_, to, options, count) => {
    expect((await retried(lost, options, to)).requests).toHaveLength(count);
  });

  it("CC-10 confirms a write whose response was lost, under the name of the method", async () => {
    const events: AttemptEvent[] = [];
    const confirmed = { ...success, Response: configuration };
    const { client, requests } = createTestClient([lost, json(confirmed)], {
      onAttempt: (event) => events.push(event),
      maxRetries: 0,
    });
    expect(await client.call(create, configuration)).toEqual(confirmed);
    expect(requests.map(({ url }) => url.pathname)).toEqual([
      ...["/v4/room_config/set_callback", "/v4/room_config/get_callback"],
    ]);
    expect(events.map(({ operation }) => operation)).toEqual(["setCallback", "getCallback"]);
  });
});
