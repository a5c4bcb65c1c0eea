import { builtin } from "../internal/node-builtin.ts";
import { toBase64 } from "./base64.ts";

interface NodeZlib {
  deflateSync?(text: string): { toString(encoding: "base64"): string };
  inflateSync?(
    bytes: Uint8Array,
    options: { maxOutputLength: number; info: true },
  ): { buffer: Uint8Array; engine: { bytesWritten: number } };
}

const nodeZlib = () => builtin<NodeZlib>("node:zlib");

/** Compresses a text in zlib format (RFC 1950), in base64. */
export async function deflate(text: string): Promise<string> {
  const deflated = nodeZlib()?.deflateSync?.(text);
  if (deflated !== undefined) return deflated.toString("base64");
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate"));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Six small values fit in well under this; more is a zip bomb or no UserSig. */
const mostBytes = 4096;

/** @throws Error when it is not zlib format and nothing else, not UTF-8, or too long. */
export async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const inflated = nodeZlib()?.inflateSync?.(bytes, { maxOutputLength: mostBytes, info: true });
  if (inflated === undefined) return decoder.decode(await inflateStream(bytes));
  const { buffer, engine } = inflated;
  // It passes over what comes behind the end.
  if (engine.bytesWritten !== bytes.length) throw new Error("more than zlib format");
  return decoder.decode(buffer);
}

async function inflateStream(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate");
  const writer = stream.writable.getWriter();
  // What goes wrong with them comes out of the reader.
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
