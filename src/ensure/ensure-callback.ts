import type { CallbackConfiguration, StoredConfiguration } from "../../generated/types.ts";
import { type CallerContext, call } from "../call/call.ts";
import { withDeadline } from "../call/deadline.ts";
import { pause } from "../call/retry.ts";
import { operationOf, type SuccessBody } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { ConferenceEnsureError, type EnsureState } from "../errors/ensure-error.ts";
import { sleep } from "../internal/clock.ts";
import { toError } from "../internal/to-error.ts";
import { readCallback } from "./read-callback.ts";
import { sameConfiguration } from "./same-configuration.ts";

/** What `ensureCallback` has done. */
export interface EnsuredCallback {
  /**
   * What it took: nothing, because the configuration was there already, or a create, or an update. One whose answer was
   * lost counts as well: whether it was this one or a rival's equal one that took effect cannot be told.
   */
  readonly change: "none" | "created" | "updated";
  /** The configuration that was seen before; undefined when none was. */
  readonly before: StoredConfiguration | undefined;
  /** The answer of `get_callback` that shows the wanted configuration. */
  readonly answer: SuccessBody<"getCallback">;
}

type Write = "setCallback" | "updateCallback";

const changeBy = { setCallback: "created", updateCallback: "updated" } as const;

/** So many creates and updates are tried at most; a rival that interferes each time wins. */
const maxWrites = 5;

/**
 * Makes the configuration be the wanted one: reads it, creates or replaces it if need be, and reads it again. Only what
 * was read counts as success, since an answer can be lost, another process can interfere, and whether an update
 * replaces the list or adds to it is not stated.
 */
export async function ensureCallback(
  context: CallerContext,
  wanted: CallbackConfiguration,
  signal: AbortSignal | undefined,
): Promise<EnsuredCallback> {
  const { clock, totalTimeout: ms } = context;
  const state: EnsureState = { change: "none", lastRead: undefined, lastError: undefined };
  const onTimeout = () =>
    new ConferenceEnsureError(`There was no certain answer within ${ms} ms (option totalTimeout).`, state);
  const round: Round = { context, wanted, state, startedAt: clock.elapsed() };
  return withDeadline({ clock, ms, parent: signal, onTimeout }, (span) =>
    reach(round, span.signal).catch((error: unknown) => {
      // The caller's own abort is passed on as it is, and so is what they brought, while nothing can have changed.
      if (span.ended || error instanceof ConferenceEnsureError) throw error;
      if (!(error instanceof ConferenceCallError) && state.change === "none") throw error;
      state.lastError = toError(error);
      throw new ConferenceEnsureError(state.lastError.message, state);
    }),
  );
}

/** What stays the same while `ensureCallback` goes round, and what it knows. */
interface Round {
  readonly context: CallerContext;
  readonly wanted: CallbackConfiguration;
  readonly state: EnsureState;
  readonly startedAt: number;
}

async function reach(round: Round, signal: AbortSignal): Promise<EnsuredCallback> {
  const { context, wanted, state, startedAt } = round;
  let change: EnsuredCallback["change"] = "none";
  let before: StoredConfiguration | undefined;
  let refused: Write | undefined;
  for (let writes = 0; ; writes++) {
    const {
      configuration: stored,
      response: answer,
      refusal,
    } = await readCallback(
      () =>
        call(context, operationOf("getCallback"), undefined, signal, startedAt) as Promise<
          SuccessBody<"getCallback">
        >,
    );
    if (refusal !== undefined) state.lastError = refusal;
    state.lastRead = stored;
    if (writes === 0) before = stored;
    if (answer !== undefined && sameConfiguration(wanted, stored)) return { change, before, answer };
    if (writes === maxWrites) throw new ConferenceEnsureError(givingUp(stored), state);
    // A rival is at work: whoever waits a random while lets the other finish.
    if (writes > 1) await sleep(context.clock, pause(writes - 1, context.random), signal);
    const write = choose(stored, refused);
    refused = undefined;
    const { carriedOut, applicable } = await tryWrite(round, write, signal);
    if (carriedOut !== "no") change = changeBy[write];
    if (!applicable) refused = write;
  }
}

const givingUp = (stored: StoredConfiguration | undefined): string =>
  stored === undefined
    ? `After ${maxWrites} attempts get_callback still showed no configuration.`
    : `After ${maxWrites} attempts something else was configured again, see lastRead() of this error. Either somebody ` +
      "else changes the configuration too, or the service does not take it over as it is given.";

/** By what was read; but what the service has just said it cannot do is not tried a second time. */
function choose(stored: StoredConfiguration | undefined, refused: Write | undefined): Write {
  const write = stored === undefined ? "setCallback" : "updateCallback";
  if (write !== refused) return write;
  return write === "setCallback" ? "updateCallback" : "setCallback";
}

/** Creates or updates. An outcome that is not known is no failure yet: the next reading tells. */
async function tryWrite(
  { context, wanted, state, startedAt }: Round,
  write: Write,
  signal: AbortSignal,
): Promise<{ carriedOut: "yes" | "maybe" | "no"; applicable: boolean }> {
  const { change } = state;
  // Set first: the total time-out may end this while the request is under way.
  if (change === "none") state.change = "possible";
  try {
    // Not confirmed by a query of its own: the next reading is one, and tells more.
    const { confirmedBy: _, ...operation } = operationOf(write);
    await call(context, operation, wanted, signal, startedAt);
    state.change = "made";
    return { carriedOut: "yes", applicable: true };
  } catch (error) {
    if (!(error instanceof ConferenceCallError)) {
      // The caller's own, before a request of this write was out: afterwards it comes as a ConferenceCallError.
      if (!signal.aborted) state.change = change;
      throw error;
    }
    state.lastError = error;
    if (!error.mayHaveBeenCarriedOut) state.change = change;
    const applicable = !(error instanceof ConferenceApiError && notApplicable.has(error.codeName));
    if (applicable && !error.mayHaveBeenCarriedOut) throw error;
    return { carriedOut: error.mayHaveBeenCarriedOut ? "maybe" : "no", applicable };
  }
}

const notApplicable = new Set<ConferenceApiError["codeName"]>(["CallbackAlreadyExists", "CallbackNotFound"]);
