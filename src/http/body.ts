/** The body of a request. */
export interface Body {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Why there is none. */
export type BodyFault = "too large" | "not UTF-8" | "broken off" | "late";

export const isBody = (body: Body | string): body is Body => typeof body !== "string";

/** The text of the bytes that came. */
export function toBody(chunks: readonly Uint8Array[], length: number): Body | BodyFault {
  const bytes = joined(chunks, length);
  try {
    return { bytes, text: utf8.decode(bytes) };
  } catch {
    return "not UTF-8";
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What a receiver says that comes too late to read a body. */
export const alreadyRead = (parser: string): Error =>
  new Error(`The body of the event was read already. Let the receiver have it first, before ${parser}.`);

/**
 * Reads the body of a web request, up to so many bytes. They are counted as they come: a Content-Length can be wrong or
 * missing, and what is not read is not kept in memory.
 */
export async function readBody(request: Request, most: number): Promise<Body | BodyFault> {
  if (request.bodyUsed || request.body?.locked) throw alreadyRead("any middleware that reads the request");
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too large";
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = request.body?.getReader();
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) break;
      length += value.byteLength;
      if (length > most) {
        // Not awaited: a sender that does not listen must not hold up the answer.
        reader?.cancel().catch(() => {});
        return "too large";
      }
      chunks.push(value);
    }
  } catch {
    return "broken off";
  }
  return toBody(chunks, length);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
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
