import { type Operation, operationAt, operationOf } from "../contract/operations.ts";
import { boolean, checkOption, type Rule, type Rules } from "../internal/check.ts";
import { type CallOptions, callRules } from "./call-options.ts";

/** The options of `client.call`. */
export interface CallByPathOptions extends CallOptions {
  /**
   * Whether a request is retried although an earlier one may have been carried out: for commands that may be carried out
   * twice. Default: false; for an operation of the contract what the contract says.
   */
  readonly retryAfterUnknownOutcome?: boolean | undefined;
}

export const callByPathRules: Rules<CallByPathOptions> = { ...callRules, retryAfterUnknownOutcome: boolean };

const pathRule: Rule = {
  test: (value) => typeof value === "string" && /^\/?[\w-]+(\/[\w-]+)*$/.test(value),
  must: "a path such as v4/openim/sendmsg: letters, digits, _ and - between single slashes",
};

/** The operation at this path. One that the contract does not have is named by its path. */
export function operationByPath(path: string, options: CallByPathOptions | null | undefined): Operation {
  checkOption("path", path, pathRule);
  const full = path.replace(/^\/?/, "/");
  const id = operationAt(full);
  const { retryAfterUnknownOutcome = false, ...known }: Partial<Operation> = id ? operationOf(id) : {};
  return {
    id: full,
    path: full,
    retryAfterUnknownOutcome: options?.retryAfterUnknownOutcome ?? retryAfterUnknownOutcome,
    ...known,
  };
}
