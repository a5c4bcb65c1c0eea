import type { CallbackEvent, RoomInfo } from "../../../generated/types.ts";
import { toFields } from "../operations/room-fields.ts";
import { toSeat } from "../operations/seat-fields.ts";
import type { Unstated } from "../sandbox-options.ts";
import type { Change, LeaveCause } from "../state/change.ts";
import { hasStarted } from "../state/room.ts";

const typeOf: Readonly<Record<LeaveCause, "Leave" | "Kicked" | "Expired">> = {
  leave: "Leave",
  kicked: "Kicked",
  expired: "Expired",
};

/** The event that follows what happened in a room (EV-01 to EV-11). Undefined when none does. */
export function eventOf(change: Change, unstated: Unstated): CallbackEvent | undefined {
  const { roomId: RoomId, operator: Operator_Account, time: EventTime } = change;
  switch (change.kind) {
    case "created":
      return {
        CallbackCommand: "Room.CallbackAfterCreateRoom",
        Operator_Account,
        RoomInfo: roomInfo(change),
        ...(change.invitees.length > 0 && { ScheduleInviteeList_Account: change.invitees }),
        EventTime,
      };
    case "destroyed":
      return { CallbackCommand: "Room.CallbackAfterDestroyRoom", Operator_Account, RoomId, EventTime };
    case "owner-changed":
      // No page says which event follows, if any (EV-07).
      return unstated.ownerChange === "update-event" ? updated(change) : undefined;
    case "updated":
      return updated(change);
    case "entered":
      return {
        CallbackCommand: "Room.CallbackAfterMemberEnter",
        Operator_Account,
        RoomId,
        MemberCount: change.memberCount,
        Type: "Enter",
        MemberList_Account: change.accounts,
        EventTime,
      };
    case "left":
      return {
        CallbackCommand: "Room.CallbackAfterMemberLeave",
        Operator_Account,
        RoomId,
        MemberCount: change.memberCount,
        Type: typeOf[change.cause],
        ...(change.reason !== undefined && { Reason: change.reason }),
        MemberList_Account: change.accounts,
        EventTime,
      };
    case "seats":
      if (change.cause === "left-room" && unstated.seatOfLeaver !== "seat-event") return undefined;
      return {
        CallbackCommand: "Mic.CallbackAfterSeatInfoChanged",
        Operator_Account,
        RoomId,
        SeatList: change.seats.map(toSeat),
        EventTime,
      };
  }
}

type ChangeWithInfo = Extract<Change, { readonly info: unknown }>;

const updated = (change: ChangeWithInfo): CallbackEvent => ({
  CallbackCommand: "Room.CallbackAfterUpdateRoomInfo",
  Operator_Account: change.operator,
  RoomInfo: roomInfo(change),
  EventTime: change.time,
});

const roomInfo = ({ info, time }: ChangeWithInfo): RoomInfo => ({
  ...toFields(info),
  RoomStatus: hasStarted(info, time) ? "Running" : "NotStarted",
});
