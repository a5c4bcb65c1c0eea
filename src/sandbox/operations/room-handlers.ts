import { Refused } from "../state/change.ts";
import { hasStarted } from "../state/room.ts";
import { createRoom as create, destroyRoom as destroy, findRoom, updateRoom } from "../state/rooms.ts";
import { changeContext, conclude, readsRoom } from "./change-room.ts";
import type { OperationHandler } from "./operation-handler.ts";
import { toDraft, toFields, toSettings } from "./room-fields.ts";

export const createRoom: OperationHandler<"createRoom"> = (body, context) => {
  const draft = toDraft(body.RoomInfo, body.ScheduleInviteeList_Account);
  return conclude(context, create(context.application.rooms, draft, changeContext(context)));
};

export const destroyRoom: OperationHandler<"destroyRoom"> = ({ RoomId }, context) => {
  const { rooms } = context.application;
  const room = findRoom(rooms, RoomId);
  return conclude(context, room instanceof Refused ? room : destroy(rooms, room, changeContext(context)));
};

export const updateRoomInfo: OperationHandler<"updateRoomInfo"> = ({ RoomInfo }, context) => {
  const { rooms } = context.application;
  const room = findRoom(rooms, RoomInfo.RoomId);
  if (room instanceof Refused) return conclude(context, room);
  return conclude(context, updateRoom(rooms, room, toSettings(RoomInfo), changeContext(context)));
};

export const getRoomInfo: OperationHandler<"getRoomInfo"> = readsRoom(({ info, members }, _, { clock }) => {
  const { isPasswordEnabled, password } = info;
  return {
    RoomInfo: {
      ...toFields(info),
      RoomStatus: hasStarted(info, clock.now()) ? "Running" : "NotStarted",
      MemberCount: members.size,
      // Only the domestic page has these (RO-44).
      ...(isPasswordEnabled && { IsPasswordEnabled: true, Password: password }),
    },
  };
});
