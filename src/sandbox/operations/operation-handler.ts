import type { Success } from "../../../generated/types.ts";
import type { CallbackEvent } from "../../contract/events.ts";
import type { OperationId, RequestBody, SuccessBody } from "../../contract/operations.ts";
import type { Clock } from "../../internal/clock.ts";
import type { Unstated } from "../sandbox-options.ts";
import type { Refusal } from "../serve/envelope.ts";
import type { Application } from "../state/application.ts";

/** Carries out a call whose caller and body have been checked. A refusal changes nothing. */
export type OperationHandler<Id extends OperationId> = (
  body: RequestBody<Id>,
  context: OperationContext,
) => OperationResult<Id> | Refusal;

/** What a handler works with besides the body. */
export interface OperationContext {
  readonly application: Application;
  /** The administrator who calls. */
  readonly caller: string;
  readonly clock: Clock;
  readonly unstated: Unstated;
  /**
   * Posts an event after the response, in its room's turn. The events of a call that is refused are dropped.
   *
   * @param event Its body, as on the wire.
   */
  readonly post: (event: CallbackEvent) => void;
}

/** The fields of an operation's success that are not in every envelope. */
type OwnFields<Id extends OperationId> = Omit<SuccessBody<Id>, keyof Success>;

/** What an operation returns: its own fields. Without any it returns `{}`; that as a type would take every object. */
export type OperationResult<Id extends OperationId> = keyof OwnFields<Id> extends never
  ? Record<string, never>
  : OwnFields<Id>;
