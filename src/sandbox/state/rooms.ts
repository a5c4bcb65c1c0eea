import { latestTime } from "../sandbox-clock.ts";
import type { SandboxPlan } from "../sandbox-options.ts";
import { type Change, type ChangeContext, type Changes, change, Refused } from "./change.ts";
import { addMember } from "./member.ts";
import type { Room, RoomInfo, RoomSettings } from "./room.ts";
import { Roster } from "./roster.ts";
import { emptySeats } from "./seat.ts";

/** The rooms of an application. */
export interface Rooms {
  readonly byId: Map<string, Room>;
  readonly plan: { readonly [Limit in keyof SandboxPlan]?: number };
  /** When rooms were created that lived for less than a second. */
  readonly shortLived: Map<string, number>;
}

type Given<Fields> = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

/** A room to be. What is left out has the documented default, or the gentlest one. Times are in ms since 1970. */
export interface RoomDraft extends Given<Omit<RoomInfo, "id" | "createTime">> {
  readonly id: string;
  /** Told to the receiver of events, and kept nowhere. */
  readonly invitees?: readonly string[] | undefined;
}

export const createRooms = (plan: SandboxPlan = {}): Rooms => ({
  byId: new Map(),
  plan: given(plan),
  shortLived: new Map(),
});

export const findRoom = ({ byId }: Rooms, id: string): Room | Refused<"RoomNotFound"> =>
  byId.get(id) ?? new Refused("RoomNotFound");

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Whether two times lie within a second, also where the clock was set back between them. */
const areClose = (one: number, other: number): boolean => Math.abs(one - other) < second;

/** Creates a room. An id may be created once a second (RO-54). Whether the owner is a member is `unstated`. */
export function createRoom(
  rooms: Rooms,
  { id, invitees = [], ...draft }: RoomDraft,
  context: ChangeContext,
): Changes<
  "InvalidParameter" | "RoomAlreadyExists" | "OwnRoomExists" | "RoomIdCreatedTooOften" | "PaidLimitExceeded"
> {
  const { now, operator, unstated } = context;
  const info = withDefaults(rooms.plan, id, draft, context);
  if (id === "" || info.owner === "") {
    return new Refused("InvalidParameter", "The id of a room and its owner must not be empty.");
  }
  if (![info.startTime, info.endTime].every(isTime)) {
    return new Refused("InvalidParameter", "The planned start and end must be times in seconds.");
  }
  if (info.endTime - info.startTime < 5 * minute) {
    return new Refused("InvalidParameter", "The planned end must be at least 5 minutes after the start.");
  }
  const wrong = checkCounts(rooms.plan, info);
  if (wrong !== undefined) return wrong;
  const present = rooms.byId.get(id);
  if (present !== undefined) {
    return new Refused(present.info.owner === operator ? "OwnRoomExists" : "RoomAlreadyExists");
  }
  if (areClose(now, rooms.shortLived.get(id) ?? Number.NEGATIVE_INFINITY)) {
    return new Refused("RoomIdCreatedTooOften");
  }
  const room: Room = {
    info,
    members: new Roster(),
    markCounts: new Map(),
    seats: info.isSeatEnabled ? emptySeats(info.maxSeatCount) : [],
    seatRequests: new Map(),
    bans: new Roster(),
    firstBanEnd: Number.POSITIVE_INFINITY,
  };
  if (unstated.ownerJoins ?? true) addMember(room, info.owner);
  rooms.byId.set(id, room);
  return [change(room, context, { kind: "created", info, memberCount: room.members.size, invitees })];
}

/** Whether it is from 1970 on, and a `Date` can hold it. A number of a body may be larger than that. */
const isTime = (ms: number): boolean => ms >= 0 && ms <= latestTime;

/** RO-13 to RO-18 and RO-50. The number of seats is that of the samples. */
function withDefaults(
  plan: SandboxPlan,
  id: string,
  draft: Omit<RoomDraft, "id" | "invitees">,
  { now, operator }: ChangeContext,
): RoomInfo {
  const { startTime = now, isSeatEnabled = false } = draft;
  return {
    id,
    name: id,
    owner: operator,
    maxMemberCount: plan.members ?? 20,
    startTime,
    endTime: startTime + hour,
    createTime: now,
    isVideoDisabled: false,
    isAudioDisabled: false,
    isMessageDisabled: false,
    isScreenSharingDisabled: false,
    isCloudRecordingDisabled: false,
    customInfo: "",
    isSeatEnabled,
    maxSeatCount: isSeatEnabled ? Math.min(16, plan.seats ?? 16) : 0,
    takeSeatMode: isSeatEnabled ? "FreeToTake" : "None",
    isPasswordEnabled: false,
    password: "",
    ...given(draft),
  };
}

/** Updates settings of a room. Members stay where the new limit is below their number (RO-31). */
export function updateRoom(
  { plan }: Rooms,
  room: Room,
  settings: Given<RoomSettings>,
  context: ChangeContext,
): Changes<"InvalidParameter" | "PaidLimitExceeded"> {
  const asked = given(settings);
  const info = { ...room.info, ...asked };
  const wrong = checkCounts(plan, info);
  if (wrong !== undefined) return wrong;
  room.info = info;
  if (info.takeSeatMode !== "ApplyToTake") room.seatRequests.clear();
  return [change(room, context, { kind: "updated", info, memberCount: room.members.size, settings: asked })];
}

/** Destroys a room, and with it all that is in it. */
export function destroyRoom(rooms: Rooms, room: Room, context: ChangeContext): readonly Change[] {
  const { now } = context;
  const { id, createTime } = room.info;
  rooms.byId.delete(id);
  for (const [name, time] of rooms.shortLived) {
    if (!areClose(now, time)) rooms.shortLived.delete(name);
  }
  if (areClose(now, createTime)) rooms.shortLived.set(id, createTime);
  return [change(room, context, { kind: "destroyed" })];
}

function checkCounts(
  plan: SandboxPlan,
  { maxMemberCount, maxSeatCount }: RoomInfo,
): Refused<"InvalidParameter" | "PaidLimitExceeded"> | undefined {
  if (maxMemberCount < 1) return new Refused("InvalidParameter", "A room must have at least one member.");
  if (maxSeatCount < 0) return new Refused("InvalidParameter", "A room cannot have less than 0 seats.");
  const { members = Number.POSITIVE_INFINITY, seats = 1000 } = plan;
  if (maxMemberCount > members || maxSeatCount > seats) return new Refused("PaidLimitExceeded");
  return undefined;
}

/** Without the fields that are undefined. */
function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
