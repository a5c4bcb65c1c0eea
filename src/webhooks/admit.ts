import { within } from "../running.ts";
import { type Body, type BodyFault, isBody } from "../server/body.ts";
import { type Incoming, split } from "../server/incoming.ts";
import { isSigned, only } from "./sign.ts";

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

export interface Admitted {
  readonly query: URLSearchParams;
  readonly body: Body;
}

const statusOf: Record<BodyFault | "late", number> = {
  "too large": 413,
  "not UTF-8": 400,
  "broken off": 400,
  late: 408,
};

/** Lets a request in, or says with which status it is refused. The order is that of what costs least to check. */
export async function admit(gate: Gate, incoming: Incoming): Promise<Admitted | number> {
  if (incoming.method !== "POST") return 405;
  const { path, query } = split(incoming.url);
  if (gate.path !== undefined && path !== gate.path) return 404;
  if (only(query, "SdkAppid") !== gate.sdkAppId) return 403;
  if (!isJson(incoming.contentType, query)) return 415;
  const body = await within(incoming.read(gate.maxBytes), gate.bodyTimeout);
  if (!isBody(body)) return statusOf[body];
  if (gate.tokens.length > 0 && !(await isSigned(query, gate.tokens, gate.now()))) return 401;
  return { query, body };
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
