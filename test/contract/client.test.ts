import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { type ConferenceClientOptions, createConferenceClient } from "../../src/index.ts";
import { rejection } from "../unit/support/client.ts";

const configuration = {
  Url: "http://www.example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
} as const;

let mock: Prism;
beforeAll(async () => {
  mock = await startPrism();
});
afterAll(() => mock.stop());

function createClient(prefer?: string, options: Partial<ConferenceClientOptions> = {}) {
  return createConferenceClient({
    sdkAppId: 88888888,
    secretKey: "any-key-will-do-for-the-mock",
    baseUrl: mock.url,
    maxRetries: 0,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      if (prefer !== undefined) headers.set("prefer", prefer);
      return fetch(input, { ...init, headers });
    },
    ...options,
  });
}

const setCallback = (prefer?: string) =>
  createClient(prefer).setCallback({
    ...configuration,
    CallbackCommandList: [...configuration.CallbackCommandList],
  });

describe("the client against Prism", () => {
  it("SC-01 SC-18 creates a configuration, and resolves with the documented answer", async () => {
    expect(await setCallback()).toEqual({
      ActionStatus: "OK",
      ErrorInfo: "",
      ErrorCode: 0,
      RequestId: "Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720",
    });
  });

  it("SC-14 SC-15 resolves with the example of a success when it is asked for by name", async () => {
    expect(await setCallback("example=created")).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  });

  it.each([
    ["SC-21", "internalServerError", 100001, "InternalServerError", true],
    ["SC-22", "invalidParameter", 100002, "InvalidParameter", false],
    ["SC-23", "callbackAlreadyExists", 100300, "CallbackAlreadyExists", false],
    ["SC-20", "rateLimited", 60007, "CallRateExceeded", true],
    ["SC-20", "userSigExpired", 70001, "UserSigExpired", true],
  ])(
    "%s turns the example %s into an error of code %i, %s",
    async (_, example, code, codeName, retryable) => {
      expect(await rejection(setCallback(`example=${example}`))).toMatchObject({
        name: "ConferenceApiError",
        operation: "setCallback",
        code,
        codeName,
        retryable,
        requestId: "Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720",
        mayHaveBeenCarriedOut: false,
      });
    },
  );

  it("SC-19 turns a 502 into an error that leaves open whether the call was carried out", async () => {
    expect(await rejection(setCallback("code=502"))).toMatchObject({
      name: "ConferenceTransportError",
      status: 502,
      mayHaveBeenCarriedOut: true,
    });
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
    expect([response.status, error]).toEqual([200, undefined]);
    expect(data?.ActionStatus).toBe("OK");
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
});
