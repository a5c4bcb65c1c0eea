import type { OperationId, SandboxPlan } from "../../../../src/sandbox/index.ts";
import { ban, changeOwner, kick, listBans, listMembers, mark, setMember } from "./model-members.ts";
import {
  infoEvent,
  join,
  type ModelRoom,
  type ModelState,
  memberOf,
  No,
  roomInfo,
  seatEvent,
  seatList,
  seatOf,
} from "./model-room.ts";
import { type Body, type Calling, type Done, done, type Rule } from "./model-rule.ts";
import { sit } from "./model-users.ts";

const hour = 3_600_000;

/** Which setting each field of a body changes (RO-31). */
const settings = {
  RoomName: "name",
  MaxMemberCount: "maxMemberCount",
  IsVideoDisabled: "isVideoDisabled",
  IsAudioDisabled: "isAudioDisabled",
  IsMessageDisabled: "isMessageDisabled",
  IsScreenSharingDisabled: "isScreenSharingDisabled",
  IsCloudRecordingDisabled: "isCloudRecordingDisabled",
  CustomInfo: "customInfo",
  TakeSeatMode: "takeSeatMode",
} as const;

const settingsIn = (body: Body): object =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([field, name]) => (field in body ? [[name, body[field]]] : [])),
  );

function create(
  state: ModelState,
  { RoomInfo: asked, ScheduleInviteeList_Account: invitees }: Body,
  calling: Calling,
) {
  const { now, by, plan, unstated } = calling;
  const seats = asked.IsSeatEnabled === true;
  const startTime = asked.ScheduleStartTime === undefined ? now : asked.ScheduleStartTime * 1000;
  const info: ModelRoom["info"] = {
    id: asked.RoomId,
    name: asked.RoomId,
    owner: asked.Owner_Account ?? by,
    maxMemberCount: plan.members ?? 20,
    startTime,
    endTime: asked.ScheduleEndTime === undefined ? startTime + hour : asked.ScheduleEndTime * 1000,
    createTime: now,
    isVideoDisabled: false,
    isAudioDisabled: false,
    isMessageDisabled: false,
    isScreenSharingDisabled: false,
    isCloudRecordingDisabled: false,
    customInfo: "",
    isSeatEnabled: seats,
    maxSeatCount: asked.MaxSeatCount ?? (seats ? Math.min(16, plan.seats ?? 16) : 0),
    takeSeatMode: seats ? "FreeToTake" : "None",
    isPasswordEnabled: false,
    password: "",
    ...settingsIn(asked),
  };
  if (info.endTime - startTime < 300_000) return new No(100002);
  const wrong = checkCounts(info, plan);
  if (wrong) return wrong;
  const present = state.rooms.find((room) => room.info.id === info.id);
  if (present) return new No(present.info.owner === by ? 100010 : 100003);
  if (now - (state.created.get(info.id) ?? 0) < 1000) return new No(100012);
  state.created.set(info.id, now);
  const empty = () => ({ user: undefined, locked: false, video: false, audio: false });
  const list = Array.from({ length: seats ? info.maxSeatCount : 0 }, empty);
  const room: ModelRoom = { info, members: [], seats: list, requests: [], bans: [] };
  state.rooms.push(room);
  if (unstated.ownerJoins ?? true) join(state, room, info.owner);
  const invited = invitees?.length > 0 && { ScheduleInviteeList_Account: invitees };
  return { events: [infoEvent("Room.CallbackAfterCreateRoom", room, calling, invited || {})] };
}

function checkCounts({ maxMemberCount, maxSeatCount }: ModelRoom["info"], plan: SandboxPlan): No | undefined {
  if (maxMemberCount < 1 || maxSeatCount < 0) return new No(100002);
  const above =
    maxMemberCount > (plan.members ?? Number.POSITIVE_INFINITY) || maxSeatCount > (plan.seats ?? 1000);
  return above ? new No(100013) : undefined;
}

