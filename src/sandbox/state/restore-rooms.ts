import {
  boolean,
  check,
  isWhole,
  oneOf,
  type Rule,
  type Rules,
  required,
  text,
  wholeNumber,
} from "../../internal/check.ts";
import type { SandboxPlan } from "../sandbox-options.ts";
import { addBan } from "./ban.ts";
import { type ChangeContext, Refused } from "./change.ts";
import { anything, eachItem, type SeedOf } from "./each-item.ts";
import { markMembers } from "./mark.ts";
import { addMember, setMember } from "./member.ts";
import type { Room } from "./room.ts";
import type { MemberSnapshot, RoomSnapshot, SeatSnapshot } from "./room-snapshot.ts";
import { createRoom, createRooms, type Rooms } from "./rooms.ts";
import { lockSeat, pickOnSeat } from "./seat.ts";
import { requestSeat } from "./take-seat.ts";

/** A member to start with. */
export type MemberSeed = SeedOf<MemberSnapshot, "account">;
/** A seat to start with. */
export type SeatSeed = SeedOf<SeatSnapshot, "index">;
/** A request for a seat to start with. */
export type SeatRequestSeed = SeedOf<RoomSnapshot["seatRequests"][number], "account">;
/** A ban to start with. */
export type BanSeed = SeedOf<RoomSnapshot["bans"][number], "account" | "until">;

/** A room to start with. What is left out is as in a room that was just created. */
export interface RoomSeed
  extends SeedOf<Omit<RoomSnapshot, "members" | "seats" | "seatRequests" | "bans">, "id"> {
  /** Default: as `unstated.ownerJoins` says. */
  readonly members?: readonly MemberSeed[];
  readonly seats?: readonly SeatSeed[];
  readonly seatRequests?: readonly SeatRequestSeed[];
  readonly bans?: readonly BanSeed[];
}

/**
 * Rooms from what `snapshotRooms` made of others, or from what somebody wrote. They are made by the functions that calls
 * use, so nothing comes in that no call could make.
 *
 * @param seeds A list of RoomSeed that is not checked yet.
 * @param context `operator` owns the rooms that name no owner.
 * @param path Where the list stands, for errors.
 * @throws ConferenceOptionsError with the path of what is wrong, such as `rooms[0].seats[2]`.
 */
export function restoreRooms(
  seeds: unknown,
  plan: SandboxPlan,
  context: ChangeContext,
  path = "rooms",
): Rooms {
  const rooms = createRooms(plan);
  eachItem(path, (seeds ?? null) as readonly RoomSeed[] | null, roomRules, (seed, at) =>
    restoreRoom(rooms, seed, at, context),
  );
  return rooms;
}

function restoreRoom(rooms: Rooms, seed: RoomSeed, path: string, context: ChangeContext): void {
  const { members, seats, seatRequests, bans, createTime = context.now, ...draft } = seed;
  const ownerJoins = members === undefined ? context.unstated.ownerJoins : false;
  const unstated = { ...context.unstated, ownerJoins };
  mustSucceed(path, createRoom(rooms, draft, { ...context, now: createTime, unstated }));
  const room = rooms.byId.get(seed.id) as Room;
  eachItem(`${path}.members`, members, memberRules, (member, at) => restoreMember(room, member, at));
  eachItem(`${path}.seats`, seats, seatRules, ({ index, account, ...locks }, at) => {
    mustSucceed(at, lockSeat(room, index, locks, context));
    if (typeof account === "string") mustSucceed(at, pickOnSeat(room, account, index, context));
  });
  eachItem(`${path}.seatRequests`, seatRequests, requestRules, ({ account, index }, at) =>
    mustSucceed(at, requestSeat(room, account, index ?? undefined)),
  );
  eachItem(`${path}.bans`, bans, banRules, ({ account, until, reason = "" }, at) => {
    if (until <= context.now) return;
    check(!room.members.has(account), `${at}.account`, "must be of a user who is not in the room.");
    addBan(room, account, until, reason);
  });
}

function restoreMember(room: Room, { account, role, marks, ...texts }: MemberSeed, path: string): void {
  check(!room.members.has(account), `${path}.account`, "must be in the list only once.");
  addMember(room, account);
  const isOwner = account === room.info.owner;
  const fits = role === undefined || (role === "Owner") === isOwner;
  check(fits, `${path}.role`, "must be Owner for the owner of the room, and for nobody else.");
  const given = role === "Owner" ? undefined : role;
  mustSucceed(path, setMember(room, account, { ...texts, role: given }));
  if (marks !== undefined) mustSucceed(path, markMembers(room, [{ account, marks }]));
}

function mustSucceed(path: string, result: object): void {
  if (!(result instanceof Refused)) return;
  const { reason, info = "Correct it." } = result;
  check(false, path, `is not possible: ${reason}. ${info}`);
}

const anyText: Rule = { test: (value) => typeof value === "string", must: "a string" };

const roomRules: Rules<RoomSeed> = {
  id: required(text),
  name: anyText,
  owner: text,
  maxMemberCount: wholeNumber(1),
  startTime: wholeNumber(0),
  endTime: wholeNumber(0),
  createTime: wholeNumber(0),
  isVideoDisabled: boolean,
  isAudioDisabled: boolean,
  isMessageDisabled: boolean,
  isScreenSharingDisabled: boolean,
  isCloudRecordingDisabled: boolean,
  customInfo: anyText,
  isSeatEnabled: boolean,
  maxSeatCount: wholeNumber(0),
  takeSeatMode: oneOf("None", "FreeToTake", "ApplyToTake"),
  isPasswordEnabled: boolean,
  password: anyText,
  members: anything,
  seats: anything,
  seatRequests: anything,
  bans: anything,
};

const memberRules: Rules<MemberSeed> = {
  account: required(text),
  role: oneOf("Owner", "Admin", "Member"),
  nameCard: anyText,
  customInfo: anyText,
  marks: {
    test: (value) => Array.isArray(value) && value.every((mark) => isWhole(mark, 1000)),
    must: "a list of whole numbers of at least 1000",
  },
};

const seatRules: Rules<SeatSeed> = {
  index: required(wholeNumber(0)),
  account: { test: (value) => value === null || text.test(value), must: "a user id, or null" },
  isLocked: boolean,
  isVideoDisabled: boolean,
  isAudioDisabled: boolean,
};

const requestRules: Rules<SeatRequestSeed> = {
  account: required(text),
  index: { test: (value) => value === null || isWhole(value, 0), must: "the index of a seat, or null" },
};

const banRules: Rules<BanSeed> = {
  account: required(text),
  until: required(wholeNumber(0)),
  reason: anyText,
};
