import type { CallbackEvent } from "../../contract/events.ts";
import { type OperationId, operationAt, type RequestBody } from "../../contract/operations.ts";
import { ConferenceOptionsError } from "../../errors/options-error.ts";
import { type Incoming, singleValue, split } from "../../http/incoming.ts";
import { type Clock, sleep } from "../../internal/clock.ts";
import type { Outboxes } from "../events/outboxes.ts";
import { roomIdOf } from "../events/sandbox-delivery.ts";
import { type KeptRequest, keptRequest, type Log } from "../log.ts";
import { handlers } from "../operations/handlers.ts";
import type { OperationContext, OperationResult } from "../operations/operation-handler.ts";
import type { Unstated } from "../sandbox-options.ts";
import type { Applications } from "../state/application.ts";
import { createEnvelopes, Refusal, refuse } from "./envelope.ts";
import { type CallFaults, faultHeader, isRead, readFaultHeader } from "./faults.ts";
import { identify } from "./identify.ts";
import type { LastWrites } from "./last-writes.ts";
import { arrives, type Outcome, outcomeOf } from "./outcome.ts";
import type { RateWindow } from "./rate-window.ts";
import { type Call, checkBody, readCall } from "./read-call.ts";

export interface ServiceParts {
  readonly applications: Applications;
  readonly lastWrites: LastWrites;
  readonly outbox: Outboxes;
  readonly faults: CallFaults;
  readonly log: Log<KeptRequest>;
  readonly rate: RateWindow | undefined;
  readonly unstated: Unstated;
  readonly clock: Clock;
}

/**
 * Serves a request of any adapter. Rejects only with the reason of the signal, during a delay. The signal is a
 * function because making one costs as much as the call.
 *
 * @param header Reads a header, by its name in lower case.
 */
export type ServeRequest = (
  incoming: Incoming,
  signal: () => AbortSignal,
  header: (name: string) => string | undefined,
) => Promise<Outcome>;

export function createServeRequest(parts: ServiceParts): ServeRequest {
  const { applications, faults, lastWrites, log, clock } = parts;
  const envelope = createEnvelopes();

  return async (incoming, signal, header) => {
    const time = clock.now();
    const started = clock.elapsed();
    const { path, query } = split(incoming.url);
    const operation = operationAt(path);
    const sdkAppId = Number(singleValue(query, "sdkappid"));
    // The fault of this request alone. It replaces the planned ones, which it leaves as they are.
    const ownFault = header(faultHeader);
    const met =
      ownFault === undefined
        ? faults.meet({ operation, sdkAppId })
        : readOwnFault(ownFault, operation, lastWrites);
    if ("status" in met) return met;
    const { delay, fault } = met;
    const call = await readCall(operation, query, incoming);
    const result = arrives(fault) ? await resultOf(parts, call, fault?.kind === "stale-read") : undefined;
    const outcome = outcomeOf(fault, result ?? {}, envelope);
    log.add(
      keptRequest({
        number: log.next(),
        time,
        sdkAppId: applications.has(sdkAppId) ? sdkAppId : undefined,
        operation,
        method: incoming.method,
        url: incoming.url,
        text: call instanceof Refusal ? undefined : call.text,
        contentType: incoming.contentType,
        fault: fault?.kind ?? (delay > 0 ? "delay" : undefined),
        carriedOut: result !== undefined && !(result instanceof Refusal),
        errorCode: outcome.kind === "response" ? outcome.code : undefined,
        durationMs: clock.elapsed() - started + delay,
        outcome,
      }),
    );
    if (delay > 0) await sleep(clock, delay, signal());
    return outcome;
  };
}

/** The fault, or a response that says what is wrong with the header. */
function readOwnFault(text: string, operation: OperationId | undefined, lastWrites: LastWrites) {
  try {
    const met = readFaultHeader(text, operation);
    lastWrites.checkFault(met.fault?.kind);
    return met;
  } catch (error) {
    if (!(error instanceof ConferenceOptionsError)) throw error;
    const title = `The header ${faultHeader} must be a kind of fault, or a fault as JSON: ${error.message}`;
    return { kind: "response", status: 400, body: JSON.stringify({ title }) } as const;
  }
}

/** Checks in the order of a gateway and of the service behind it, then carries the call out. */
async function resultOf(
  parts: ServiceParts,
  call: Call | Refusal,
  stale: boolean,
): Promise<object | Refusal> {
  if (call instanceof Refusal) return call;
  const { applications, lastWrites, rate, unstated, clock } = parts;
  const { operation, sdkAppId, identifier: caller, body } = call;
  const known = applications.find(sdkAppId);
  if (known === undefined) return refuse("SdkAppIdNotAtDataCentre");
  const refusal = await identify(call, known, clock.now());
  if (refusal !== undefined) return refusal;
  if (rate?.take(known, clock.elapsed()) === false) return refuse("CallRateExceeded");
  const violation = checkBody(call);
  if (violation !== undefined) return violation;

  const events: CallbackEvent[] = [];
  const post = (event: CallbackEvent): void => void events.push(event);
  const application = stale ? lastWrites.before(known) : known;
  const act = () => carryOut(operation, body, { application, caller, clock, unstated, post });
  const result = isRead(operation) ? act() : lastWrites.carryOut(application, roomIdOf(body), act);
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
