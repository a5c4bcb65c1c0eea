import { type OperationId, operationIds, operationOf } from "../../contract/operations.ts";
import {
  boolean,
  check,
  checkOption,
  checkOptions,
  longestTimer,
  oneOf,
  type Rule,
  type Rules,
  required,
  wholeNumber,
} from "../../internal/check.ts";
import { readJsonOr } from "../../internal/json.ts";
import { FaultPlan, frequencyRules, type Met } from "../fault-plan.ts";

/** Which calls a fault meets. */
export interface FaultedCalls {
  /** What the fault meets. Default: `"call"`. A `DeliveryFault` meets deliveries. */
  readonly on?: "call" | undefined;
  /** Only calls of this operation. Default: calls of any operation. */
  readonly operation?: OperationId | undefined;
  /** Only calls to this application. Default: calls to any application. */
  readonly sdkAppId?: number | undefined;
  /** How many calls it meets at most. Default: 1, or no maximum when there is a `chance`. */
  readonly times?: number | undefined;
  /** How likely it meets a call, from 0 to 1. Default: 1. */
  readonly chance?: number | undefined;
  /** Decides which ones a `chance` meets: the same seed, the same ones. Default: from the option `seed` of the sandbox. */
  readonly seed?: number | undefined;
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
    | {
        /**
         * The response shows what was true before the last write to the application. Met by reads only, so `operation`
         * must be one. Needs the option `staleReads` of `createSandbox`.
         */
        readonly kind: "stale-read";
      }
  );

type Kind = SandboxFault["kind"];

/** What a fault looks at. */
interface ArrivingCall {
  readonly operation: OperationId | undefined;
  readonly sdkAppId: number | undefined;
}

/** The planned faults of calls. */
export type CallFaults = FaultPlan<SandboxFault, ArrivingCall>;

/** @param seed Of the random numbers by which a `chance` is decided. */
export const createCallFaults = (seed: number, onChange: () => void): CallFaults =>
  new FaultPlan({ on: "call", seed, concerns, onChange });

function concerns(fault: SandboxFault, { operation, sdkAppId }: ArrivingCall): boolean {
  if (fault.operation !== undefined && fault.operation !== operation) return false;
  if (fault.sdkAppId !== undefined && fault.sdkAppId !== sdkAppId) return false;
  return fault.kind !== "stale-read" || isRead(operation);
}

/** The operations that change nothing. */
const reads = operationIds.filter((id) => operationOf(id).safe);

export const isRead = (operation: OperationId | undefined): boolean =>
  operation !== undefined && reads.includes(operation);

const string: Rule = { test: (value) => typeof value === "string", must: "a string" };

const meets: Rules<FaultedCalls> = {
  on: oneOf("call", "delivery"),
  operation: oneOf(...operationIds),
  sdkAppId: wholeNumber(1),
  ...frequencyRules,
};

type FaultOf<One extends Kind> = Extract<SandboxFault, { kind: One }>;

/** The rules of what each kind has of its own. */
const ownRules: { readonly [One in Kind]: Rules<Omit<FaultOf<One>, keyof FaultedCalls | "kind">> } = {
  "lose-request": { silent: boolean },
  "lose-answer": { silent: boolean },
  delay: { ms: required(wholeNumber(0, longestTimer)) },
  status: { status: wholeNumber(200, 599), carriedOut: boolean },
  cut: {},
  code: { code: required(wholeNumber(1)), errorInfo: string, carriedOut: boolean },
  "stale-read": {},
};

/** Checks a fault that is to be planned. */
export function checkCallFault(fault: SandboxFault): void {
  checkKind(fault, meets);
  const { kind, operation } = fault;
  checkReads(kind, operation ?? reads[0], "operation");
}

/** The header with the fault of one request alone. */
export const faultHeader = "x-sandbox-fault";

/**
 * Reads the header: a kind, or a fault as JSON. It concerns its own request, so it names no other calls.
 *
 * @throws ConferenceOptionsError
 */
export function readFaultHeader(text: string, operation: OperationId | undefined): Met<SandboxFault> {
  const fault = readJsonOr({ kind: text.trim() }, text) as SandboxFault;
  checkKind(fault, {});
  checkReads(fault.kind, operation, faultHeader);
  return fault.kind === "delay" ? { delay: fault.ms, fault: undefined } : { delay: 0, fault };
}

function checkKind(fault: SandboxFault, more: Partial<Rules<FaultedCalls>>): void {
  const { kind } = Object(fault) as SandboxFault;
  checkOption("kind", kind, oneOf(...Object.keys(ownRules)));
  const rules = { kind: required(string), ...more, ...ownRules[kind] };
  checkOptions(`the fault ${kind}`, fault, rules as Rules<SandboxFault>);
}

function checkReads(kind: Kind, operation: OperationId | undefined, option: string): void {
  check(
    kind !== "stale-read" || isRead(operation),
    option,
    `must be of a read for the fault stale-read: ${reads.join(", ")}.`,
  );
}
