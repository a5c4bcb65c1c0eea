import { settleWithin } from "../internal/settle-within.ts";
import { type Body, BodyBuffer, type BodyFault, isBody, toBody } from "./body.ts";

/** Reads the body of a web request: at most `maxBytes`, within `ms`. What is refused is cancelled, and not read on. */
export async function readWebBody(request: Request, maxBytes: number, ms: number): Promise<Body | BodyFault> {
  const { body, headers, bodyUsed } = request;
  if (bodyUsed || body?.locked) {
    throw new Error(
      "The body of the request was already read. Call the receiver before any middleware that reads the request.",
    );
  }
  if (body === null) return toBody(new Uint8Array(0));
  const reader = body.getReader();
  const declared = Number(headers.get("content-length") ?? 0);
  const result =
    declared > maxBytes
      ? "too large"
      : await settleWithin(collect(reader, new BodyBuffer(maxBytes, declared)), ms);
  // Not awaited: a sender that ignores the cancellation must not delay the reply.
  if (!isBody(result)) reader.cancel().catch(() => {});
  return result;
}

async function collect(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  buffer: BodyBuffer,
): Promise<Body | BodyFault> {
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return buffer.read();
      const fault = buffer.add(value);
      if (fault !== undefined) return fault;
    }
  } catch {
    return "incomplete";
  }
}
