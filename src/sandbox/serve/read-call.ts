import { requestRules, type Violation } from "../../../generated/request-validators.ts";
import type { OperationId } from "../../contract/operations.ts";
import { isBody } from "../../http/body.ts";
import type { Incoming } from "../../http/incoming.ts";
import { Refusal, refuse } from "./envelope.ts";

/** A call whose query string keeps the contract and whose body is JSON. */
export interface Call {
  readonly operation: OperationId;
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly userSig: string;
  readonly body: unknown;
  /** The body as it was sent. */
  readonly text: string;
}

const maxBytes = 2 ** 20;
/** ms. */
const bodyTimeout = 30_000;

/** Reads what a gateway reads before it asks who is calling. */
export async function readCall(
  operation: OperationId | undefined,
  query: URLSearchParams,
  incoming: Incoming,
): Promise<Call | Refusal> {
  if (operation === undefined)
    return refuse("ResourceWrong", "The URL names no operation that the sandbox has.");
  if (incoming.method !== "POST") return refuse("RequestNotParsed", "The method must be POST.");
  const { mediaType, integers, query: judge } = requestRules[operation];
  const values = valuesOf(query, integers);
  const violations = judge(values);
  if (violations.length > 0) return refuseQuery(violations);
  if (!isMediaType(incoming.contentType, mediaType)) {
    return refuse("RequestNotParsed", `The Content-Type must be ${mediaType}.`);
  }
  const body = await readJsonBody(incoming);
  if (body instanceof Refusal) return body;
  // The validator has checked their types.
  const { sdkappid, identifier, usersig } = values as {
    sdkappid: number;
    identifier: string;
    usersig: string;
  };
  return { operation, sdkAppId: sdkappid, identifier, userSig: usersig, ...body };
}

/** Refuses a body that breaks the contract of its operation. */
export function checkBody({ operation, body }: Call): Refusal | undefined {
  const violations = requestRules[operation].body(body);
  return violations.length > 0 ? refuse("InvalidParameter", sentence(violations)) : undefined;
}

/** What the contract has against a request: all of it, and not the first that a gateway finds. */
export function violationsOf(
  operation: OperationId,
  request: {
    readonly method: string;
    readonly query: URLSearchParams;
    readonly contentType: string | undefined;
    /** Undefined where it is not known. */
    readonly body: unknown;
  },
): { readonly path: string; readonly message: string }[] {
  const { method, query, contentType, body } = request;
  const rules = requestRules[operation];
  const within = (place: string) => (violation: Violation) => ({
    path: violation.field === "" ? place : `${place}.${shortened(violation.field)}`,
    message: violation.problem,
  });
  return [
    ...(method === "POST" ? [] : [{ path: "method", message: "must be POST" }]),
    ...(isMediaType(contentType, rules.mediaType)
      ? []
      : [{ path: "contentType", message: `must be ${rules.mediaType}` }]),
    ...rules.query(valuesOf(query, rules.integers)).map(within("query")),
    ...(body === undefined ? [] : rules.body(body).map(within("body"))),
  ];
}

/** Integers where the contract has them. Only decimal digits are one: no page says what else a gateway takes. */
function valuesOf(query: URLSearchParams, integers: readonly string[]): Record<string, unknown> {
  // Without a prototype: a parameter may have any name.
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of query) {
    const own = integers.includes(name) && isInteger(value) ? Number(value) : value;
    values[name] = name in values ? [values[name], own] : own;
  }
  // An empty parameter says no more than a missing one.
  for (const name in values) if (values[name] === "") delete values[name];
  return values;
}

/** Beyond 2^53 it would become another number. */
const isInteger = (value: string): boolean => /^-?\d+$/.test(value) && Number.isSafeInteger(Number(value));

function refuseQuery(violations: readonly Violation[]): Refusal {
  const missing = violations.some(({ field, problem }) => field === "sdkappid" && problem === "is missing");
  return refuse(missing ? "SdkAppIdMissing" : "QueryStringWrong", sentence(violations));
}

const sentence = (violations: readonly Violation[]): string =>
  `${violations.map(({ field, problem }) => `${shortened(field) || "The body"} ${problem}`).join("; ")}.`;

/** The caller names the fields, at any length. */
const shortened = (field: string): string => (field.length > 80 ? `${field.slice(0, 80)}…` : field);

/** A call without a Content-Type is accepted: no page asks for one (RR-02). */
const isMediaType = (given: string | undefined, wanted: string): boolean =>
  given === undefined || given.split(";")[0]?.trim().toLowerCase() === wanted;

async function readJsonBody(incoming: Incoming): Promise<{ body: unknown; text: string } | Refusal> {
  const body = await incoming.read(maxBytes, bodyTimeout);
  if (!isBody(body)) return refuse("BodyNotParsed", `The body is ${body}.`);
  try {
    // No request has a field for integers above 2^53, and the contract refuses what it does not know, `__proto__` too.
    return { body: JSON.parse(body.text), text: body.text };
  } catch {
    // The parser's own message quotes the text.
    return refuse("BodyNotParsed", body.text === "" ? "The body is empty. Send {} at least." : undefined);
  }
}
