import type { Body, BodyFault } from "./body.ts";
import { readWebBody } from "./web-body.ts";

/** The parts of a request that a server needs. For Node's own requests, making a `Request` would cost more than handling it. */
export interface Incoming {
  readonly method: string;
  /** The whole URL, or path and query. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** Reads the body: at most `maxBytes`, within `ms`. */
  read(maxBytes: number, ms: number): Promise<Body | BodyFault>;
}

export const fromRequest = (request: Request): Incoming => ({
  method: request.method,
  url: request.url,
  contentType: request.headers.get("content-type") ?? undefined,
  read: (maxBytes, ms) => readWebBody(request, maxBytes, ms),
});

/** Splits a URL into path and query. `new URL` would refuse a path such as `//x`. */
export function split(url: string): { path: string; query: URLSearchParams } {
  const rest = isPathAndQuery(url) ? url : url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/#.*$/s, "");
  const mark = rest.indexOf("?");
  const path = mark < 0 ? rest : rest.slice(0, mark);
  return { path: path === "" ? "/" : path, query: new URLSearchParams(mark < 0 ? "" : rest.slice(mark)) };
}

const isPathAndQuery = (url: string): boolean => url.startsWith("/") && !url.includes("#");

/** The value of a query parameter that must occur once; undefined if it is missing or occurs more often. */
export function singleValue(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}
