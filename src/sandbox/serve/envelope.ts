import { conditions } from "../../../generated/sandbox.ts";
import { describeErrorCode } from "../../contract/describe-error-code.ts";

/** What a call is like that the service refuses. */
export type Condition = keyof typeof conditions;

/** Why a call is refused. */
export class Refusal {
  readonly code: number;
  readonly info: string;

  /** @param info Says more than the code's meaning, unless that is all there is to say. */
  constructor(code: number, info?: string) {
    this.code = code;
    this.info = info ?? meaningOf(code);
  }
}

/** A refusal with the code that the contract has for this condition. */
export const refuse = (condition: Condition, info?: string): Refusal =>
  new Refusal(conditions[condition], info);

const meaningOf = (code: number): string =>
  describeErrorCode(code)?.meaning ?? `The call was refused with code ${code}.`;

/** What a success says beside that it is one. */
export interface Result {
  readonly Response?: unknown;
}

/** Numbers the answers, so that each has a RequestId of its own (SC-17). */
export function createEnvelopes(): (outcome: Refusal | Result) => string {
  const prefix = `Id-${crypto.randomUUID().replaceAll("-", "")}-O-Seq-`;
  let sequence = 0;
  return (outcome) => {
    sequence += 1;
    const RequestId = `${prefix}${sequence}`;
    return JSON.stringify(
      outcome instanceof Refusal
        ? { ActionStatus: "FAIL", ErrorInfo: outcome.info, ErrorCode: outcome.code, RequestId }
        : { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId, ...outcome },
    );
  };
}
