import { nodeBuiltin } from "../internal/node-builtin.ts";

/** Standard base64, with padding. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @throws DOMException when the text is not standard base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

interface NodeZlib {
  deflateSync?(text: string): { toString(encoding: "base64"): string };
  inflateSync?(
    bytes: Uint8Array,
    options: { maxOutputLength: number; info: true },
  ): { buffer: Uint8Array; engine: { bytesWritten: number } };
}

const nodeZlib = () => nodeBuiltin<NodeZlib>("node:zlib");

/** Compresses a text in zlib format (RFC 1950), in base64. */
export async function deflate(text: string): Promise<string> {
  const deflated = nodeZlib()?.deflateSync?.(text);
  if (deflated !== undefined) return deflated.toString("base64");
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Six small values need far less. Anything longer is a zip bomb, or not a UserSig. */
const mostBytes = 4096;

/** @throws Error when the bytes are not exactly one zlib stream, not UTF-8, or too long. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const inflated = nodeZlib()?.inflateSync?.(bytes, { maxOutputLength: mostBytes, info: true });
  if (inflated === undefined) return decoder.decode(await inflateStream(bytes));
  const { buffer, engine } = inflated;
  // Node ignores what follows the end of the stream.
  if (engine.bytesWritten !== bytes.length) throw new Error("more than zlib format");
  return decoder.decode(buffer);
}

async function inflateStream(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
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
