import { describe, expect, inject, it } from "vitest";
import {
  type ConferenceClientOptions,
  createConferenceClient,
  describeErrorCode,
  type OperationId,
} from "../../src/index.ts";
import { rejection } from "../unit/support/client.ts";
import { everyOperation, oneOperation, sampleAnswer } from "./support.ts";

/** A client of the mock. `prefer` names what the mock responds. */
function createClient(prefer?: string, options: Partial<ConferenceClientOptions> = {}) {
  return createConferenceClient({
    sdkAppId: 88888888,
    secretKey: "any-key-will-do-for-the-mock",
    baseUrl: inject("mockUrl"),
    maxRetries: 0,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      if (prefer !== undefined) headers.set("prefer", prefer);
      return fetch(input, { ...init, headers });
    },
    ...options,
  });
}

/** Calls the method that is named after the operation. */
const call = (id: OperationId, body: unknown, prefer?: string): Promise<unknown> =>
  (createClient(prefer)[id] as (body: unknown) => Promise<unknown>)(body);

describe.each(everyOperation)("$id on the mock", ({ id, call: { body }, responses }) => {
  const successes = responses.filter(({ value }) => value.ActionStatus === "OK");
  const failures = responses.filter(({ value }) => value.ActionStatus === "FAIL");

  it("SC-18 CC-03 CC-04 resolves with the whole body of each success, the first one by default", async () => {
    expect(await call(id, body)).toEqual(successes[0]?.value);
    for (const { name, value } of successes) {
      expect(await call(id, body, `example=${name}`)).toEqual(value);
    }
  });

  it("SC-20 SC-23 rejects with the code of each failure", async () => {
    for (const { name, value } of failures) {
      const { ErrorCode: code, RequestId: requestId } = value;
      const entry = describeErrorCode(code);
      const error = await rejection(call(id, body, `example=${name}`));
      expect(error).toMatchObject({ name: "ConferenceApiError", operation: id, code, requestId });
      expect(error).toMatchObject({
        codeName: entry?.name,
        retryable: entry?.retry !== "never",
        mayHaveBeenCarriedOut: false,
      });
    }
  });
});

it("SC-19 rejects a 502 with an error that says that the call may have been carried out", async () => {
  const { id, call: sample } = oneOperation;
  expect(await rejection(call(id, sample.body, "code=502"))).toMatchObject({
    name: "ConferenceTransportError",
    status: 502,
    mayHaveBeenCarriedOut: true,
  });
});

const asking = everyOperation.filter(({ call: { body } }) => JSON.stringify(body) === "{}");
it.each(asking)("CC-02 CC-12 $id sends an empty object by default", async ({ id }) => {
  const bodies: unknown[] = [];
  const client = createClient(undefined, {
    fetch: (input, init) => {
      bodies.push(init?.body);
      return fetch(input, init);
    },
  });
  const method = client[id] as () => Promise<unknown>;
  expect(await method()).toMatchObject({ ActionStatus: "OK" });
  expect(bodies).toEqual(["{}"]);
});

it("keeps the contract with every credential that it takes, down to the raw layer", async () => {
  const client = createClient(undefined, {
    identifier: "A-Z_0-9",
    random: () => 0xffffffff,
    fetch: undefined,
  });
  const { data, error, response } = await client.raw.POST("/v4/room_config/set_callback", {
    params: { query: await client.query() },
    body: { Url: "https://example.com", CallbackCommandList: ["Room.CallbackAfterCreateRoom"] },
  });
  expect([response.status, error, data]).toEqual([200, undefined, sampleAnswer]);
});

it("passes on what Prism finds wrong with a body", async () => {
  const body = { Url: "ftp://example.com", CallbackCommandList: ["Room.Other"], Extra: 1 };
  const error = await rejection(createClient().setCallback(body as never));
  expect(error).toMatchObject({
    name: "ConferenceTransportError",
    status: 422,
    mayHaveBeenCarriedOut: false,
  });
  expect(String(error)).toContain("Url must match pattern");
});
