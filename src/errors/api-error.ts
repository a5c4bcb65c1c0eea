import { type errorCodes, refusals } from "../../generated/error-codes.ts";
import { type CallContext, ConferenceCallError } from "./call-error.ts";

/** Whether repeating a refused call helps: not at all, after a pause, or once with a fresh UserSig. */
export type RetryAdvice = "never" | "backoff" | "re-sign";

export type ErrorCodeName = (typeof errorCodes)[keyof typeof errorCodes]["name"];

/** The envelope of a refusal, as far as it came. */
export interface Refusal {
  readonly ErrorCode: number;
  readonly ErrorInfo: string;
  readonly RequestId: string | undefined;
  /** ActionStatus and ErrorCode say opposite things. */
  readonly contradictory: boolean;
}

/** The service answered, and refused the call. */
export class ConferenceApiError extends ConferenceCallError {
  override readonly name = "ConferenceApiError";
  readonly kind = "api";
  /** `ErrorCode` of the answer. Any number: the service may use a code before the contract lists it. */
  readonly code: number;
  /** The contract's name for the code, undefined when it does not list it. Codes of one meaning share a name. */
  readonly codeName: ErrorCodeName | undefined;
  /** `ErrorInfo` of the answer, secrets taken out. Its wording is not documented: decide by `code`. */
  readonly errorInfo: string;
  /** `RequestId` of the answer. Support asks for it. */
  readonly requestId: string | undefined;
  /** ActionStatus and ErrorCode of the answer say opposite things, so it proves neither success nor failure. */
  readonly contradictory: boolean;
  /** What to do about it, by the contract. */
  readonly action: string | undefined;
  /** Whether a repetition helps; `never` for a code that the contract does not list. */
  readonly retry: RetryAdvice;

  constructor(refusal: Refusal, context: CallContext) {
    const entry = refusal.contradictory ? undefined : adviceOn(refusal.ErrorCode);
    const { mayHaveBeenCarriedOut: uncertain } = context;
    super(apiErrorMessage(refusal, context, entry), {
      ...context,
      mayHaveBeenCarriedOut: uncertain || refusal.contradictory || (entry?.outcomeUnknown ?? false),
    });
    this.code = refusal.ErrorCode;
    this.contradictory = refusal.contradictory;
    this.codeName = entry?.name;
    this.errorInfo = refusal.ErrorInfo;
    this.requestId = refusal.RequestId;
    this.action = entry?.action;
    this.retry = entry?.retry ?? "never";
  }

  /** Whether the same call may succeed later or with a fresh UserSig. */
  get retryable(): boolean {
    return this.retry !== "never";
  }
}

/** What the contract says to do about a code. What it means is in an entry of its own, out of the client's bundle. */
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

function apiErrorMessage(refusal: Refusal, context: CallContext, entry: Advice | undefined): string {
  const { ErrorCode: code, ErrorInfo: info, RequestId: id } = refusal;
  const what = refusal.contradictory
    ? `${context.operation} got an answer that contradicts itself: ActionStatus and ErrorCode ${code} do not agree`
    : `${context.operation} was refused with ${code} (${entry?.name ?? "a code that the contract does not list"})`;
  // Some of them end with a full stop.
  const said = info === "" ? "" : `: ${info.replace(/\.$/, "")}`;
  const advice = refusal.contradictory ? "Read the state before you call again." : entry?.action;
  return [`${what}${said}.`, advice, `RequestId: ${id ?? "none"}`].filter(Boolean).join(" ");
}
