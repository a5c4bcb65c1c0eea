import { afterEach, describe, expect, it, vi } from "vitest";

const { getBuiltinModule } = process;
afterEach(() => {
  process.getBuiltinModule = getBuiltinModule;
  vi.resetModules();
});

async function sha256(text: string): Promise<string> {
  const module = await import("../../../src/webhooks/sha256.ts");
  return module.sha256(new TextEncoder().encode(text));
}

// FIPS 180, and the vector of CB-13.
const vectors = [
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  ["xxxxyyyy1669872112", "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061"],
] as const;

describe("CB-13 SHA-256 is the same by whatever the runtime has", () => {
  it.each([
    ["Node's own", () => getBuiltinModule],
    ["Web Crypto, where Node's own has no such function", () => () => ({})],
    ["Web Crypto, on another runtime", () => undefined],
  ])("%s", async (_, replacement) => {
    vi.resetModules();
    Object.assign(process, { getBuiltinModule: replacement() });
    const subtle = vi.spyOn(crypto.subtle, "digest");
    for (const [text, hash] of vectors) expect(await sha256(text)).toBe(hash);
    expect(subtle).toHaveBeenCalledTimes(replacement() === getBuiltinModule ? 0 : vectors.length);
    subtle.mockRestore();
  });
});
