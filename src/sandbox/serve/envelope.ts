import { errorCodes } from "../../../generated/error-codes.ts";
import { describeErrorCode, type ErrorCodeName } from "../../contract/error-codes.ts";

/** Why a call is refused. */
export class Refusal {
  readonly code: number;
  readonly info: string;

  /** @param info `ErrorInfo`. Default: the contract's meaning of the code. */
  constructor(code: number, info?: string) {
    this.code = code;
    this.info = info ?? describeErrorCode(code)?.meaning ?? `The call was refused with code ${code}.`;
  }
}

/** A refusal by the contract's name for a code. Where codes share a name, the lowest one. */
export const refuse = (name: ErrorCodeName, info?: string): Refusal => new Refusal(codes[name], info);

// The table is in ascending order, and of two equal keys the later wins.
const codes = Object.fromEntries(
  Object.values(errorCodes)
    .map(({ name, code }) => [name, code])
    .reverse(),
) as Record<ErrorCodeName, number>;

/** Numbers the envelopes, so that each has its own RequestId (SC-17). */
export function createEnvelopes(): (result: object | Refusal) => string {
  const prefix = `Id-${crypto.randomUUID().replaceAll("-", "")}-O-Seq-`;
  let sequence = 0;
  return (result) => {
    sequence += 1;
    const RequestId = `${prefix}${sequence}`;
    return JSON.stringify(
      result instanceof Refusal
        ? { ActionStatus: "FAIL", ErrorInfo: result.info, ErrorCode: result.code, RequestId }
        : { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId, ...result },
    );
  };
}
