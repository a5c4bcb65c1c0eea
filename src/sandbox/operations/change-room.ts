import { eventOf } from "../events/room-events.ts";
import { type Refusal, refuse } from "../serve/envelope.ts";
import { type ChangeContext, type Changes, type RefusalReason, Refused } from "../state/change.ts";
import type { Room } from "../state/room.ts";
import { findRoom } from "../state/rooms.ts";
import type { OperationContext } from "./operation-handler.ts";

/** What the functions of the state work with. */
export const changeContext = ({ caller, clock, unstated }: OperationContext): ChangeContext => ({
  operator: caller,
  now: clock.now(),
  unstated,
});

/** Ends a call that changes something: posts the events of what happened, or refuses by the contract's code. */
export function conclude(
  { post, unstated }: OperationContext,
  changes: Changes<RefusalReason>,
): Record<string, never> | Refusal {
  if (changes instanceof Refused) return refuse(changes.reason, changes.info);
  for (const change of changes) {
    const event = eventOf(change, unstated);
    if (event !== undefined) post(event);
  }
  return {};
}

/** Makes the handler of a call that changes the room that it names. */
export const changesRoom =
  <Body extends { readonly RoomId: string }>(
    act: (room: Room, body: Body, context: ChangeContext) => Changes<RefusalReason>,
  ) =>
  (body: Body, context: OperationContext): Record<string, never> | Refusal => {
    const room = findRoom(context.application.rooms, body.RoomId);
    return conclude(context, room instanceof Refused ? room : act(room, body, changeContext(context)));
  };

/** Makes the handler of a call that reads the room that it names. */
export const readsRoom =
  <Body extends { readonly RoomId: string }, Response>(
    read: (room: Room, body: Body, context: OperationContext) => Response | Refused<RefusalReason>,
  ) =>
  (body: Body, context: OperationContext): { readonly Response: Response } | Refusal => {
    const room = findRoom(context.application.rooms, body.RoomId);
    const found = room instanceof Refused ? room : read(room, body, context);
    return found instanceof Refused ? refuse(found.reason, found.info) : { Response: found };
  };
