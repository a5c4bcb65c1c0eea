import type { BodyFault } from "../http/body.ts";
import { type Incoming, split } from "../http/incoming.ts";
import { only } from "./sign.ts";

/** What is checked of a request before a byte of its body is believed. */
export interface Gate {
  readonly path: string | undefined;
  readonly sdkAppId: string;
  readonly maxBytes: number;
  /** ms. */
  readonly bodyTimeout: number;
  readonly tokens: readonly string[];
  readonly now: () => number;
}

/** With which status a request is refused whose body cannot be had. */
export const statusOf: Record<BodyFault, number> = {
  "too large": 413,
  "not UTF-8": 400,
  "broken off": 400,
  late: 408,
};

/** Looks at the head of a request: the query where it is let in so far, otherwise the status with which it is refused. */
export function admitHead(gate: Gate, incoming: Incoming): URLSearchParams | number {
  if (incoming.method !== "POST") return 405;
  const { path, query } = split(incoming.url);
  if (gate.path !== undefined && path !== gate.path) return 404;
  if (only(query, "SdkAppid") !== gate.sdkAppId) return 403;
  return isJson(incoming.contentType, query) ? query : 415;
}

/**
 * No page of Conference says which Content-Type an event has, so none at all is taken too; one that says something else
 * than JSON is not, nor is a `contenttype` that does. The pages write that one in small letters and in capitals (CB-06).
 */
function isJson(contentType: string | undefined, query: URLSearchParams): boolean {
  const declared = query.getAll("contenttype").every((value) => value.toLowerCase() === "json");
  return (
    declared && (contentType === undefined || /^application\/(.+\+)?json *(;|$)/i.test(contentType.trim()))
  );
}
