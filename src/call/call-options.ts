import { checkOptions, milliseconds, type Rules, wholeNumber } from "../internal/check.ts";
import type { CallerContext } from "./call.ts";

/** The options of a single call. Its limits replace the client's. */
export interface CallOptions {
  /** Ends the call, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** ms for one request, body included. Default: the client's. */
  readonly timeout?: number | undefined;
  /**
   * ms for the call with all its retries, pauses and the wait for the limiter; for an `ensure` method, with all its calls.
   * Default: the client's.
   */
  readonly totalTimeout?: number | undefined;
  /** How often a request is retried at most. 0 for never. Default: the client's. */
  readonly maxRetries?: number | undefined;
}

/** The rules of the limits, which the client has too. */
export const limitRules = {
  timeout: milliseconds,
  totalTimeout: milliseconds,
  maxRetries: wholeNumber(0),
} satisfies Partial<Rules<CallOptions>>;

export const callRules: Rules<CallOptions> = {
  signal: {
    test: (value) => value === null || typeof (value as AbortSignal).throwIfAborted === "function",
    must: "an AbortSignal",
  },
  ...limitRules,
};

/**
 * Checks the options of a call, and returns the client's context with the limits of that call.
 *
 * @param owner The method whose options these are, for the messages.
 * @param rules Default: those of the options that every method takes.
 */
export function withLimits(
  context: CallerContext,
  owner: string,
  options: CallOptions | null | undefined,
  rules: Rules<CallOptions> = callRules,
): CallerContext {
  if (options === undefined || options === null) return context;
  checkOptions(owner, options, rules);
  const {
    timeout = context.timeout,
    totalTimeout = context.totalTimeout,
    maxRetries = context.maxRetries,
  } = options;
  return { ...context, timeout, totalTimeout, maxRetries };
}
