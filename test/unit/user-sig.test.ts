import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import fc from "fast-check";
import { Api } from "tls-sig-api-v2";
import { describe, expect, it } from "vitest";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";

interface Vector {
  name: string;
  inputs: { sdkappid: number; key: string; userid: string; expire: number };
  time: number;
  nowMs: number;
  expected: {
    hmacText: string;
    hmacSigBase64: string;
    decoded: Record<string, unknown>;
    userSig: string;
    userSigStoredLevel0: string;
  };
}

const file = new URL("../../spec/facts/user-sig-vectors.json", import.meta.url);
const vectors: Vector[] = JSON.parse(readFileSync(file, "utf8")).vectors;

/** Decodes a UserSig with Node's zlib, independently of our decoder. */
function decode(userSig: string): Record<string, unknown> {
  const base64 = userSig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
  return JSON.parse(inflateSync(Buffer.from(base64, "base64")).toString("utf8"));
}

function make(vector: Vector): Promise<string> {
  const { sdkappid: sdkAppId, key: secretKey, userid: identifier, expire: lifetime } = vector.inputs;
  return generateUserSig({ sdkAppId, secretKey, identifier, lifetime, now: () => vector.nowMs });
}

describe.each(vectors)("the vector $name", (vector) => {
  it("US-02 US-03 US-04 has the fields and the signature that we make", async () => {
    expect(decode(await make(vector))).toEqual(vector.expected.decoded);
  });

  it("US-03 is signed over the documented text with the characters of the key", async () => {
    const { hmacText, hmacSigBase64 } = vector.expected;
    const hmac = createHmac("sha256", Buffer.from(vector.inputs.key, "utf8")).update(hmacText, "utf8");
    expect(hmac.digest("base64")).toBe(hmacSigBase64);
    expect(decode(await make(vector))["TLS.sig"]).toBe(hmacSigBase64);
  });

  it("US-11 is not signed by the shortened formula of one page", async () => {
    const { sdkappid, key, userid, expire } = vector.inputs;
    const shortened = createHmac("sha256", key).update(`${userid}${sdkappid}${vector.time}${expire}`);
    expect(decode(await make(vector))["TLS.sig"]).not.toBe(shortened.digest("base64"));
  });

  it.each(["userSig", "userSigStoredLevel0"] as const)("US-05 US-07 has a valid %s", async (which) => {
    const { sdkappid: sdkAppId, key: secretKey, userid: identifier, expire } = vector.inputs;
    const options = { sdkAppId, secretKey, identifier, now: () => vector.nowMs };
    expect(await verifyUserSig(vector.expected[which], options)).toEqual({
      valid: true,
      claims: { sdkAppId, identifier, time: vector.time, expire },
    });
  });
});

const sdkAppId = 1400000000;
const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";
const now = () => 1_700_000_000_999;
const options = { sdkAppId, secretKey, identifier: "admin", now };

