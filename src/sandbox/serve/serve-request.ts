import type { CallbackEvent } from "../../contract/events.ts";
import type { OperationId, RequestBody } from "../../contract/operations.ts";
import { type Incoming, split } from "../../http/incoming.ts";
import { type Clock, sleep } from "../../internal/clock.ts";
import type { Outbox } from "../events/outbox.ts";
import { type KeptRequest, keptRequest, type Log } from "../log.ts";
import { handlers } from "../operations/handlers.ts";
import type { OperationContext, OperationResult } from "../operations/operation-handler.ts";
import type { Unstated } from "../sandbox-options.ts";
import type { Applications } from "../state/application.ts";
import { createEnvelopes, Refusal, refuse } from "./envelope.ts";
import type { CallFaults } from "./faults.ts";
import { identify } from "./identify.ts";
import { arrives, type Outcome, outcomeOf } from "./outcome.ts";
import type { RateWindow } from "./rate-window.ts";
import { type Call, checkBody, operationAt, readCall } from "./read-call.ts";

export interface ServiceParts {
  readonly applications: Applications;
  readonly outbox: Outbox;
  readonly faults: CallFaults;
  readonly log: Log<KeptRequest>;
  readonly rate: RateWindow | undefined;
  readonly unstated: Unstated;
  readonly clock: Clock;
}

/**
 * Serves a request of any adapter. Rejects only with the reason of the signal, during a delay. The signal is a
 * function because making one costs as much as the call.
 */
export type ServeRequest = (incoming: Incoming, signal: () => AbortSignal) => Promise<Outcome>;

export function createServeRequest(parts: ServiceParts): ServeRequest {
  const { faults, log, clock } = parts;
  const envelope = createEnvelopes();

  return async (incoming, signal) => {
    const time = clock.now();
    const { path, query } = split(incoming.url);
    const operation = operationAt(path);
    const { delay, fault } = faults.meet(operation);
    const call = await readCall(operation, query, incoming);
    const result = arrives(fault) ? await resultOf(parts, call) : undefined;
    const outcome = outcomeOf(fault, result ?? {}, envelope);
    log.add(
      keptRequest({
        number: log.total + 1,
        time,
        operation,
        method: incoming.method,
        url: incoming.url,
        text: call instanceof Refusal ? undefined : call.text,
        fault: fault?.kind ?? (delay > 0 ? "delay" : undefined),
        carriedOut: result !== undefined && !(result instanceof Refusal),
        errorCode: outcome.kind === "response" ? outcome.code : undefined,
      }),
    );
    if (delay > 0) await sleep(clock, delay, signal());
    return outcome;
  };
}

/** Checks in the order of a gateway and of the service behind it, then carries the call out. */
async function resultOf(parts: ServiceParts, call: Call | Refusal): Promise<object | Refusal> {
  if (call instanceof Refusal) return call;
  const { applications, rate, unstated, clock } = parts;
  const { operation, sdkAppId, identifier: caller, body } = call;
  const application = applications.find(sdkAppId);
  if (application === undefined) return refuse("SdkAppIdNotAtDataCentre");
  const refusal = await identify(call, application, clock.now());
  if (refusal !== undefined) return refusal;
  if (rate?.take(sdkAppId, clock.elapsed()) === false) return refuse("CallRateExceeded");
  const violation = checkBody(call);
  if (violation !== undefined) return violation;

  const events: CallbackEvent[] = [];
  const post = (event: CallbackEvent): void => void events.push(event);
  const result = carryOut(operation, body, { application, caller, clock, unstated, post });
  if (!(result instanceof Refusal)) for (const event of events) parts.outbox.happened(application, event);
  return result;
}

/** The one place where a body gets its type: the operation's own validator has accepted it. */
function carryOut<Id extends OperationId>(
  operation: Id,
  body: unknown,
  context: OperationContext,
): OperationResult<Id> | Refusal {
  return handlers[operation](body as RequestBody<Id>, context);
}
