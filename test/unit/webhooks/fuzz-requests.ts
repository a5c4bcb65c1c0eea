import fc from "fast-check";
import { oddBody } from "./fuzz-bodies.ts";
import { sdkAppId } from "./support.ts";

/** What a generated request is made of, readable where fast-check prints it. */
export interface OddRequest {
  readonly method: string;
  readonly query: string;
  readonly type: string | null;
  readonly body: Uint8Array<ArrayBuffer>;
  /** How the body is streamed: pieces of `size` bytes, an error at the end if it breaks off. Null: not at all. */
  readonly pieces: { readonly size: number; readonly breaksOff: boolean } | null;
}

const good = `SdkAppid=${sdkAppId}`;
const oddParts = `SdkAppid=1 SdkAppid= ${good} contenttype=json contenttype=xml CallbackCommand=__proto__ % __proto__=1
  %ff=%ff &&== CallbackCommand=%ED%A0%80 Sign=0 RequestTime=1e999 ? #`;
const oddPart = fc.oneof(
  fc.constantFrom(...oddParts.split(/\s+/)),
  fc.string({ maxLength: 12, unit: "binary" }).map((text) => text.toWellFormed()),
);
const query = fc.oneof(
  { weight: 8, arbitrary: fc.constant(good) },
  { weight: 2, arbitrary: fc.array(oddPart, { maxLength: 3 }).map((parts) => [good, ...parts].join("&")) },
  { weight: 1, arbitrary: fc.array(oddPart, { maxLength: 3 }).map((parts) => parts.join("&")) },
);
const usually = <T>(value: T, ...others: T[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );
const oddTypes = [null, "application/json;charset=\xff", "text/plain", "application/", ";", "json"];

/** Requests, nearly all of them wrong. */
export const oddRequest: fc.Arbitrary<OddRequest> = fc.record({
  method: usually("POST", "GET", "PUT", "HEAD", "post", "OPTIONS", "BREW"),
  query,
  type: usually<string | null>("application/json", "application/xml+json", ...oddTypes),
  body: oddBody,
  pieces: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.record({ size: fc.integer({ min: 50, max: 999 }), breaksOff: fc.boolean() }) },
  ),
});

export function toRequest({ method, query, type, body, pieces }: OddRequest): Request {
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: type === null ? {} : { "content-type": type },
    duplex: "half",
  };
  if (!/^(GET|HEAD)$/.test(method))
    init.body = pieces === null ? body : inPieces(body, pieces.size, pieces.breaksOff);
  return new Request(`http://localhost/callback?${query}`, init);
}

function inPieces(body: Uint8Array, size: number, breaksOff: boolean): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= body.length) return breaksOff ? controller.error(new Error("reset")) : controller.close();
      controller.enqueue(body.slice(at, at + size));
      at += size;
    },
  });
}
