import { byNode } from "../internal/node-builtin.ts";
import { toBase64 } from "./encoding.ts";

interface NodeZlib {
  deflateSync(text: string): { toString(encoding: "base64"): string };
  inflateSync(
    bytes: Uint8Array,
    options: { maxOutputLength: number; info: true },
  ): { buffer: Uint8Array; engine: { bytesWritten: number } };
}

/** A text in zlib format (RFC 1950), in base64. Stored where Node does not compress it: not every runtime can. */
export function deflate(text: string): string {
  return (
    byNode("node:zlib", (zlib: NodeZlib) => zlib.deflateSync(text).toString("base64")) ??
    toBase64(store(new TextEncoder().encode(text)))
  );
}

/** One stored block, which holds up to 65535 bytes, between the header and the checksum (Adler-32). */
function store(bytes: Uint8Array): Uint8Array {
  const { length } = bytes;
  let [a, b] = [1, 0];
  for (const byte of bytes) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  const head = [0x78, 0x01, 1, length, length >> 8, ~length, ~length >> 8];
  return Uint8Array.of(...head, ...bytes, b >> 8, b, a >> 8, a);
}

/** Six small values need far less. Anything longer is a zip bomb, or not a UserSig. */
const mostBytes = 4096;

/**
 * The text of bytes in zlib format. Undefined when they are not exactly one zlib stream, not UTF-8, or too long.
 *
 * @throws Error when the runtime cannot decompress anything.
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  for (const inflateBy of [inflateByNode, inflateByStream]) {
    try {
      return decode(await inflateBy(bytes));
    } catch {
      // A runtime that cannot decompress must not make every UserSig malformed.
      if (await works(inflateBy)) return undefined;
    }
  }
  throw new Error(
    "This runtime cannot decompress a UserSig: it has neither a working node:zlib nor a working DecompressionStream. " +
      "Verify it on another runtime.",
  );
}

/** Keeps a byte order mark, which no JSON begins with. */
const decode = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

type Inflate = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array | Promise<Uint8Array>;

/** Whether it decompresses bytes that are known to be right. */
async function works(inflateBy: Inflate): Promise<boolean> {
  try {
    return decode(await inflateBy(Uint8Array.from(store(Uint8Array.of(0x31))))) === "1";
  } catch {
    return false;
  }
}

function inflateByNode(bytes: Uint8Array): Uint8Array {
  const inflated = byNode("node:zlib", (zlib: NodeZlib) => {
    const { buffer, engine } = zlib.inflateSync(bytes, { maxOutputLength: mostBytes, info: true });
    // Node ignores what follows the end of the stream.
    return engine.bytesWritten === bytes.length ? buffer : undefined;
  });
  if (inflated === undefined) throw new Error("not inflated");
  return inflated;
}

async function inflateByStream(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // Their failures reach the reader.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const inflated = new Uint8Array(mostBytes);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return inflated.subarray(0, length);
    if (length + value.length > mostBytes) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    inflated.set(value, length);
    length += value.length;
  }
}
