import type { OperationId } from "../../contract/operations.ts";
import { longestTimer } from "../../internal/clock.ts";
import { checkFault } from "./check-fault.ts";

/** Which calls a fault meets. */
interface Meets {
  /** Calls of this operation only; of any unless given. */
  readonly operation?: OperationId | undefined;
  /** How many calls at most: 1 unless given, and any number where there is a `chance`. */
  readonly times?: number | undefined;
  /** How likely it meets a call, from 0 to 1; always unless given. The option `seed` makes it repeatable. */
  readonly chance?: number | undefined;
}

/** Something that goes wrong with a call. */
export type SandboxFault = Meets &
  (
    | {
        /** The call never arrives, or is carried out and nobody hears of it. */
        readonly kind: "lose-request" | "lose-answer";
        /** True: nothing comes at all, until the caller's patience ends. Otherwise the connection breaks. */
        readonly silent?: boolean | undefined;
      }
    | {
        /** The call is carried out, and answered this many ms later. */
        readonly kind: "delay";
        readonly ms: number;
      }
    | {
        /** Something between caller and service answers with this status and no envelope; 502 unless given (SC-19). */
        readonly kind: "status";
        readonly status?: number | undefined;
        /** Whether the call was carried out before; `false` unless given. */
        readonly carriedOut?: boolean | undefined;
      }
    | {
        /** The call is carried out, and the connection breaks in the middle of the answer. */
        readonly kind: "cut";
      }
    | {
        /** The call is refused with this code. */
        readonly kind: "code";
        readonly code: number;
        /** `ErrorInfo`; the meaning of the code unless given. */
        readonly errorInfo?: string | undefined;
        /** Whether the call was carried out all the same, as 60008 leaves open; `false` unless given. */
        readonly carriedOut?: boolean | undefined;
      }
  );

/** What a call meets: the delays of all its faults, and the first fault that is more than a delay. */
export interface Met {
  readonly delay: number;
  readonly fault: Exclude<SandboxFault, { kind: "delay" }> | undefined;
}

interface Planned {
  readonly fault: SandboxFault;
  left: number;
}

/** The faults that are to come, in the order in which they were asked for. */
export class Faults {
  readonly #planned = new Set<Planned>();
  readonly #chance: () => number;

  /** @param chance A number from 0 to 1, a new one at each call. */
  constructor(chance: () => number) {
    this.#chance = chance;
  }

  /** Plans a fault, and returns what takes it back. */
  add(fault: SandboxFault): () => void {
    checkFault(fault);
    const unlimited = fault.chance !== undefined && fault.times === undefined;
    const planned = { fault: { ...fault }, left: unlimited ? Number.POSITIVE_INFINITY : (fault.times ?? 1) };
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
      if (fault.chance !== undefined && this.#chance() >= fault.chance) continue;
      planned.left -= 1;
      if (planned.left <= 0) this.#planned.delete(planned);
      if (fault.kind !== "delay") return { delay, fault };
      delay = Math.min(delay + fault.ms, longestTimer);
    }
    return { delay, fault: undefined };
  }
}
