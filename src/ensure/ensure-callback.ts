import type { CallbackConfiguration, StoredConfiguration } from "../../generated/types.ts";
import { type CallerContext, call } from "../call/call.ts";
import { withDeadline } from "../call/deadline.ts";
import { pause } from "../call/retry.ts";
import { operationOf, type SuccessBody } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { ConferenceEnsureError, type EnsureState } from "../errors/ensure-error.ts";
import { sleep } from "../internal/clock.ts";
import { visible } from "../internal/redact.ts";
import { toError } from "../internal/thrown.ts";
import { readCallback } from "./read-callback.ts";
import { sameConfiguration } from "./same-configuration.ts";

/** What `ensureCallback` did. */
export interface EnsuredCallback {
  /**
   * What was needed: nothing, because the configuration was there already, a create, or an update. A write whose response
   * was lost counts too: nobody can tell whether it or an equal one of a rival took effect.
   */
  readonly change: "none" | "created" | "updated";
  /** The configuration that was found. Undefined when there was none. */
  readonly before: StoredConfiguration | undefined;
  /** The response of `get_callback` that shows the wanted configuration. */
  readonly response: SuccessBody<"getCallback">;
}

type Write = "setCallback" | "updateCallback";

const changeBy = { setCallback: "created", updateCallback: "updated" } as const;

/** A rival that interferes with every one of these writes wins. */
const maxWrites = 5;

/**
 * Makes the configuration be the wanted one: reads it, creates or replaces it if necessary, and reads it again. Only a
 * reading counts as success: a response can be lost, another process can interfere, and no page states whether an update
 * replaces the list or adds to it.
 */
export async function ensureCallback(
  context: CallerContext,
  wanted: CallbackConfiguration,
  signal: AbortSignal | undefined,
): Promise<EnsuredCallback> {
  const { clock, totalTimeout: ms } = context;
  const state: EnsureState = { change: "none", lastRead: undefined, lastError: undefined };
  const onTimeout = () =>
    new ConferenceEnsureError(`There was no certain response within ${ms} ms (option totalTimeout).`, state);
  const startedAt = clock.elapsed();
  return withDeadline({ clock, ms, parent: signal, onTimeout }, (span) => {
    const work: Work = { context, wanted, state, startedAt, signal: span.signal };
    return writeUntilRead(work).catch((error: unknown) => {
      if (span.ended || error instanceof ConferenceEnsureError) throw error;
      // As long as nothing can have changed, the caller's own error is passed on unchanged.
      if (!(error instanceof ConferenceCallError) && state.change === "none") throw error;
      state.lastError = toError(error);
      throw new ConferenceEnsureError(visible(state.lastError.message), state);
    });
  });
}

interface Work {
  readonly context: CallerContext;
  readonly wanted: CallbackConfiguration;
  readonly state: EnsureState;
  readonly startedAt: number;
  readonly signal: AbortSignal;
}

async function writeUntilRead(work: Work): Promise<EnsuredCallback> {
  const { context, wanted, state, startedAt, signal } = work;
  const query = () =>
    call(context, operationOf("getCallback"), undefined, { signal, startedAt }) as Promise<
      SuccessBody<"getCallback">
    >;
  let change: EnsuredCallback["change"] = "none";
  let before: StoredConfiguration | undefined;
  let refused: Write | undefined;
  for (let writes = 0; ; writes++) {
    const { configuration: stored, response, refusal } = await readCallback(query);
    if (refusal !== undefined) state.lastError = refusal;
    state.lastRead = stored;
    if (writes === 0) before = stored;
    if (response !== undefined && sameConfiguration(wanted, stored)) return { change, before, response };
    if (writes === maxWrites) throw new ConferenceEnsureError(givingUp(stored), state);
    // A rival is at work. A random pause lets it finish.
    if (writes > 1) await sleep(context.clock, pause(writes - 1, context.random), signal);
    const write = chooseWrite(stored, refused);
    refused = undefined;
    const { carriedOut, applicable } = await tryWrite(work, write);
    if (carriedOut !== "no") change = changeBy[write];
    if (!applicable) refused = write;
  }
}

const givingUp = (stored: StoredConfiguration | undefined): string =>
  stored === undefined
    ? `After ${maxWrites} writes get_callback still showed no configuration.`
    : `After ${maxWrites} writes the configuration was still another one, see lastRead() of this error. Either another ` +
      "process changes it too, or the service stores it in another form.";

/** Create or update, by what was read. A write that the service has just refused as inapplicable is not repeated. */
function chooseWrite(stored: StoredConfiguration | undefined, refused: Write | undefined): Write {
  const write = stored === undefined ? "setCallback" : "updateCallback";
  if (write !== refused) return write;
  return write === "setCallback" ? "updateCallback" : "setCallback";
}

/** Creates or updates. An unknown outcome is not a failure yet: the next reading shows it. */
async function tryWrite(
  { context, wanted, state, startedAt, signal }: Work,
  write: Write,
): Promise<{ carriedOut: "yes" | "maybe" | "no"; applicable: boolean }> {
  const { change } = state;
  // Set first: the total time-out may end this while the request is under way.
  if (change === "none") state.change = "possible";
  try {
    await call(context, operationOf(write), wanted, { signal, startedAt });
    state.change = "made";
    return { carriedOut: "yes", applicable: true };
  } catch (error) {
    if (!(error instanceof ConferenceCallError)) {
      // The caller's own error, from before the first request. After one it comes as a ConferenceCallError.
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
