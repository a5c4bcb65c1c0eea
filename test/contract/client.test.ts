import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CallbackConfiguration } from "../../generated/types.ts";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { type ConferenceClientOptions, createConferenceClient } from "../../src/index.ts";
import { rejection } from "../unit/support/client.ts";
import { sampleAnswer, sampleFound } from "./support.ts";

const configuration: CallbackConfiguration = {
  Url: "http://www.example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};

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

type Operation = "setCallback" | "getCallback" | "updateCallback" | "deleteCallback";

function call(operation: Operation, prefer?: string) {
  const client = createClient(prefer);
  return operation === "setCallback" || operation === "updateCallback"
    ? client[operation](configuration)
    : client[operation]();
}

const setCallback = (prefer?: string) => call("setCallback", prefer);

describe("the client against Prism", () => {
  it.each([
    ["SC-01 SC-18", "setCallback", "created"],
    ["CC-07", "updateCallback", "updated"],
    ["CC-12", "deleteCallback", "deleted"],
  ] as const)("%s %s resolves with the documented answer, asked for or not", async (_, operation, name) => {
    for (const prefer of [undefined, `example=${name}`]) {
      expect(await call(operation, prefer)).toEqual(sampleAnswer);
    }
  });

  it("CC-03 CC-04 CC-05 getCallback resolves with the configuration, a word that no page lists included", async () => {
    for (const prefer of [undefined, "example=current"]) {
      expect(await call("getCallback", prefer)).toEqual(sampleFound);
    }
  });

  it.each(["getCallback", "deleteCallback"] as const)(
    "CC-02 CC-12 %s sends an empty object, given it or not",
    async (operation) => {
      const bodies: unknown[] = [];
      const client = createClient(undefined, {
        fetch: (input, init) => {
          bodies.push(init?.body);
          return fetch(input, init);
        },
      });
      expect(await client[operation]()).toMatchObject({ ActionStatus: "OK" });
      expect(await client[operation]({})).toMatchObject({ ActionStatus: "OK" });
      expect(bodies).toEqual(["{}", "{}"]);
    },
  );

  it.each([
    ["SC-21", "setCallback", "internalServerError", 100001, "InternalServerError", true],
    ["SC-22", "setCallback", "invalidParameter", 100002, "InvalidParameter", false],
    ["SC-23", "setCallback", "callbackAlreadyExists", 100300, "CallbackAlreadyExists", false],
    ["SC-20", "setCallback", "rateLimited", 60007, "CallRateExceeded", true],
    ["SC-20", "setCallback", "userSigExpired", 70001, "UserSigExpired", true],
    ["SC-20", "getCallback", "rateLimited", 60007, "CallRateExceeded", true],
    ["CC-08", "updateCallback", "internalServerError", 100001, "InternalServerError", true],
    ["CC-09", "updateCallback", "callbackNotFound", 100301, "CallbackNotFound", false],
    ["CC-12", "deleteCallback", "invalidParameter", 100002, "InvalidParameter", false],
  ] as const)(
    "%s %s turns the example %s into an error of code %i, %s",
    async (_, operation, example, code, codeName, retryable) => {
      expect(await rejection(call(operation, `example=${example}`))).toMatchObject({
        name: "ConferenceApiError",
        operation,
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
