import { type Body, BodyBuffer, type BodyFault, toBody } from "./body.ts";
import type { NodeRequest } from "./node-incoming.ts";

/**
 * Reads the body of a Node request: at most `maxBytes`, within `ms`. Middleware may have paused the request, set its
 * encoding or read it: then the body is what the platform or the parser has kept of its text or bytes.
 */
export function readNodeBody(request: NodeRequest, maxBytes: number, ms: number): Promise<Body | BodyFault> {
  const { readableDidRead: touched, readableEnded, destroyed, readableEncoding } = request;
  if (readableEncoding === "ascii") {
    throw new Error(
      'The request is read as "ascii", which loses a bit of each byte. Set another encoding, or mount the receiver first.',
    );
  }
  const over = readableEnded || destroyed;
  const kept = over || !touched ? keptBytes(request, over) : undefined;
  if (kept !== undefined) return Promise.resolve(kept.byteLength > maxBytes ? "too large" : toBody(kept));
  if (touched || readableEnded) throw alreadyRead();
  return destroyed ? Promise.resolve("incomplete") : readStream(request, maxBytes, ms);
}

/** The bytes that were kept. While nothing was read, an empty `rawBody` is one that is still to be filled. */
function keptBytes(request: NodeRequest, over: boolean | undefined): Uint8Array | undefined {
  const { rawBody, body } = request;
  if (isData(rawBody)) return over || rawBody.length > 0 ? bytesOf(rawBody, request) : undefined;
  return over && isData(body) ? bytesOf(body, request) : undefined;
}

const isData = (value: unknown): value is Uint8Array | string =>
  typeof value === "string" || value instanceof Uint8Array;

/** Undoes `setEncoding`. There is a Buffer wherever there is node:http. */
const bytesOf = (data: Uint8Array | string, { readableEncoding }: NodeRequest): Uint8Array =>
  typeof data === "string" ? nodeGlobals.Buffer.from(data, readableEncoding ?? "utf8") : data;

const nodeGlobals = globalThis as unknown as {
  readonly Buffer: { from(text: string, encoding: string): Uint8Array };
};

/** A parsed object is of no use: large numbers have lost digits. */
const alreadyRead = (): Error =>
  new Error(
    "The body of the request was already read. Mount the receiver before express.json() and any other body parser, or " +
      "let the parser keep the bytes: express.json({ verify: (request, _, bytes) => { request.rawBody = bytes; } }).",
  );

function readStream(request: NodeRequest, maxBytes: number, ms: number): Promise<Body | BodyFault> {
  const declared = Number(request.headers["content-length"] ?? 0);
  if (declared > maxBytes) return Promise.resolve("too large");
  return new Promise((resolve) => {
    const buffer = new BodyBuffer(maxBytes, declared);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = true;
    const end = (result: Body | BodyFault): void => {
      open = false;
      clearTimeout(timer);
      resolve(result);
    };
    request.on("data", (chunk) => {
      // Further chunks are read and dropped: unread bytes would be parsed as the next request.
      const fault = open ? buffer.add(bytesOf(chunk, request)) : undefined;
      if (fault !== undefined) end(fault);
    });
    request.on("end", () => open && end(buffer.read()));
    request.on("error", () => open && end("incomplete"));
    request.on("close", () => open && end("incomplete"));
    flow(request);
    // A body that arrived with its head is complete by now, and a timer costs as much as handling an event.
    queueMicrotask(() => {
      if (open && (buffer.length === 0 || buffer.length !== declared)) {
        timer = setTimeout(() => end("late"), ms);
      }
    });
  });
}

/** Lets "data" be emitted: at once for what has arrived, also if the request was paused or is read by "readable". */
function flow(request: NodeRequest): void {
  const drain = (): void => {
    while (request.read?.());
  };
  request.resume?.();
  if (request.listenerCount?.("readable")) request.on("readable", drain);
  drain();
}
