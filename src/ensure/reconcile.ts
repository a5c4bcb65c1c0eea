import { type CallerContext, call } from "../call/call.ts";
import { withDeadline } from "../call/deadline.ts";
import { pause } from "../call/retry.ts";
import { type OperationId, operationOf, type RequestBody, type SuccessBody } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import {
  ConferenceEnsureError,
  type EnsureMethod,
  type EnsureReads,
  type EnsureState,
} from "../errors/ensure-error.ts";
import { sleep } from "../internal/clock.ts";
import { visible } from "../internal/redact.ts";
import { toError } from "../internal/thrown.ts";

/** What a method that ensures a state did. */
export interface Ensured<Change extends string, Stored, Response> {
  /**
   * What was needed: nothing, because the state was there already, or this write. A write whose response was lost counts
   * too: nobody can tell whether it or an equal one of a rival took effect.
   */
  readonly change: "none" | Change;
  /** What was found first. Undefined when there was nothing. */
  readonly before: Stored | undefined;
  /** The response of the query that shows the wanted state. */
  readonly response: Response;
}

/** Calls an operation within the time and the signal of the method. */
export type Query = <Id extends OperationId>(id: Id, body?: RequestBody<Id>) => Promise<SuccessBody<Id>>;

/** What a query shows. */
export interface Reading<Stored, Response> {
  /** Undefined when there is nothing. */
  readonly stored?: Stored | undefined;
  /** The success body. Undefined when the query was refused because there is nothing. */
  readonly response?: Response | undefined;
  /** The refusal, where "there is nothing" was only inferred from it. */
  readonly refusal?: ConferenceApiError | undefined;
}

/** The last write, as far as the next decision depends on it. */
export interface LastWrite {
  readonly id: OperationId;
  /** Whether it took effect. */
  readonly carriedOut: "yes" | "maybe" | "no";
  /** A refusal with one of the `inconclusive` codes. */
  readonly refusal: ConferenceApiError | undefined;
  /** How many readings there were since. */
  readings: number;
}

/** What to do after a reading. Undefined: read again after a pause, because this reading may be stale. */
export type Decision<Change extends string, Response> =
  | { readonly done: Response }
  | Write<Change>
  /** Why nothing may be written. */
  | { readonly stop: string }
  | undefined;

type Write<Change extends string> = {
  readonly [Id in OperationId]: {
    readonly write: Id;
    readonly body: RequestBody<Id>;
    readonly change: Change;
  };
}[OperationId];

/** A state that the service shall be in. */
export interface DesiredState<Method extends EnsureMethod, Change extends string, Response, Seen> {
  /** The method that ensures it. */
  readonly method: Method;
  /** The refusals of a write after which only a reading can tell: a rival may have done the same or the opposite. */
  readonly inconclusive: readonly ConferenceApiError["codeName"][];
  read(query: Query): Promise<Reading<EnsureReads[Method], Seen>>;
  decide(
    reading: Reading<EnsureReads[Method], Seen>,
    last: LastWrite | undefined,
  ): Decision<Change, Response>;
}

/** A rival that interferes with every one of these rounds wins. */
const maxRounds = 5;

const givingUp =
  `After ${maxRounds} rounds the last reading still shows another state, see lastRead() of this error. Either another ` +
  "process changes it too, or the service shows it late or in another form.";

/**
 * Brings the service into the desired state: reads, writes if necessary, and reads again. Only a reading counts as
 * success: a response can be lost, and another process can interfere. It ends within `totalTimeout` ms.
 */
export async function reconcile<Method extends EnsureMethod, Change extends string, Response, Seen>(
  context: CallerContext,
  desired: DesiredState<Method, Change, Response, Seen>,
  signal: AbortSignal | undefined,
): Promise<Ensured<Change, EnsureReads[Method], Response>> {
  const { clock, totalTimeout: ms } = context;
  const state: EnsureState<Method> = { change: "none", lastRead: undefined, lastError: undefined };
  const fail = (why: string) => new ConferenceEnsureError(why, state, desired.method);
  const onTimeout = () => fail(`There was no certain response within ${ms} ms (option totalTimeout).`);
  const startedAt = clock.elapsed();
  return withDeadline({ clock, ms, parent: signal, onTimeout }, async (span) => {
    const { signal } = span;
    const query: Query = (id, body) =>
      call(context, operationOf(id), body, { signal, startedAt }) as Promise<SuccessBody<typeof id>>;
    let change: "none" | Change = "none";
    let before: EnsureReads[Method] | undefined;
    let last: LastWrite | undefined;
    try {
      for (let round = 0; ; round++) {
        const reading = await desired.read(query);
        if (reading.refusal !== undefined) state.lastError = reading.refusal;
        state.lastRead = reading.stored;
        if (round === 0) before = reading.stored;
        if (last !== undefined) last.readings += 1;
        const decision = desired.decide(reading, last);
        if (decision !== undefined && "done" in decision) return { change, before, response: decision.done };
        if (decision !== undefined && "stop" in decision) throw fail(decision.stop);
        if (round === maxRounds) throw fail(givingUp);
        // A rival is at work, or the reading is stale. A random pause lets it pass.
        const pauses = decision === undefined ? round : last?.readings === 1 ? round - 1 : 0;
        if (pauses > 0) await sleep(clock, pause(pauses, context.random), signal);
        if (decision === undefined) continue;
        last = await tryWrite(query, decision, desired.inconclusive, state, signal);
        if (last.carriedOut !== "no") change = decision.change;
      }
    } catch (error) {
      if (span.ended || error instanceof ConferenceEnsureError) throw error;
      // As long as nothing can have changed, the caller's own error is passed on unchanged.
      if (!(error instanceof ConferenceCallError) && state.change === "none") throw error;
      state.lastError = toError(error);
      throw fail(visible(state.lastError.message));
    }
  });
}

/** Writes. An unknown outcome is not a failure yet: the next reading shows it. */
async function tryWrite(
  query: Query,
  { write: id, body }: Write<string>,
  inconclusive: readonly ConferenceApiError["codeName"][],
  state: EnsureState<EnsureMethod>,
  signal: AbortSignal,
): Promise<LastWrite> {
  const { change } = state;
  // Set first: the total time-out may end this while the request is under way.
  if (change === "none") state.change = "possible";
  try {
    await query(id, body);
    state.change = "made";
    return { id, carriedOut: "yes", refusal: undefined, readings: 0 };
  } catch (error) {
    if (!(error instanceof ConferenceCallError)) {
      // The caller's own error, from before the first request. After one it comes as a ConferenceCallError.
      if (!signal.aborted) state.change = change;
      throw error;
    }
    state.lastError = error;
    const { mayHaveBeenCarriedOut } = error;
    if (!mayHaveBeenCarriedOut) state.change = change;
    const refusal =
      error instanceof ConferenceApiError && inconclusive.includes(error.codeName) ? error : undefined;
    if (refusal === undefined && !mayHaveBeenCarriedOut) throw error;
    return { id, carriedOut: mayHaveBeenCarriedOut ? "maybe" : "no", refusal, readings: 0 };
  }
}
