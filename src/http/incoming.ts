import { within } from "../internal/settle-within.ts";
import { type Body, type BodyFault, readBody } from "./body.ts";

/**
 * A request, as little of it as a server needs. Between a server and its adapters, because making a `Request` of Node's
 * own costs more than all the rest.
 */
export interface Incoming {
  readonly method: string;
  /** The whole URL, or path and query. */
  readonly url: string;
  readonly contentType: string | undefined;
  /** Reads the body, up to so many bytes and within so many ms. */
  read(most: number, ms: number): Promise<Body | BodyFault>;
}

/** A web request. */
export const fromRequest = (request: Request): Incoming => ({
  method: request.method,
  url: request.url,
  contentType: request.headers.get("content-type") ?? undefined,
  read: (most, ms) => within(readBody(request, most), ms),
});

/** Path and query. Not by `new URL`: a path such as `//x` is none that it takes without a host. */
export function split(url: string): { path: string; query: URLSearchParams } {
  const rest = isTarget(url) ? url : url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/#.*$/, "");
  const mark = rest.indexOf("?");
  const path = mark < 0 ? rest : rest.slice(0, mark);
  return { path: path === "" ? "/" : path, query: new URLSearchParams(mark < 0 ? "" : rest.slice(mark)) };
}

/** As it comes over the wire: nothing to be taken off. */
const isTarget = (url: string): boolean => url.startsWith("/") && !url.includes("#");