const update: Rule = (room, { RoomInfo }, calling) => {
  const info = { ...room.info, ...settingsIn(RoomInfo) };
  const wrong = checkCounts(info, calling.plan);
  if (wrong) return wrong;
  room.info = info;
  if (info.takeSeatMode !== "ApplyToTake") room.requests = [];
  return { events: [infoEvent("Room.CallbackAfterUpdateRoomInfo", room, calling)] };
};

const destroy: Rule = (room, { RoomId }, { by, now }, state) => {
  state.rooms = state.rooms.filter((one) => one !== room);
  const event = {
    CallbackCommand: "Room.CallbackAfterDestroyRoom",
    Operator_Account: by,
    RoomId,
    EventTime: now,
  };
  return { events: [event] };
};

const lock: Rule = (room, { Index, ForbidTaken, ForbidVideo, ForbidAudio }, calling) => {
  if (!room.info.isSeatEnabled) return new No(100211);
  const seat = room.seats[Index];
  if (!seat) return new No(100002);
  const before = JSON.stringify(seat);
  seat.locked = ForbidTaken ?? seat.locked;
  seat.video = ForbidVideo ?? seat.video;
  seat.audio = ForbidAudio ?? seat.audio;
  if (seat.locked) seat.user = undefined;
  return JSON.stringify(seat) === before ? done : { events: [seatEvent(room, calling)] };
};

const pick: Rule = (room, { Member_Account, Index }, calling) => {
  if (!room.info.isSeatEnabled) return new No(100211);
  if (!room.seats[Index]) return new No(100002);
  if (!memberOf(room, Member_Account)) return new No(100005);
  if (room.requests.some(({ account }) => account === Member_Account)) return new No(100202);
  const events = sit(room, Member_Account, Index, calling);
  return events instanceof No ? events : { events };
};

const kickOff: Rule = (room, { Member_Account }, calling) => {
  const seat = room.seats[seatOf(room, Member_Account)];
  if (!seat) return done;
  seat.user = undefined;
  return { events: [seatEvent(room, calling)] };
};

const inRoom: Partial<Record<OperationId, Rule>> = {
  destroyRoom: destroy,
  updateRoomInfo: update,
  getRoomInfo: (room, _, { now }) => ({
    response: { RoomInfo: { ...roomInfo(room, now), MemberCount: room.members.length } },
  }),
  getRoomMemberList: listMembers,
  updateRoomMemberInfo: setMember,
  changeRoomOwner: changeOwner,
  markRoomMember: mark,
  banRoomMember: ban,
  unbanRoomMember: (room, { MemberList_Account }) => {
    room.bans = room.bans.filter(({ account }) => !MemberList_Account.includes(account));
    return done;
  },
  getBannedMemberList: listBans,
  kickUserOut: kick,
  getSeatList: (room) => ({ response: { SeatList: seatList(room) } }),
  pickUserOnSeat: pick,
  kickUserOffSeat: kickOff,
  lockSeat: lock,
};

/** What a call does: SC-23, CC-06 to CC-13 for the configuration, the sheets of rooms, members and seats for the rest. */
export function call(id: OperationId, state: ModelState, body: Body, calling: Calling): Done | No {
  switch (id) {
    case "setCallback":
      if (state.callback) return new No(100300);
      state.callback = body;
      return done;
    case "updateCallback":
      if (!state.callback) return new No(100301);
      state.callback = body;
      return done;
    case "deleteCallback":
      state.callback = undefined;
      return done;
    case "getCallback":
      return { response: state.callback };
    case "createRoom":
      return create(state, body, calling);
    default: {
      const RoomId = body.RoomId ?? body.RoomInfo.RoomId;
      const room = state.rooms.find(({ info }) => info.id === RoomId);
      return room ? (inRoom[id] as Rule)(room, body, calling, state) : new No(100004);
    }
  }
}
