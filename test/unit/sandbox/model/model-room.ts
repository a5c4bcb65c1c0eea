import type { RoomSnapshot, Unstated } from "../../../../src/sandbox/index.ts";

/** A refusal by its number, as the facts give it. */
export class No {
  readonly code: number;

  constructor(code: number) {
    this.code = code;
  }
}

export interface ModelMember {
  readonly account: string;
  /** Counts up over all members ever, so that a page knows where it ended. */
  readonly arrival: number;
  admin: boolean;
  card: string;
  custom: string;
  marks: number[];
}

interface ModelSeat {
  user: string | undefined;
  locked: boolean;
  video: boolean;
  audio: boolean;
}

type Lists = "members" | "seats" | "seatRequests" | "bans";

/** A room as the facts describe it, in the plainest form: lists that are searched from the start. */
export interface ModelRoom {
  info: Omit<RoomSnapshot, Lists>;
  members: ModelMember[];
  seats: ModelSeat[];
  requests: { readonly account: string; readonly index: number | undefined }[];
  bans: { readonly account: string; readonly until: number; readonly reason: string }[];
}

/** Everything that the service knows. */
export interface ModelState {
  rooms: ModelRoom[];
  callback: { readonly Url: string; readonly CallbackCommandList: readonly string[] } | undefined;
  /** When each id was last used for a new room. */
  created: Map<string, number>;
  arrivals: number;
}

/** Who acts, and when. */
export interface Acting {
  readonly by: string;
  readonly now: number;
  readonly unstated: Unstated;
}

export type ModelEvent = Record<string, unknown> & { readonly CallbackCommand: string };

export const memberOf = (room: ModelRoom, account: string): ModelMember | undefined =>
  room.members.find((member) => member.account === account);

export const seatOf = (room: ModelRoom, account: string): number =>
  room.seats.findIndex(({ user }) => user === account);

export const bansThatLast = (room: ModelRoom, now: number) => room.bans.filter(({ until }) => now < until);

export const roleOf = (room: ModelRoom, { account, admin }: ModelMember) =>
  account === room.info.owner ? "Owner" : admin ? "Admin" : "Member";

const seconds = (ms: number) => Math.floor(ms / 1000);

/** RO-40 without MemberCount. */
export const roomInfo = ({ info }: ModelRoom, now: number) => ({
  RoomId: info.id,
  RoomName: info.name,
  RoomType: "Conference",
  Owner_Account: info.owner,
  MaxMemberCount: info.maxMemberCount,
  MaxSeatCount: info.maxSeatCount,
  IsVideoDisabled: info.isVideoDisabled,
  IsAudioDisabled: info.isAudioDisabled,
  IsMessageDisabled: info.isMessageDisabled,
  IsScreenSharingDisabled: info.isScreenSharingDisabled,
  IsCloudRecordingDisabled: info.isCloudRecordingDisabled,
  CustomInfo: info.customInfo,
  ScheduleStartTime: seconds(info.startTime),
  ScheduleEndTime: seconds(info.endTime),
  RoomStatus: now < info.startTime ? "NotStarted" : "Running",
  IsSeatEnabled: info.isSeatEnabled,
  TakeSeatMode: info.takeSeatMode,
  CreateTime: seconds(info.createTime),
});

/** SE-10. */
export const seatList = ({ seats }: ModelRoom) =>
  seats.map(({ user, locked, video, audio }, Index) => ({
    Index,
    ...(user !== undefined && { Member_Account: user }),
    IsTakenDisabled: locked,
    IsVideoDisabled: video,
    IsAudioDisabled: audio,
  }));

/** CB-20, CB-22. */
export const infoEvent = (
  word: string,
  room: ModelRoom,
  { by, now }: Acting,
  more: object = {},
): ModelEvent => ({
  CallbackCommand: word,
  Operator_Account: by,
  RoomInfo: roomInfo(room, now),
  ...more,
  EventTime: now,
});

/** CB-25. */
export const seatEvent = (room: ModelRoom, { by, now }: Acting): ModelEvent => ({
  CallbackCommand: "Mic.CallbackAfterSeatInfoChanged",
  Operator_Account: by,
  RoomId: room.info.id,
  SeatList: seatList(room),
  EventTime: now,
});

/** People go: CB-24, and CB-25 where one of them had a seat. */
export function remove(
  room: ModelRoom,
  accounts: readonly string[],
  Type: string,
  acting: Acting,
  Reason?: string,
) {
  const gone = [...new Set(accounts)].filter((account) => memberOf(room, account));
  if (gone.length === 0) return [];
  const seated = room.seats.filter(({ user }) => user !== undefined && gone.includes(user));
  room.members = room.members.filter(({ account }) => !gone.includes(account));
  room.requests = room.requests.filter(({ account }) => !gone.includes(account));
  for (const seat of seated) seat.user = undefined;
  const left: ModelEvent = {
    CallbackCommand: "Room.CallbackAfterMemberLeave",
    Operator_Account: acting.by,
    RoomId: room.info.id,
    MemberCount: room.members.length,
    Type,
    ...(Reason !== undefined && { Reason }),
    MemberList_Account: gone,
    EventTime: acting.now,
  };
  const tells = seated.length > 0 && acting.unstated.seatOfLeaver === "seat-event";
  return tells ? [left, seatEvent(room, acting)] : [left];
}

export function join(state: ModelState, room: ModelRoom, account: string): void {
  state.arrivals += 1;
  const arrival = state.arrivals;
  room.members.push({ account, arrival, admin: false, card: "", custom: "", marks: [] });
}

/** As `sandbox.rooms()` shows it. */
export const snapshot = (room: ModelRoom, now: number): RoomSnapshot => ({
  ...room.info,
  members: room.members.map((member) => ({
    account: member.account,
    role: roleOf(room, member),
    nameCard: member.card,
    customInfo: member.custom,
    marks: member.marks,
  })),
  seats: room.seats.map(({ user = null, locked, video, audio }, index) => ({
    index,
    account: user,
    isLocked: locked,
    isVideoDisabled: video,
    isAudioDisabled: audio,
  })),
  seatRequests: room.requests.map(({ account, index = null }) => ({ account, index })),
  bans: bansThatLast(room, now),
});
