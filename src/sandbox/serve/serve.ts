import { type Incoming, split } from "../../http/incoming.ts";
import { type Clock, sleep } from "../../internal/clock.ts";
import type { KeptRequest, Log } from "../log.ts";
import { carryOut } from "../operations/callback.ts";
import type { Unstated } from "../sandbox-options.ts";
import type { Applications } from "../state/application.ts";
import { createEnvelopes, Refusal, type Result, refuse } from "./envelope.ts";
import type { Faults } from "./faults.ts";
import { identify } from "./identify.ts";
import { arrives, type Outcome, outcomeOf } from "./outcome.ts";
import type { RateWindow } from "./rate-window.ts";
import { type Call, checkBody, operationAt, readCall } from "./read-call.ts";

/** In characters: what is longer is not kept in the log, which is bounded in entries only. */
const longestKept = 65_536;

export interface ServiceParts {
  readonly applications: Applications;
  readonly faults: Faults;
  readonly log: Log<KeptRequest>;
  readonly rate: RateWindow | undefined;
  readonly unstated: Unstated;
  readonly clock: Clock;
}

/**
 * Serves a call. Rejects only with the reason of the signal, while the answer is delayed; asked for only then, because to
 * make one costs as much as the call.
 */
export type Serve = (incoming: Incoming, signal: () => AbortSignal) => Promise<Outcome>;

/** The way of a call through the sandbox, whatever it came by. */
export function createService(parts: ServiceParts): Serve {
  const { faults, log, clock } = parts;
  const envelope = createEnvelopes();

  return async (incoming, signal) => {
    const time = clock.now();
    const { path, query } = split(incoming.url);
    const operation = operationAt(path);
    const { delay, fault } = faults.meet(operation);
    const call = await readCall(operation, query, incoming);
    const result = arrives(fault) ? await answer(parts, call) : undefined;
    const outcome = outcomeOf(fault, result ?? {}, envelope);
    log.add({
      ...{ time, operation, method: incoming.method, url: incoming.url.slice(0, longestKept) },
      fault: fault?.kind ?? (delay > 0 ? "delay" : undefined),
      carriedOut: result !== undefined && !(result instanceof Refusal),
      errorCode: outcome.kind === "answer" ? outcome.code : undefined,
      text: call instanceof Refusal || call.text.length > longestKept ? undefined : call.text,
    });
    if (delay > 0) await sleep(clock, delay, signal());
    return outcome;
  };
}

/** Who calls, how often, and then what: in the order in which a gateway, and a service behind it, would ask. */
async function answer(parts: ServiceParts, call: Call | Refusal): Promise<Result | Refusal> {
  if (call instanceof Refusal) return call;
  const { applications, rate, unstated, clock } = parts;
  const application = applications.find(call.sdkAppId);
  if (application === undefined) return refuse("application-unknown");
  const refusal = await identify(call, application, clock.now());
  if (refusal !== undefined) return refusal;
  if (rate?.take(application, clock.elapsed()) === false) return refuse("rate-exceeded");
  const body = checkBody(call);
  return body instanceof Refusal ? body : carryOut(call.operation, application, body.configuration, unstated);
}
