/** The body of a request. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Why a body cannot be used. */
export type BodyFault = "too large" | "not UTF-8" | "incomplete" | "late";

export const isBody = (body: Body | string): body is Body => typeof body !== "string";

/** Joins the chunks of a body, `length` bytes in all, and decodes them. */
export function toBody(chunks: readonly Uint8Array[], length: number): Body | BodyFault {
  const bytes = join(chunks, length);
  try {
    // Made when needed, because some test environments lack it when this module is loaded.
    utf8 ??= new TextDecoder("utf-8", { fatal: true });
    return { bytes, text: utf8.decode(bytes) };
  } catch {
    return "not UTF-8";
  }
}

let utf8: TextDecoder | undefined;

/** The error for a body that a parser has consumed. */
export const alreadyRead = (parser: string): Error =>
  new Error(`The body of the request was already read. Mount the receiver before ${parser}.`);

/**
 * Reads the body of a web request, up to `maxBytes`. The bytes are counted as they arrive, because Content-Length can be
 * wrong or missing.
 */
export async function readBody(request: Request, maxBytes: number): Promise<Body | BodyFault> {
  if (request.bodyUsed || request.body?.locked) throw alreadyRead("any middleware that reads the request");
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return "too large";
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = request.body?.getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      length += value.byteLength;
      if (length > maxBytes) {
        // Not awaited: a sender that ignores the cancellation must not delay the reply.
        reader?.cancel().catch(() => {});
        return "too large";
      }
      chunks.push(value);
    }
  } catch {
    return "incomplete";
  }
  return toBody(chunks, length);
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.byteLength;
  }
  return all;
}
