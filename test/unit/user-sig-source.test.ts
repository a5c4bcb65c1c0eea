import { describe, expect, it, vi } from "vitest";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";
import { configuration, createTestClient, rejection, secretKey } from "./support/client.ts";
import { failure, json, success } from "./support/scripted-fetch.ts";

const day = 86_400_000;
const sdkAppId = 1400000000;
const sigs = (requests: { url: URL }[]) => requests.map(({ url }) => url.searchParams.get("usersig"));

describe("the client's UserSig", () => {
  it("RR-08 is reused, and renewed well before it expires", async () => {
    const { client, clock, requests } = createTestClient([json(success)], { secretKey });
    await client.setCallback(configuration);
    clock.setNow(clock.now() + 0.79 * day);
    await client.setCallback(configuration);
    clock.setNow(clock.now() + 0.02 * day);
    await client.setCallback(configuration);
    const [first, second, third] = sigs(requests);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("US-08 is valid for 24 hours by default", async () => {
    const { client, clock, requests } = createTestClient([json(success)], { secretKey });
    await client.setCallback(configuration);
    const result = await verifyUserSig(sigs(requests)[0] ?? "", { sdkAppId, secretKey, now: clock.now });
    expect(result).toEqual({
      valid: true,
      claims: { identifier: "admin", sdkAppId, time: 1_700_000_000, expire: 86_400 },
    });
  });

  it("has the lifetime of the option", async () => {
    const { client, clock, requests } = createTestClient([json(success)], {
      secretKey,
      userSigLifetime: 100,
    });
    await client.setCallback(configuration);
    clock.setNow(clock.now() + 80_000);
    await client.setCallback(configuration);
    expect(new Set(sigs(requests)).size).toBe(2);
  });

  it("is made once for calls that start together", async () => {
    const { client, requests } = createTestClient([json(success)], { secretKey });
    await Promise.all(Array.from({ length: 20 }, () => client.setCallback(configuration)));
    expect(new Set(sigs(requests)).size).toBe(1);
  });

  it("is renewed when the clock was set back", async () => {
    const { client, clock, requests } = createTestClient([json(success)], { secretKey });
    await client.setCallback(configuration);
    clock.setNow(clock.now() - 60_000);
    await client.setCallback(configuration);
    expect(new Set(sigs(requests)).size).toBe(2);
  });

  it.each([60004, 60005, 70001, 70052])(
    "is renewed after %i, and the call is retried at once",
    async (code) => {
      const { client, clock, requests } = createTestClient(
        [
          () => {
            clock.setNow(clock.now() + 5000);
            return Response.json(failure(code));
          },
          json(success),
        ],
        { secretKey },
      );
      expect(await client.setCallback(configuration)).toEqual(success);
      expect(new Set(sigs(requests)).size).toBe(2);
    },
  );

  it("is renewed only once for a call", async () => {
    const { client, clock, requests } = createTestClient(
      [
        () => {
          clock.setNow(clock.now() + 5000);
          return Response.json(failure(70001));
        },
      ],
      { secretKey },
    );
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ code: 70001, attempts: 2 });
    expect(requests).toHaveLength(2);
  });

  it("is not renewed within its second, because the new one would be equal", async () => {
    const { client, requests } = createTestClient([json(failure(60005))], { secretKey });
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ code: 60005, attempts: 1 });
    expect(requests).toHaveLength(1);
  });

  it("is valid with a lifetime of two seconds, when it was made late in its second", async () => {
    const { client, clock, requests } = createTestClient([json(success)], { secretKey, userSigLifetime: 2 });
    clock.setNow(1_700_000_000_900);
    await client.setCallback(configuration);
    clock.setNow(1_700_000_002_100);
    await client.setCallback(configuration);
    const last = sigs(requests)[1] ?? "";
    expect(await verifyUserSig(last, { sdkAppId, secretKey, now: clock.now })).toMatchObject({ valid: true });
  });

  it("is made by the next call when it could not be made", async () => {
    const { client } = createTestClient([json(success)], { secretKey });
    const broken = new Error("No entropy.");
    vi.spyOn(process, "getBuiltinModule").mockReturnValueOnce(undefined);
    vi.spyOn(crypto.subtle, "importKey").mockRejectedValueOnce(broken);
    expect(await rejection(client.setCallback(configuration))).toBe(broken);
    expect(await client.setCallback(configuration)).toEqual(success);
  });

  it("is not reused after the service refused it", async () => {
    const { client, clock, requests } = createTestClient([json(failure(70001)), json(success)], {
      secretKey,
      maxRetries: 0,
    });
    await rejection(client.setCallback(configuration));
    clock.setNow(clock.now() + 5000);
    await client.setCallback(configuration);
    expect(new Set(sigs(requests)).size).toBe(2);
  });
});

describe("a UserSig from elsewhere", () => {
  it("is passed on unchanged, and its refusal is reported at once", async () => {
    const { client, requests } = createTestClient([json(failure(70001))], { userSig: "eJxGiven" });
    expect(await rejection(client.setCallback(configuration))).toMatchObject({ code: 70001, attempts: 1 });
    expect(sigs(requests)).toEqual(["eJxGiven"]);
  });

  it("comes from its function before every request, retries included", async () => {
    let n = 0;
    const userSig = async () => `eJx${++n}`;
    const { client, requests } = createTestClient([json(failure(70001)), json(success)], { userSig });
    await client.setCallback(configuration);
    await client.setCallback(configuration);
    expect(sigs(requests)).toEqual(["eJx1", "eJx2", "eJx3"]);
  });

  it("sends nothing when the function returns something else", async () => {
    const { client, requests } = createTestClient([json(success)], { userSig: () => "not a UserSig" });
    expect(await rejection(client.setCallback(configuration))).toMatchObject({
      kind: "options",
      option: "userSig",
    });
    expect(requests).toHaveLength(0);
  });

  it("passes on what the function throws", async () => {
    const gone = new Error("The vault is closed.");
    const { client } = createTestClient([json(success)], { userSig: () => Promise.reject(gone) });
    expect(await rejection(client.setCallback(configuration))).toBe(gone);
  });
});

describe("client.query()", () => {
  it("returns the five query parameters of a raw call", async () => {
    const { client, clock } = createTestClient([json(success)], {
      secretKey,
      identifier: "root",
      random: () => 7,
    });
    const usersig = await generateUserSig({
      sdkAppId,
      secretKey,
      identifier: "root",
      lifetime: 86_400,
      now: clock.now,
    });
    expect(await client.query()).toEqual({
      sdkappid: sdkAppId,
      identifier: "root",
      usersig,
      random: 7,
      contenttype: "json",
    });
  });
});
