import type { components } from "../../../generated/sandbox-types.ts";
import { describeErrorCode } from "../../contract/error-codes.ts";
import { split } from "../../http/incoming.ts";
import { readJsonOr } from "../../internal/json.ts";
import { type KeptRequest, mask, shownRequest, withoutUserSig } from "../log.ts";
import { jsonHeaders, type Outcome } from "../serve/outcome.ts";
import { violationsOf } from "../serve/read-call.ts";
import { toMicroseconds, withNull } from "./logged-delivery.ts";

type LoggedCall = components["schemas"]["LoggedCall"];

/**
 * A call as the control interface shows it.
 *
 * @param baseUrl Of the curl command.
 */
export function loggedCall(kept: KeptRequest, baseUrl: string): LoggedCall {
  const { body, ...request } = shownRequest(kept);
  const { errorCode } = request;
  return {
    ...withNull({
      ...request,
      durationMs: toMicroseconds(kept.durationMs),
      contentType: kept.contentType,
      codeName: errorCode ? describeErrorCode(errorCode)?.name : undefined,
    }),
    body: body() ?? null,
    response: callResponse(shownOutcome(kept.outcome)),
    violations: shownViolations(kept),
    curl: curlOf(kept, baseUrl),
  };
}

/** A refusal names the fields of a body, and a field can have any name. */
const shownOutcome = (outcome: Outcome): Outcome =>
  outcome.kind === "response" && outcome.code !== 0 ? { ...outcome, body: mask(outcome.body) } : outcome;

/** What the caller got. Null where that was no whole response. */
export function callResponse(outcome: Outcome): components["schemas"]["CallResponse"] {
  if (outcome.kind !== "response") return null;
  const { status, headers, body } = outcome;
  return { status, headers: { ...jsonHeaders, ...headers }, body: readJsonOr(body, body) };
}

function shownViolations({
  operation,
  method,
  url,
  contentType,
  text,
}: KeptRequest): LoggedCall["violations"] {
  if (operation === undefined) return [{ path: "path", message: "is of no operation" }];
  const body = text === undefined ? undefined : JSON.parse(text);
  return violationsOf(operation, { method, query: split(url).query, contentType, body }).map(
    ({ path, message }) => ({ path: mask(path), message: mask(message) }),
  );
}

/** The UserSig stands at the end: only there the shell may replace the variable. */
function curlOf(kept: KeptRequest, baseUrl: string): string {
  const { path, query } = shownRequest(kept);
  const names = Object.keys(query);
  const userSig = names.find((name) => name.toLowerCase() === "usersig");
  const others = names.filter((name) => name !== userSig).map((name) => [name, query[name] ?? ""]);
  const parameters = [new URLSearchParams(others).toString(), ...(userSig ? [`${userSig}=`] : [])];
  const address = [`${baseUrl}${path}`, parameters.filter((part) => part !== "").join("&")];
  const lines = [
    `curl ${quoted(address.filter((part) => part !== "").join("?"))}${userSig ? '"$USERSIG"' : ""}`,
    // Data alone makes it a POST.
    ...(kept.method === "POST" && kept.text !== undefined ? [] : [`--request ${quoted(kept.method)}`]),
    `--header ${quoted(`Content-Type: ${kept.contentType ?? "application/json"}`)}`,
    ...(kept.text === undefined ? [] : [`--data ${quoted(withoutUserSig(kept.text, kept))}`]),
  ];
  return lines.join(" \\\n  ");
}

/** One word for a shell of POSIX. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
