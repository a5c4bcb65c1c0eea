import type { Seat as SeatOnTheWire } from "../../../generated/types.ts";
import type { Seat } from "../state/room.ts";

/** A seat as calls and events show it. A free one has no account (SE-10). */
export const toSeat = (seat: Seat, index: number): SeatOnTheWire => ({
  Index: index,
  ...(seat.account !== undefined && { Member_Account: seat.account }),
  IsTakenDisabled: seat.isLocked,
  IsVideoDisabled: seat.isVideoDisabled,
  IsAudioDisabled: seat.isAudioDisabled,
});
