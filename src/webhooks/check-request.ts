import type { BodyFault } from "../http/body.ts";
import { type Incoming, singleValue, split } from "../http/incoming.ts";
import { canonicalPath } from "./canonical-path.ts";
import type { ReceiverSettings } from "./receiver-options.ts";
import type { SignatureFault } from "./url-signature.ts";

/** Why a request is refused. */
export type RequestFault =
  | "not POST"
  | "another path"
  | "no SdkAppid"
  | "another SdkAppid"
  | "not declared as JSON"
  | SignatureFault
  | BodyFault
  | "not a JSON object"
  | "another CallbackCommand in the URL"
  | "still being handled";

/** The HTTP status of each refusal. */
export const refusalStatus: Readonly<Record<RequestFault, number>> = {
  "not POST": 405,
  "another path": 404,
  "no SdkAppid": 403,
  "another SdkAppid": 403,
  "not declared as JSON": 415,
  "not signed": 401,
  "signed at another time": 401,
  "signed with another token": 401,
  "too large": 413,
  "in too many chunks": 413,
  late: 408,
  incomplete: 400,
  "not UTF-8": 400,
  "not a JSON object": 400,
  "another CallbackCommand in the URL": 400,
  "still being handled": 503,
};

/** Checks the head of a request before its body is read. Returns its query, or why it is refused. */
export function checkHead(settings: ReceiverSettings, incoming: Incoming): URLSearchParams | RequestFault {
  if (incoming.method !== "POST") return "not POST";
  const { path, query } = split(incoming.url);
  if (settings.path !== undefined && path !== settings.path && canonicalPath(path) !== settings.path) {
    return "another path";
  }
  if (!query.has("SdkAppid")) return "no SdkAppid";
  if (singleValue(query, "SdkAppid") !== settings.sdkAppId) return "another SdkAppid";
  return isDeclaredAsJson(incoming.contentType, query) ? query : "not declared as JSON";
}

/** CB-06: pages write `json` and `JSON`. None states the Content-Type of an event, so a missing one is accepted. */
function isDeclaredAsJson(contentType: string | undefined, query: URLSearchParams): boolean {
  return (
    query.getAll("contenttype").every((value) => value.toLowerCase() === "json") &&
    (contentType === undefined || /^application\/(.+\+)?json *(;|$)/i.test(contentType.trim()))
  );
}
