import type { BodyFault } from "../http/body.ts";
import { type Incoming, singleValue, split } from "../http/incoming.ts";
import type { ReceiverSettings } from "./receiver-options.ts";

/** Why a request is refused. */
export type RequestFault =
  | "not POST"
  | "another path"
  | "another application"
  | "not declared as JSON"
  | BodyFault
  | "not signed"
  | "not an event";

/** The HTTP status of each refusal. */
export const refusalStatus: Readonly<Record<RequestFault, number>> = {
  "not POST": 405,
  "another path": 404,
  "another application": 403,
  "not declared as JSON": 415,
  "too large": 413,
  late: 408,
  incomplete: 400,
  "not UTF-8": 400,
  "not signed": 401,
  "not an event": 400,
};

/** Checks the head of a request before its body is read. Returns its query, or why it is refused. */
export function checkHead(settings: ReceiverSettings, incoming: Incoming): URLSearchParams | RequestFault {
  if (incoming.method !== "POST") return "not POST";
  const { path, query } = split(incoming.url);
  if (settings.path !== undefined && path !== settings.path) return "another path";
  if (singleValue(query, "SdkAppid") !== settings.sdkAppId) return "another application";
  return isDeclaredAsJson(incoming.contentType, query) ? query : "not declared as JSON";
}

/** CB-06: pages write `json` and `JSON`. None states the Content-Type of an event, so a missing one is accepted. */
function isDeclaredAsJson(contentType: string | undefined, query: URLSearchParams): boolean {
  return (
    query.getAll("contenttype").every((value) => value.toLowerCase() === "json") &&
    (contentType === undefined || /^application\/(.+\+)?json *(;|$)/i.test(contentType.trim()))
  );
}
