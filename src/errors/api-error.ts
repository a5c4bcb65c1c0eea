import { refusals } from "../../generated/error-codes.ts";
import type { ErrorCodeName, RetryAdvice } from "../contract/error-codes.ts";
import { type CallContext, ConferenceCallError } from "./call-error.ts";

/** The envelope of a failure, as far as it came. */
export interface FailureEnvelope {
  readonly ErrorCode: number;
  readonly ErrorInfo: string;
  readonly RequestId: string | undefined;
  /** ActionStatus and ErrorCode say opposite things. */
  readonly contradictory: boolean;
}

/** The service refused the call. */
export class ConferenceApiError extends ConferenceCallError {
  override readonly name = "ConferenceApiError";
  readonly kind = "api";
  /** `ErrorCode` of the response. Any number: the service may use a code before the contract lists it. */
  readonly code: number;
  /** The contract's name for the code. Undefined for a code that it does not list. */
  readonly codeName: ErrorCodeName | undefined;
  /** `ErrorInfo` of the response, without secrets. Its wording is not documented: decide by `code`. */
  readonly errorInfo: string;
  /** `RequestId` of the response. Support asks for it. */
  readonly requestId: string | undefined;
  /** ActionStatus and ErrorCode say opposite things, so the response proves neither success nor failure. */
  readonly contradictory: boolean;
  /** What the contract advises. */
  readonly action: string | undefined;
  /** Whether a retry helps. `never` for a code that the contract does not list. */
  readonly retry: RetryAdvice;

  constructor(failure: FailureEnvelope, context: CallContext) {
    const entry = failure.contradictory ? undefined : adviceOn(failure.ErrorCode);
    const { mayHaveBeenCarriedOut: uncertain } = context;
    super(apiErrorMessage(failure, context, entry), {
      ...context,
      mayHaveBeenCarriedOut: uncertain || failure.contradictory || (entry?.outcomeUnknown ?? false),
    });
    this.code = failure.ErrorCode;
    this.contradictory = failure.contradictory;
    this.codeName = entry?.name;
    this.errorInfo = failure.ErrorInfo;
    this.requestId = failure.RequestId;
    this.action = entry?.action;
    this.retry = entry?.retry ?? "never";
  }

  /** Whether the same call may succeed later or with a fresh UserSig. */
  get retryable(): boolean {
    return this.retry !== "never";
  }
}

/** What the contract advises on a code. Its meaning is in the entry `error-codes`, outside the client's bundle. */
interface Advice {
  readonly name: ErrorCodeName;
  readonly action: string;
  readonly retry: RetryAdvice;
  /** The call may have been carried out although the service reports a failure. */
  readonly outcomeUnknown: boolean;
}

type Names = Readonly<Record<number, ErrorCodeName>>;
type Group = readonly [action: string, names: Names, retry?: RetryAdvice, outcomeUnknown?: boolean];

function adviceOn(code: number): Advice | undefined {
  for (const [action, names, retry = "never", outcomeUnknown = false] of refusals as readonly Group[]) {
    const name = names[code];
    if (name !== undefined) return { name, action, retry, outcomeUnknown };
  }
  return undefined;
}

function apiErrorMessage(failure: FailureEnvelope, context: CallContext, entry: Advice | undefined): string {
  const { ErrorCode: code, ErrorInfo: info, RequestId: id } = failure;
  const what = failure.contradictory
    ? `${context.operation} got a response that contradicts itself: ActionStatus and ErrorCode ${code} do not agree`
    : `${context.operation} was refused with ${code} (${entry?.name ?? "a code that the contract does not list"})`;
  // Some texts end with a full stop.
  const said = info === "" ? "" : `: ${info.replace(/\.$/, "")}`;
  const advice = failure.contradictory ? "Read the state before you retry." : entry?.action;
  return [`${what}${said}.`, advice, `RequestId: ${id ?? "none"}`].filter(Boolean).join(" ");
}
