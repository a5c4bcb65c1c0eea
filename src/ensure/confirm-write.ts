import type { UnknownOutcome } from "../call/call.ts";
import {
  type ConfirmableId,
  type ConfirmedBy,
  type OperationId,
  operationOf,
  type RequestBody,
  type SuccessBody,
} from "../contract/operations.ts";
import { sitsOn } from "./ensure-on-seat.ts";
import { sameConfiguration } from "./same-configuration.ts";
import { roomDifferences } from "./same-room.ts";

/** For each operation with `confirmedBy`: the body with which to call the operation named there, and how to judge its response. */
export type Confirmations = {
  readonly [Id in ConfirmableId]: {
    readonly question: (sent: RequestBody<Id>) => RequestBody<ConfirmedBy<Id>>;
    /** Whether the response shows everything that was sent. */
    readonly shows: (read: SuccessBody<ConfirmedBy<Id>>, sent: RequestBody<Id>, caller: string) => boolean;
  };
};

const confirmations: Confirmations = {
  setCallback: {
    question: () => ({}),
    shows: ({ Response }, sent) => sameConfiguration(sent, Response),
  },
  createRoom: {
    question: ({ RoomInfo: { RoomId } }) => ({ RoomId }),
    shows: ({ Response }, { RoomInfo: asked, ScheduleInviteeList_Account: invitees = [] }, caller) => {
      // RO-13, RO-15: the documented defaults tell the room from another one of the same id.
      const expected = { RoomName: asked.RoomId, Owner_Account: caller, ...asked };
      // No operation shows who is invited.
      return invitees.length === 0 && roomDifferences(expected, Response.RoomInfo).length === 0;
    },
  },
  changeRoomOwner: {
    question: ({ RoomId }) => ({ RoomId }),
    shows: ({ Response }, { NewOwner_Account }) => Response.RoomInfo.Owner_Account === NewOwner_Account,
  },
  pickUserOnSeat: {
    question: ({ RoomId }) => ({ RoomId }),
    shows: ({ Response }, { Index, Member_Account }) =>
      Response.SeatList.some((seat) => seat.Index === Index && sitsOn(Member_Account, seat)),
  },
};

interface Confirmation {
  readonly question: (sent: unknown) => object;
  readonly shows: (read: object, sent: unknown, caller: string) => boolean;
}

/**
 * Recovers a write whose response was lost: asks the operation that the contract names. The write has succeeded when that
 * shows what was sent, and the response to the question is its result.
 *
 * @param caller The `identifier` of the call.
 */
export async function confirmWrite(
  { operation: { id, confirmedBy }, error, sent: body, read }: UnknownOutcome,
  caller: string,
): Promise<object> {
  try {
    const { question, shows } = confirmations[id as ConfirmableId] as Confirmation;
    const sent: unknown = JSON.parse(body);
    const response = await read(operationOf(confirmedBy as OperationId), question(sent));
    if (shows(response, sent, caller)) return response;
  } catch {
    // The question failed, or a body lacks what the contract promises: nothing is known beyond the error of the write.
  }
  throw error;
}
