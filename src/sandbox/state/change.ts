import type { Unstated } from "../sandbox-options.ts";
import type { Room, RoomInfo, RoomSettings, Seat } from "./room.ts";

/** Who changes something, when, and by which of the possible rules. */
export interface ChangeContext {
  /** The account that acts: an administrator who makes a call, or a user. */
  readonly operator: string;
  /** Now, in ms since 1970. */
  readonly now: number;
  readonly unstated: Unstated;
}

/** Why users left: by themselves, removed, or without a heartbeat. */
export type LeaveCause = "leave" | "kicked" | "expired";

/** Why seats changed. With `left-room` a `left` precedes it. */
export type SeatCause = "taken" | "left-seat" | "picked" | "kicked-off" | "locked" | "left-room";

type What =
  | {
      readonly kind: "created";
      readonly info: RoomInfo;
      readonly memberCount: number;
      readonly invitees: readonly string[];
    }
  | { readonly kind: "destroyed" }
  | {
      readonly kind: "updated";
      readonly info: RoomInfo;
      readonly memberCount: number;
      /** The settings that were asked for, also those that were so before. */
      readonly settings: Partial<RoomSettings>;
    }
  | { readonly kind: "owner-changed"; readonly info: RoomInfo; readonly memberCount: number }
  | { readonly kind: "entered"; readonly accounts: readonly string[]; readonly memberCount: number }
  | {
      readonly kind: "left";
      readonly cause: LeaveCause;
      readonly accounts: readonly string[];
      readonly memberCount: number;
      readonly reason?: string | undefined;
    }
  | {
      readonly kind: "seats";
      readonly cause: SeatCause;
      /** Every seat of the room. */
      readonly seats: readonly Seat[];
      /** Those that changed. */
      readonly indexes: readonly number[];
      readonly reason?: string | undefined;
    };

/** Something that happened in a room, as it was right afterwards. */
export type Change = What & {
  readonly roomId: string;
  readonly operator: string;
  /** In ms since 1970. */
  readonly time: number;
};

export type ChangeKind = Change["kind"];

/** Why a change is refused: names of the contract's error codes (RO-81). */
export type RefusalReason =
  | "InvalidParameter"
  | "RoomAlreadyExists"
  | "RoomNotFound"
  | "NotRoomMember"
  | "OperationNotAllowed"
  | "RoomFull"
  | "OwnRoomExists"
  | "RoomIdCreatedTooOften"
  | "PaidLimitExceeded"
  | "RoomMemberLimitReached"
  | "SeatLocked"
  | "AlreadyQueueing"
  | "AlreadySeated"
  | "SeatsFull"
  | "SeatTaken"
  | "SeatsNotSupported"
  | "SeatIndexNotValid";

/** A change that is refused, and changed nothing. */
export class Refused<Reason extends RefusalReason = RefusalReason> {
  readonly reason: Reason;
  /** What is wrong, where the reason does not say it all. */
  readonly info: string | undefined;

  constructor(reason: Reason, info?: string) {
    this.reason = reason;
    this.info = info;
  }
}

/** What happened, in the order in which events follow. Empty where nothing did, or nothing that has an event (EV-08). */
export type Changes<Reason extends RefusalReason> = readonly Change[] | Refused<Reason>;

export const change = ({ info }: Room, { operator, now }: ChangeContext, what: What): Change => ({
  ...what,
  roomId: info.id,
  operator,
  time: now,
});
