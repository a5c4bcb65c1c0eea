import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { randomUint32 } from "../../src/internal/random.ts";
import { configuration, createTestClient, rejection, secretKey } from "./support/client.ts";
import { json, success } from "./support/scripted-fetch.ts";

describe("the client sends", () => {
  it("SC-02 SC-09 RR-01 a POST to the host and path with exactly the five query parameters", async () => {
    const { client, requests } = createTestClient([json(success)], {
      userSig: "eJx*-_",
      random: () => 99999999,
    });
    await client.setCallback(configuration);
    const [request] = requests;
    expect(request?.init.method).toBe("POST");
    expect(request?.url.href).toBe(
      "https://adminapisgp.im.qcloud.com/v4/room_config/set_callback" +
        "?sdkappid=1400000000&identifier=admin&usersig=eJx*-_&random=99999999&contenttype=json",
    );
  });

  it("SC-13 RR-02 the body as JSON, with its media type", async () => {
    const { client, requests } = createTestClient([json(success)]);
    const body = {
      Url: "http://www.example.com/callback",
      CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"] as const,
    };
    await client.setCallback({ ...body, CallbackCommandList: [...body.CallbackCommandList] });
    expect(JSON.parse(String(requests[0]?.init.body))).toEqual(body);
    expect(new Headers(requests[0]?.init.headers).get("content-type")).toBe("application/json");
  });

  it("RR-02 never an empty body", async () => {
    const { client, requests } = createTestClient([json(success)]);
    await client.setCallback(undefined as never);
    expect(requests[0]?.init.body).toBe("{}");
  });

  it.each([
    ["text", "https://example.com"],
    ["an array", []],
    ["a date", new Date()],
    ["a BigInt", { Url: 1n }],
    ["something that JSON omits", { toJSON: () => undefined }],
  ])("nothing when the body is or holds %s", async (_, body) => {
    const { client, requests } = createTestClient([json(success)]);
    const error = await rejection(client.setCallback(body as never));
    expect(error).toMatchObject({ kind: "options", option: "body" });
    expect(requests).toHaveLength(0);
  });

  it("SC-07 a random number from 0 to 4294967295, a new one each time", async () => {
    const { client, requests } = createTestClient([json(success)], { random: undefined });
    for (let i = 0; i < 50; i++) await client.setCallback(configuration);
    const numbers = requests.map(({ url }) => Number(url.searchParams.get("random")));
    expect(numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= 4_294_967_295)).toBe(true);
    expect(new Set(numbers).size).toBe(50);
    // Below 2^31 every time would happen once in 10^15.
    expect(Math.max(...numbers)).toBeGreaterThan(2 ** 31);
  });

  it("SC-07 a fresh random number after a thousand too", () => {
    const numbers = Array.from({ length: 1000 }, randomUint32);
    // One pair among a thousand happens once in 8,000 runs, three pairs never.
    expect(new Set(numbers).size).toBeGreaterThan(997);
  });

  it.each([-1, 0.5, 2 ** 32, Number.NaN])(
    "SC-07 nothing when the source of randomness returns %d",
    async (n) => {
      const { client, requests } = createTestClient([json(success)], { random: () => n });
      expect(await rejection(client.setCallback(configuration))).toMatchObject({
        kind: "options",
        option: "random",
      });
      expect(requests).toHaveLength(0);
    },
  );

  it("SC-04 SC-05 SC-06 SC-08 what it was given, for all valid credentials", async () => {
    const given = fc.record({
      sdkAppId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      identifier: fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/),
      userSig: fc.stringMatching(/^[A-Za-z0-9*_-]{1,200}$/),
    });
    await fc.assert(
      fc.asyncProperty(given, fc.nat(0xffffffff), async (credentials, n) => {
        const { client, requests } = createTestClient([json(success)], { ...credentials, random: () => n });
        await client.setCallback(configuration);
        expect([...(requests[0]?.url.searchParams ?? [])]).toEqual([
          ["sdkappid", String(credentials.sdkAppId)],
          ["identifier", credentials.identifier],
          ["usersig", credentials.userSig],
          ["random", String(n)],
          ["contenttype", "json"],
        ]);
      }),
    );
  });
});

describe("over a real connection", () => {
  let connections = 0;
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.end(JSON.stringify(success)));
  }).on("connection", () => connections++);
  const listening = new Promise<string>((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  );
  afterAll(() => server.close());

  it("RR-07 calls share connections that stay open", async () => {
    const client = createConferenceClient({ sdkAppId: 1, secretKey, baseUrl: await listening });
    for (let i = 0; i < 20; i++) expect(await client.setCallback(configuration)).toEqual(success);
    // Node may open a second one before the first is marked as free, but never one for each call.
    expect(connections).toBeLessThanOrEqual(2);
  });
});
