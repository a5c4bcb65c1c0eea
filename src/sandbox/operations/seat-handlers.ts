import { kickOffSeat, lockSeat as lock, pickOnSeat } from "../state/seat.ts";
import { changesRoom, readsRoom } from "./change-room.ts";
import type { OperationHandler } from "./operation-handler.ts";
import { toSeat } from "./seat-fields.ts";

export const getSeatList: OperationHandler<"getSeatList"> = readsRoom(({ seats }) => ({
  SeatList: seats.map(toSeat),
}));

export const pickUserOnSeat: OperationHandler<"pickUserOnSeat"> = changesRoom(
  (room, { Member_Account, Index }, context) => pickOnSeat(room, Member_Account, Index, context),
);

export const kickUserOffSeat: OperationHandler<"kickUserOffSeat"> = changesRoom(
  (room, { Member_Account, Data }, context) => kickOffSeat(room, Member_Account, Data, context),
);

/** The names differ from those that are read (SE-40). */
export const lockSeat: OperationHandler<"lockSeat"> = changesRoom(
  (room, { Index, ForbidTaken, ForbidVideo, ForbidAudio }, context) => {
    const locks = { isLocked: ForbidTaken, isVideoDisabled: ForbidVideo, isAudioDisabled: ForbidAudio };
    return lock(room, Index, locks, context);
  },
);
