import { requestValidators, type Violation } from "../../../generated/request-validators.ts";
import { requestRules } from "../../../generated/sandbox.ts";
import type { CallbackConfiguration } from "../../../generated/types.ts";
import { type OperationId, operationTable } from "../../contract/operations.ts";
import { isBody } from "../../http/body.ts";
import type { Incoming } from "../../http/incoming.ts";
import { Refusal, refuse } from "./envelope.ts";

/** A call that keeps the contract as far as its query string and its JSON. */
export interface Call {
  readonly operation: OperationId;
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly userSig: string;
  readonly body: unknown;
  /** The body as it came. */
  readonly text: string;
}

const maxBytes = 2 ** 20;
/** ms. */
const bodyTimeout = 30_000;

const byPath = new Map(
  Object.entries(operationTable).map(([id, { path }]) => [path as string, id as OperationId]),
);

export const operationAt = (path: string): OperationId | undefined => byPath.get(path);

/** Reads what the gateway reads, before anybody asks who is calling. */
export async function readCall(
  operation: OperationId | undefined,
  query: URLSearchParams,
  incoming: Incoming,
): Promise<Call | Refusal> {
  if (operation === undefined) return refuse("resource-unknown");
  const { method } = operationTable[operation];
  if (incoming.method !== method) return refuse("request-unreadable", `The method has to be ${method}.`);
  const values = valuesOf(query, requestRules[operation].integers);
  const violations = requestValidators[operation].query(values);
  if (violations.length > 0) return refuseQuery(violations);
  const { mediaType } = requestRules[operation];
  if (!isMediaType(incoming.contentType, mediaType)) {
    return refuse("request-unreadable", `The Content-Type has to be ${mediaType}.`);
  }
  const body = await readJsonBody(incoming);
  if (body instanceof Refusal) return body;
  // The validator has seen their types.
  const { sdkappid, identifier, usersig } = values as {
    sdkappid: number;
    identifier: string;
    usersig: string;
  };
  return { operation, sdkAppId: sdkappid, identifier, userSig: usersig, ...body };
}

/** What the service itself checks, once it is known who is calling. */
export function checkBody(call: Call): { configuration: CallbackConfiguration } | Refusal {
  const violations = requestValidators[call.operation].body(call.body);
  if (violations.length > 0) return refuse("body-invalid", sentence(violations));
  return { configuration: call.body as CallbackConfiguration };
}

/** Numbers where the contract has them. Only decimal digits are one: what else a gateway may take is stated nowhere. */
function valuesOf(query: URLSearchParams, integers: readonly string[]): Record<string, unknown> {
  // Without a prototype: a parameter may have any name.
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, value] of query) {
    const own = integers.includes(name) && /^-?\d+$/.test(value) ? Number(value) : value;
    values[name] = name in values ? [values[name], own] : own;
  }
  // An empty parameter says no more than a missing one.
  for (const name in values) if (values[name] === "") delete values[name];
  return values;
}

function refuseQuery(violations: readonly Violation[]): Refusal {
  const missing = violations.some(({ field, problem }) => field === "sdkappid" && problem === "is missing");
  return refuse(missing ? "application-missing" : "query-invalid", sentence(violations));
}

/** A field may be named by whoever sends it, as long as it likes. */
const shortened = (field: string): string => (field.length > 80 ? `${field.slice(0, 80)}…` : field);

const sentence = (violations: readonly Violation[]): string =>
  `${violations.map(({ field, problem }) => `${shortened(field) || "The body"} ${problem}`).join("; ")}.`;

/** A call without a Content-Type is taken: no page asks for one (RR-02). */
const isMediaType = (given: string | undefined, wanted: string): boolean =>
  given === undefined || given.split(";")[0]?.trim().toLowerCase() === wanted;

async function readJsonBody(incoming: Incoming): Promise<{ body: unknown; text: string } | Refusal> {
  const body = await incoming.read(maxBytes, bodyTimeout);
  if (!isBody(body)) return refuse("body-unreadable", `The body is ${body}.`);
  try {
    return { body: JSON.parse(body.text), text: body.text };
  } catch {
    // The parser's own message quotes the text.
    return refuse("body-unreadable", body.text === "" ? "The body is empty: send {} at least." : undefined);
  }
}
