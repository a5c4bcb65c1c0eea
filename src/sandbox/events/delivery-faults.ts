import { callbackCommands } from "../../../generated/service.ts";
import type { CallbackCommand } from "../../../generated/types.ts";
import { canonicalWord } from "../../contract/events.ts";
import {
  checkOption,
  checkOptions,
  longestTimer,
  oneOf,
  type Rules,
  required,
  text,
  wholeNumber,
} from "../../internal/check.ts";
import { FaultPlan, frequencyRules } from "../fault-plan.ts";

/** Which deliveries a fault meets. */
export interface FaultedDeliveries {
  /** What the fault meets: deliveries, and no calls. */
  readonly on: "delivery";
  /** Only events with this command word. Default: events of any word. */
  readonly command?: CallbackCommand | undefined;
  /** Only events of this room. Default: events of any room. */
  readonly roomId?: string | undefined;
  /** Only events of this application. Default: events of any application. */
  readonly sdkAppId?: number | undefined;
  /** How many events it meets at most. Default: 1, or no maximum when there is a `chance`. */
  readonly times?: number | undefined;
  /** How likely it meets an event, from 0 to 1. Default: 1. */
  readonly chance?: number | undefined;
  /** Decides which ones a `chance` meets: the same seed, the same ones. Default: from the option `seed` of the sandbox. */
  readonly seed?: number | undefined;
}

/** Something that goes wrong with an event on its way. An event that is not sent meets no fault. */
export type DeliveryFault = FaultedDeliveries &
  (
    | {
        /** The event never arrives. */
        readonly kind: "lose";
      }
    | {
        /** The event is posted this many ms later. Later events of its room wait for it. */
        readonly kind: "delay";
        readonly ms: number;
      }
    | {
        /** The event is posted twice, the second time once the first was answered or failed. */
        readonly kind: "duplicate";
      }
    | {
        /** Later events of the room overtake the event. `Sandbox.idle` lets it go if too few follow. */
        readonly kind: "reorder";
        /** How many later events of its room are posted first. Default: 1. */
        readonly behind?: number | undefined;
      }
  );

/** What a fault looks at. */
interface EventOnItsWay {
  readonly command: string;
  readonly roomId: string | undefined;
  readonly sdkAppId: number;
}

/** The planned faults of deliveries. */
export type DeliveryFaults = FaultPlan<DeliveryFault, EventOnItsWay>;

/** @param seed Of the random numbers by which a `chance` is decided. */
export const createDeliveryFaults = (seed: number, onChange: () => void): DeliveryFaults =>
  new FaultPlan({ on: "delivery", seed, concerns, onChange });

const concerns = (fault: DeliveryFault, { command, roomId, sdkAppId }: EventOnItsWay): boolean =>
  (fault.command === undefined || fault.command === canonicalWord(command)) &&
  (fault.roomId === undefined || fault.roomId === roomId) &&
  (fault.sdkAppId === undefined || fault.sdkAppId === sdkAppId);

const meets: Rules<FaultedDeliveries> = {
  on: required(oneOf("delivery")),
  command: oneOf(...callbackCommands),
  roomId: text,
  sdkAppId: wholeNumber(1),
  ...frequencyRules,
};

type Kind = DeliveryFault["kind"];

const rulesOf: { readonly [One in Kind]: Rules<Extract<DeliveryFault, { kind: One }>> } = {
  lose: { ...meets, kind: text },
  delay: { ...meets, kind: text, ms: required(wholeNumber(0, longestTimer)) },
  duplicate: { ...meets, kind: text },
  reorder: { ...meets, kind: text, behind: wholeNumber(1) },
};

/** Checks a fault that is to be planned. */
export function checkDeliveryFault(fault: DeliveryFault): void {
  const { kind } = fault;
  checkOption("kind", kind, oneOf(...Object.keys(rulesOf)));
  checkOptions(`the fault ${kind} of a delivery`, fault, rulesOf[kind]);
}
