import { kindOf } from "../../errors/base.ts";
import type { ConferenceSandboxError } from "../../errors/sandbox-error.ts";
import { type BodyFault, isBody } from "../../http/body.ts";
import type { Incoming } from "../../http/incoming.ts";
import { readJsonOr } from "../../internal/json.ts";
import { cleaner } from "../../internal/redact.ts";
import { toError } from "../../internal/thrown.ts";
import type { Outcome } from "../serve/outcome.ts";
import type { ServeRequest } from "../serve/serve-request.ts";
import { type ControlCaller, type ControlHandlers, NotInLog } from "./control-handlers.ts";
import type { ControlId } from "./control-operation.ts";
import { checkControlBody, findControlRoute, readParameters } from "./control-request.ts";

const bodyTimeout = 30_000;
const mebibyte = 2 ** 20;
/** A state has every room of a sandbox. */
const maxBytes = (id: ControlId): number => (id === "importState" ? 64 : 1) * mebibyte;

/**
 * Serves the requests of the control interface. Rejects only with the reason of the signal.
 *
 * @param handlers What is there. Any other operation is 404.
 * @param checkApplication Throws where there is no such application.
 */
export function createServeControl(
  handlers: Partial<ControlHandlers>,
  checkApplication: (sdkAppId: number) => void,
): ServeRequest {
  return async (incoming, readSignal, header) => {
    const signal = readSignal();
    const route = findControlRoute(incoming.url, incoming.method);
    if ("allow" in route) return refuseRoute(route.allow);
    if (handlers[route.id] === undefined) return problem(404, `${route.id} is not available here.`);
    const body = incoming.method === "GET" ? "{}" : await readText(incoming, maxBytes(route.id));
    if (typeof body !== "string") return problem(body.status, body.title);
    try {
      const parameters = readParameters(route) as { readonly sdkappid?: number };
      const read = readJsonOr(undefined, body || "{}");
      checkControlBody(route.id, read);
      if (parameters.sdkappid !== undefined) checkApplication(parameters.sdkappid);
      const result = await handle(handlers, route.id, parameters, read, { signal, header });
      if (result instanceof ReadableStream) return { kind: "stream", body: result };
      return result === undefined ? response(204, "") : response(200, JSON.stringify(result));
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return problemOf(error);
    }
  };
}

/** The one place where parameters and body get their types: names were checked, and the sandbox checks the values. */
const handle = (
  handlers: Partial<ControlHandlers>,
  id: ControlId,
  parameters: object,
  body: object,
  caller: ControlCaller,
): unknown => (handlers[id] as (...given: unknown[]) => unknown)(parameters, body, caller);

async function readText(
  incoming: Incoming,
  most: number,
): Promise<string | { readonly status: number; readonly title: string }> {
  const body = await incoming.read(most, bodyTimeout);
  return isBody(body) ? body.text : { status: statusOf[body] ?? 400, title: `The body is ${body}.` };
}

const statusOf: { readonly [Fault in BodyFault]?: number } = { "too large": 413, late: 408 };

const refuseRoute = (allow: readonly string[]): Outcome =>
  allow.length === 0
    ? problem(404, "Nothing has this path. See sandbox.yaml of the package for the operations.")
    : { ...problem(405, `The method must be ${allow.join(" or ")}.`), headers: { allow: allow.join(", ") } };

function problemOf(error: unknown): Outcome & { kind: "response" } {
  const { name, message } = toError(error);
  if (kindOf(error) === "options") return problem(400, message);
  if (error instanceof NotInLog) return problem(404, message);
  if (name === "TimeoutError") return problem(408, message);
  if (kindOf(error) !== "sandbox") return problem(500, cleaner([])(message));
  const { code, codeName } = error as ConferenceSandboxError;
  return problem(codeName === "RoomNotFound" ? 404 : 409, message, { code, codeName });
}

const problem = (status: number, title: string, more: object = {}): Outcome & { kind: "response" } =>
  response(status, JSON.stringify({ title, ...more }));

const response = (status: number, body: string): Outcome & { kind: "response" } => ({
  kind: "response",
  status,
  body,
  headers: { "cache-control": "no-store", "x-content-type-options": "nosniff" },
});
