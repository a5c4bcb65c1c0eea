import { type OperationId, operationIds } from "../../contract/operations.ts";
import {
  boolean,
  check,
  checkOptions,
  oneOf,
  type Rule,
  type Rules,
  required,
  wholeNumber,
} from "../../internal/check.ts";
import { longestTimer } from "../../internal/clock.ts";

/** Which calls a fault meets. */
export interface FaultedCalls {
  /** Only calls of this operation. Default: calls of any operation. */
  readonly operation?: OperationId | undefined;
  /** How many calls it meets at most. Default: 1, or no maximum when there is a `chance`. */
  readonly times?: number | undefined;
  /** How likely it meets a call, from 0 to 1. The option `seed` makes it reproducible. Default: 1. */
  readonly chance?: number | undefined;
}

/** Something that goes wrong with a call. */
export type SandboxFault = FaultedCalls &
  (
    | {
        /** The call never arrives. */
        readonly kind: "lose-request";
        /** `true`: the caller waits until it gives up. Default: `false`, the connection breaks. */
        readonly silent?: boolean | undefined;
      }
    | {
        /** The call is carried out, and the response is lost. */
        readonly kind: "lose-answer";
        /** `true`: the caller waits until it gives up. Default: `false`, the connection breaks. */
        readonly silent?: boolean | undefined;
      }
    | {
        /** The call is carried out, and the response comes this many ms later. */
        readonly kind: "delay";
        readonly ms: number;
      }
    | {
        /** Something between the caller and the service responds, without an envelope. */
        readonly kind: "status";
        /** The HTTP status. Default: 502. */
        readonly status?: number | undefined;
        /** Whether the call is still carried out. Default: `false`. */
        readonly carriedOut?: boolean | undefined;
      }
    | {
        /** The call is carried out, and the connection breaks in the middle of the response. */
        readonly kind: "cut";
      }
    | {
        /** The call is refused with this code. */
        readonly kind: "code";
        readonly code: number;
        /** `ErrorInfo` of the response. Default: the meaning of the code. */
        readonly errorInfo?: string | undefined;
        /** Whether the call is still carried out, as 60008 leaves open. Default: `false`. */
        readonly carriedOut?: boolean | undefined;
      }
  );

type Kind = SandboxFault["kind"];

/** What a call meets: the sum of its delays, and the first fault that is more than a delay. */
export interface Met {
  readonly delay: number;
  readonly fault: Exclude<SandboxFault, { kind: "delay" }> | undefined;
}

/** The planned faults, in the order in which they were planned. */
export class Faults {
  readonly #planned = new Set<{ readonly fault: SandboxFault; left: number }>();
  readonly #random: () => number;

  /** @param random Draws a number from 0 to just below 1. */
  constructor(random: () => number) {
    this.#random = random;
  }

  /** Plans a fault. Returns a function that cancels it. */
  add(fault: SandboxFault): () => void {
    checkFault(fault);
    const { chance, times = chance === undefined ? 1 : Number.POSITIVE_INFINITY } = fault;
    const planned = { fault: { ...fault }, left: times };
    this.#planned.add(planned);
    return () => void this.#planned.delete(planned);
  }

  clear(): void {
    this.#planned.clear();
  }

  /** What the next call of this operation meets. */
  meet(operation: OperationId | undefined): Met {
    let delay = 0;
    for (const planned of this.#planned) {
      const { fault } = planned;
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      if (fault.chance !== undefined && this.#random() >= fault.chance) continue;
      planned.left -= 1;
      if (planned.left <= 0) this.#planned.delete(planned);
      if (fault.kind !== "delay") return { delay, fault };
      delay = Math.min(delay + fault.ms, longestTimer);
    }
    return { delay, fault: undefined };
  }
}

const string: Rule = { test: (value) => typeof value === "string", must: "a string" };

const meets: Rules<FaultedCalls> & { readonly kind: Rule } = {
  kind: required(string),
  operation: oneOf(...operationIds),
  times: wholeNumber(1),
  chance: {
    test: (value) => typeof value === "number" && value >= 0 && value <= 1,
    must: "a number from 0 to 1",
  },
};

const rulesOf: { readonly [One in Kind]: Rules<Extract<SandboxFault, { kind: One }>> } = {
  "lose-request": { ...meets, silent: boolean },
  "lose-answer": { ...meets, silent: boolean },
  delay: { ...meets, ms: required(wholeNumber(0, longestTimer)) },
  status: { ...meets, status: wholeNumber(200, 599), carriedOut: boolean },
  cut: meets,
  code: { ...meets, code: required(wholeNumber(1)), errorInfo: string, carriedOut: boolean },
};

function checkFault(fault: SandboxFault): void {
  const { kind } = Object(fault) as SandboxFault;
  check(Object.hasOwn(rulesOf, kind), "kind", `must be one of ${Object.keys(rulesOf).join(", ")}.`);
  checkOptions(`the fault ${kind}`, fault, rulesOf[kind]);
}
