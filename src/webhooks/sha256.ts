interface NodeCrypto {
  hash?(algorithm: "sha256", data: Uint8Array, encoding: "hex"): string;
}

let node: NodeCrypto | undefined;

/** Asked for when it is first needed: to load it takes longer than to load the whole receiver. */
function nodeCrypto(): NodeCrypto {
  if (node === undefined) {
    const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
    node = (process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined) ?? {};
  }
  return node;
}

/**
 * SHA-256 in lower-case hex. By Node's own where there is one: Web Crypto sends each of them to another thread and back,
 * which takes ten times as long as hashing an event.
 */
export async function sha256(data: Uint8Array): Promise<string> {
  return nodeCrypto().hash?.("sha256", data, "hex") ?? bySubtle(data);
}

async function bySubtle(data: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", data as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