describe("a UserSig", () => {
  it("US-01 is dated in whole seconds, rounded down", async () => {
    expect(decode(await generateUserSig(options))["TLS.time"]).toBe(1_700_000_000);
  });

  it("US-04 has a number for SDKAppID, time and lifetime, the lifetime in seconds", async () => {
    expect(decode(await generateUserSig({ ...options, lifetime: 3600 }))).toMatchObject({
      "TLS.ver": "2.0",
      "TLS.sdkappid": sdkAppId,
      "TLS.time": 1_700_000_000,
      "TLS.expire": 3600,
    });
  });

  it("US-05 is compressed in zlib format, neither raw deflate nor gzip", async () => {
    const base64 = (await generateUserSig(options))
      .replaceAll("*", "+")
      .replaceAll("-", "/")
      .replaceAll("_", "=");
    // The header of RFC 1950: method 8, and a multiple of 31.
    const [first = 0, second = 0] = Buffer.from(base64, "base64");
    expect(first & 0x0f).toBe(8);
    expect((first * 256 + second) % 31).toBe(0);
  });

  it("US-06 never needs percent-encoding", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1 }).filter((key) => key.trim() === key),
        async (key) => {
          const userSig = await generateUserSig({ ...options, secretKey: key });
          expect(userSig).toMatch(/^[A-Za-z0-9*_-]+$/);
          expect(encodeURIComponent(userSig)).toBe(userSig);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("US-08 is valid for 180 days by default, and for 10 years at most", async () => {
    expect(decode(await generateUserSig(options))["TLS.expire"]).toBe(15_552_000);
    expect(decode(await generateUserSig({ ...options, lifetime: 315_360_000 }))["TLS.expire"]).toBe(
      315_360_000,
    );
    await expect(generateUserSig({ ...options, lifetime: 315_360_001 })).rejects.toMatchObject({
      option: "lifetime",
    });
  });

  it("equals that of the official library, for any user, key and lifetime", async () => {
    const identifier = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);
    const key = fc.stringMatching(/^[\x21-\x7e]{1,64}$/);
    const lifetime = fc.integer({ min: 1, max: 315_360_000 });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 2 ** 32 }),
        identifier,
        key,
        lifetime,
        async (id, user, secret, seconds) => {
          const theirs = decode(new Api(id, secret).genSig(user, seconds));
          const made = { sdkAppId: id, secretKey: secret, identifier: user, lifetime: seconds };
          const ours = decode(
            await generateUserSig({ ...made, now: () => Number(theirs["TLS.time"]) * 1000 }),
          );
          expect(ours).toEqual(theirs);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("is valid for every identifier that can be signed", async () => {
    const identifier = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(identifier, async (user) => {
        const userSig = await generateUserSig({ ...options, identifier: user }).catch(() => undefined);
        if (userSig === undefined) return;
        expect(await verifyUserSig(userSig, { ...options, identifier: user })).toMatchObject({ valid: true });
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ["an empty key", { secretKey: "" }, "secretKey"],
    ["an SDKAppID that is not a number", { sdkAppId: Number.NaN }, "sdkAppId"],
    ["an SDKAppID of 0", { sdkAppId: 0 }, "sdkAppId"],
    ["a lifetime of 0", { lifetime: 0 }, "lifetime"],
    ["a negative lifetime", { lifetime: -1 }, "lifetime"],
    ["a fraction of a second", { lifetime: 1.5 }, "lifetime"],
    ["a broken clock", { now: () => Number.NaN }, "now"],
    ["an empty identifier", { identifier: "" }, "identifier"],
    ["a line break in the identifier", { identifier: "a\nTLS.sdkappid:1" }, "identifier"],
    ["a carriage return in the identifier", { identifier: "a\r" }, "identifier"],
    ["half a surrogate pair", { identifier: "\ud800" }, "identifier"],
    ["US-09 an identifier of 33 bytes", { identifier: "a".repeat(33) }, "identifier"],
    ["US-09 an identifier of 33 bytes in 11 characters", { identifier: "用".repeat(11) }, "identifier"],
  ])("is not made with %s", async (_, wrong, option) => {
    await expect(generateUserSig({ ...options, ...wrong })).rejects.toMatchObject({
      name: "ConferenceOptionsError",
      option,
    });
  });
});

describe("the verification of a UserSig", () => {
  const lifetime = 3600;
  const made = generateUserSig({ ...options, lifetime });

  it.each([
    ["another application", { sdkAppId: 1 }, "other-sdk-app-id"],
    ["another user", { identifier: "root" }, "other-identifier"],
    ["another key", { secretKey: "k" }, "wrong-signature"],
    ["the last moment", { now: () => 1_700_003_599_999 }, undefined],
    ["the moment after", { now: () => 1_700_003_600_000 }, "expired"],
  ])("US-07 with %s", async (_, other, problem) => {
    const result = await verifyUserSig(await made, { ...options, ...other });
    expect(result.valid).toBe(problem === undefined);
    expect(result).toMatchObject({ ...(problem && { problem }), claims: { identifier: "admin", sdkAppId } });
  });

  it("US-07 accepts any user by default", async () => {
    expect(await verifyUserSig(await made, { ...options, identifier: undefined })).toMatchObject({
      valid: true,
    });
  });

  it("US-07 detects each change of a signed field", async () => {
    const fields = decode(await made);
    const changes = {
      "TLS.time": 1_700_000_001,
      "TLS.expire": 9999,
      "TLS.sig": Buffer.alloc(32).toString("base64"),
    };
    for (const [name, value] of Object.entries(changes)) {
      const forged = await encode({ ...fields, [name]: value });
      expect(await verifyUserSig(forged, options), name).toMatchObject({
        valid: false,
        problem: "wrong-signature",
      });
    }
  });

  it("US-06 accepts one text of those that stand for the same bytes", async () => {
    const userSig = await made;
    const padded = userSig.endsWith("_");
    expect(
      await verifyUserSig(padded ? userSig.replace(/_+$/, "") : `${userSig}____`, options),
    ).toMatchObject({
      problem: "malformed",
    });
    const fields = decode(userSig);
    // The last bits of the last character mean nothing.
    const signature = String(fields["TLS.sig"]).replace(
      /(.)=$/,
      (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=`,
    );
    expect(Buffer.from(signature, "base64")).toEqual(Buffer.from(String(fields["TLS.sig"]), "base64"));
    expect(await verifyUserSig(await encode({ ...fields, "TLS.sig": signature }), options)).toMatchObject({
      problem: "wrong-signature",
    });
  });

  it("US-02 takes no text for another that is signed as the same bytes", async () => {
    const anyUser = { sdkAppId, secretKey, now };
    const fields = decode(await generateUserSig({ ...options, identifier: "\ufffd" }));
    expect(await verifyUserSig(await encode(fields), anyUser)).toMatchObject({ valid: true });
    // JSON.stringify escapes the half of a pair, and JSON.parse brings it back.
    const forged = await encode({ ...fields, "TLS.identifier": "\ud800" });
    expect(await verifyUserSig(forged, anyUser)).toMatchObject({ problem: "malformed" });
    const key = { ...options, secretKey: "\ud800" };
    await expect(verifyUserSig(await made, key)).rejects.toMatchObject({ option: "secretKey" });
    await expect(generateUserSig(key)).rejects.toMatchObject({ option: "secretKey" });
  });

  it("rejects a broken clock", async () => {
    const broken = { ...options, now: () => Number.NaN };
    await expect(verifyUserSig(await made, broken)).rejects.toMatchObject({ option: "now" });
  });

  it("reports a value that is not a string as malformed", async () => {
    expect(await verifyUserSig(undefined as never, options)).toMatchObject({ problem: "malformed" });
  });

  it("reports anything else as malformed, and never throws", async () => {
    const bomb = await encode({ ...decode(await made), pad: "x".repeat(1_000_000) });
    const cut = (await made).slice(0, -10);
    const known = [
      "",
      "eJx",
      "null",
      "____",
      bomb,
      cut,
      `${await made}A`,
      await encode(null),
      await encode({}),
    ];
    const version = await encode({ ...decode(await made), "TLS.ver": "1.0" });
    const text = await encode({ ...decode(await made), "TLS.sdkappid": String(sdkAppId) });
    for (const userSig of [...known, version, text]) {
      expect(await verifyUserSig(userSig, options)).toMatchObject({ valid: false, problem: "malformed" });
    }
    await fc.assert(
      fc.asyncProperty(fc.string(), async (userSig) => {
        expect(await verifyUserSig(userSig, options)).toMatchObject({ valid: false, problem: "malformed" });
      }),
    );
  });
});

/** Makes a UserSig of any JSON, signed or not. */
async function encode(json: unknown): Promise<string> {
  const stream = new Blob([JSON.stringify(json)]).stream().pipeThrough(new CompressionStream("deflate"));
  const base64 = Buffer.from(await new Response(stream).arrayBuffer()).toString("base64");
  return base64.replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}
