import { describeErrorCode } from "../../contract/error-codes.ts";
import type { SandboxDelivery } from "../../sandbox/events/sandbox-delivery.ts";
import type { SandboxRequest } from "../../sandbox/log.ts";
import { logLine } from "../serving.ts";
import { shown } from "./printable.ts";

/** The line about a call. */
export function showCall({ time, operation, method, path, errorCode }: SandboxRequest): string {
  const { name = "" } = (errorCode && describeErrorCode(errorCode)) || {};
  const outcome = errorCode === 0 ? ["OK"] : ["refused:", String(errorCode), name];
  return logLine(time, operation ?? `${method} ${shown(path, 300)}`, ...outcome).trimEnd();
}

export const callFields = ({ time, operation, method, path, carriedOut, errorCode }: SandboxRequest) => ({
  time,
  operation: operation ?? null,
  method,
  path,
  carriedOut,
  errorCode: errorCode ?? null,
});

/** The line about an event. */
export const showDelivery = (delivery: SandboxDelivery): string =>
  logLine(delivery.time, `${delivery.command}: ${outcomeOf(delivery)}`);

function outcomeOf({ taken, notSent, failure, problems, status, answer }: SandboxDelivery): string {
  if (taken) return "accepted";
  if (notSent !== undefined) return `not sent: ${notSent}`;
  if (failure !== undefined) return `no answer: ${failure}`;
  return `HTTP ${status} ${shown(answer)} ${problems.join(" ")}`.trimEnd();
}

export const deliveryFields = (delivery: SandboxDelivery) => ({
  time: delivery.time,
  command: delivery.command,
  taken: delivery.taken,
  notSent: delivery.notSent ?? null,
  failure: delivery.failure ?? null,
  status: delivery.status ?? null,
  answer: delivery.answer ?? null,
  problems: delivery.problems,
});
