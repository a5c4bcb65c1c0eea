import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";

const file = new URL("../../spec/facts/user-sig-vectors.json", import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, "utf8"));

const options = {
  sdkAppId: 1400000000,
  secretKey: "made up",
  identifier: "admin",
  now: () => 1_700_000_000_000,
};
const valid = { valid: true, claims: { identifier: "admin", time: 1_700_000_000, expire: 15_552_000 } };

const { getBuiltinModule } = process;
afterEach(() => {
  process.getBuiltinModule = getBuiltinModule;
  vi.restoreAllMocks();
});

const unsupported = () => {
  throw new Error("not supported in this runtime");
};

/** A module with these functions, as an edge runtime may have it. */
const stubs = (stub: () => unknown) => ({ createHmac: stub, deflateSync: stub, inflateSync: stub });

/** A UserSig of these compressed bytes. */
const ticket = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString("base64").replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");

describe.each([
  ["Node's own modules", () => getBuiltinModule],
  ["Web Crypto and streams, where Node's modules lack the functions", () => () => ({})],
  ["Web Crypto and streams, on another runtime", () => undefined],
  ["Web Crypto and streams, where the lookup of Node's modules throws", () => unsupported],
  ["Web Crypto and streams, where there are no modules", () => () => undefined],
  ["Web Crypto and streams, where the functions throw", () => () => stubs(unsupported)],
  ["Web Crypto and streams, where the functions return nothing", () => () => stubs(() => undefined)],
])("with %s", (_, replacement) => {
  const use = () => Object.assign(process, { getBuiltinModule: replacement() });

  it("a UserSig is signed with these alone", async () => {
    use();
    const subtle = vi.spyOn(crypto.subtle, "sign");
    await generateUserSig(options);
    expect(subtle).toHaveBeenCalledTimes(replacement() === getBuiltinModule ? 0 : 1);
  });

  it("a UserSig that was made with these or with the others is valid", async () => {
    const made = await generateUserSig(options);
    use();
    expect(await verifyUserSig(made, options)).toMatchObject(valid);
    const other = await generateUserSig(options);
    process.getBuiltinModule = getBuiltinModule;
    expect(await verifyUserSig(other, options)).toMatchObject(valid);
  });

  it("the vectors are valid, but not with another key", async () => {
    use();
    for (const { inputs, nowMs, expected } of vectors) {
      const { sdkappid: sdkAppId, key: secretKey } = inputs;
      const known = { sdkAppId, secretKey, now: () => nowMs };
      expect(await verifyUserSig(expected.userSig, known)).toMatchObject({ valid: true });
      expect(await verifyUserSig(expected.userSig, { ...known, secretKey: "other" })).toMatchObject({
        problem: "wrong-signature",
      });
    }
  });

  it.each([
    ["a zip bomb", deflateSync(`{"pad":"${"x".repeat(1_000_000)}"}`)],
    ["zlib format with something after it", Buffer.concat([deflateSync("{}"), Buffer.from("{}")])],
    ["zlib format that is cut off", deflateSync("{}").subarray(0, -3)],
    ["bytes that are not UTF-8", deflateSync(Buffer.from([0x22, 0xff, 0x22]))],
    ["bytes that are not zlib format", Buffer.from("{}")],
  ])("%s is malformed", async (_, bytes) => {
    use();
    expect(await verifyUserSig(ticket(bytes), options)).toMatchObject({ problem: "malformed" });
  });
});

describe("a runtime that cannot verify", () => {
  it.each<[string, () => void]>([
    ["it has no streams", () => vi.stubGlobal("DecompressionStream", undefined)],
    ["its streams throw", () => vi.stubGlobal("DecompressionStream", unsupported)],
    ["its Web Crypto throws", () => vi.spyOn(crypto.subtle, "importKey").mockImplementation(unsupported)],
  ])("does not call a UserSig invalid: %s", async (_, breakRuntime) => {
    const made = await generateUserSig(options);
    Object.assign(process, { getBuiltinModule: unsupported });
    breakRuntime();
    await expect(verifyUserSig(made, options)).rejects.toThrow();
  });

  it("signs without streams, and others accept it", async () => {
    Object.assign(process, { getBuiltinModule: unsupported });
    vi.stubGlobal("CompressionStream", undefined);
    const made = await generateUserSig(options);
    process.getBuiltinModule = getBuiltinModule;
    expect(await verifyUserSig(made, options)).toMatchObject(valid);
  });
});
