import { ConferenceSandboxError } from "../errors/sandbox-error.ts";
import { checkOptions, type Rules, required, text, wholeNumber } from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";
import type { Outboxes } from "./events/outboxes.ts";
import { eventOf } from "./events/room-events.ts";
import type { Unstated } from "./sandbox-options.ts";
import { refuse } from "./serve/envelope.ts";
import type { LastWrites } from "./serve/last-writes.ts";
import type { Application } from "./state/application.ts";
import { type ChangeContext, type Changes, type RefusalReason, Refused } from "./state/change.ts";
import { enterRoom, leaveRoom } from "./state/member.ts";
import type { Room } from "./state/room.ts";
import { findRoom } from "./state/rooms.ts";
import { endSeatRequest, grantSeat, leaveSeat, requestSeat, takeSeat } from "./state/take-seat.ts";

/** The device of a user, as the URL of an event tells it. */
export interface UserDevice {
  /** `OptPlatform`. Default: `Web`. */
  readonly platform?: string | undefined;
  /** `ClientIP`. Default: `127.0.0.1`. */
  readonly clientIp?: string | undefined;
}

/** A seat, and the device. */
export interface SeatChoice extends UserDevice {
  /** The number of the seat, from 0. Default: the first free one, or any for a request. */
  readonly index?: number | undefined;
}

/**
 * What users do in a room, with the client SDK and not by a call. Each method throws a ConferenceSandboxError where the
 * rules of the room forbid it, and then changes nothing. The events follow by themselves: `sandbox.idle()` waits for them.
 */
export interface RoomUsers {
  /** Enters the room. Nothing happens when the user is in it. */
  enter(account: string, device?: UserDevice): void;
  leave(account: string, device?: UserDevice): void;
  /** Leaves the room, because the heartbeat was lost. */
  expire(account: string, device?: UserDevice): void;
  takeSeat(account: string, choice?: SeatChoice): void;
  leaveSeat(account: string, device?: UserDevice): void;
  /** Asks for a seat, in a room whose `TakeSeatMode` is `ApplyToTake`. */
  requestSeat(account: string, choice?: SeatChoice): void;
  /** Grants the request of this user. */
  grantSeat(account: string, device?: UserDevice): void;
  /** Ends the request of this user without a seat. */
  declineSeat(account: string, device?: UserDevice): void;
}

export type UserAction = keyof RoomUsers;

type Act = (
  room: Room,
  account: string,
  index: number | undefined,
  context: ChangeContext,
) => Changes<RefusalReason>;

const actions: { readonly [Action in UserAction]: Act } = {
  enter: (room, account, _, context) => enterRoom(room, account, context),
  leave: (room, account, _, context) => leaveRoom(room, account, "leave", context),
  expire: (room, account, _, context) => leaveRoom(room, account, "expired", context),
  takeSeat,
  leaveSeat: (room, account, _, context) => leaveSeat(room, account, context),
  requestSeat,
  grantSeat: (room, account, _, context) => grantSeat(room, account, context),
  declineSeat: (room, account) => endSeatRequest(room, account),
};

export const userActions = Object.keys(actions) as UserAction[];

const deviceRules: Rules<UserDevice> = { platform: text, clientIp: text };
const choiceRules: Rules<SeatChoice> = { index: wholeNumber(0), ...deviceRules };
/** Those that choose a seat. */
const choosing: readonly UserAction[] = ["takeSeat", "requestSeat"];
const accountRules: Rules<{ account: string }> = { account: required(text) };

export interface UsersParts {
  readonly outbox: Outboxes;
  readonly lastWrites: LastWrites;
  readonly clock: Clock;
  readonly unstated: Unstated;
}

/** What users can do in the room with this id, which need not exist yet. */
export function createRoomUsers(
  { outbox, lastWrites, clock, unstated }: UsersParts,
  application: () => Application,
  roomId: string,
): RoomUsers {
  const methods = userActions.map((action) => {
    const method = (account: string, choice: SeatChoice = {}) => {
      checkOptions(action, { account }, accountRules);
      checkOptions(action, choice, choosing.includes(action) ? choiceRules : deviceRules);
      const { index, platform = "Web", clientIp } = choice;
      const world = application();
      const room = findRoom(world.rooms, roomId);
      const context = { operator: account, now: clock.now(), unstated };
      const changes = lastWrites.carryOut(world, roomId, () => {
        const done = room instanceof Refused ? room : actions[action](room, account, index, context);
        if (done instanceof Refused) throw refusal(action, account, roomId, done);
        return done;
      });
      for (const change of changes) {
        const event = eventOf(change, unstated);
        if (event !== undefined) outbox.happened(world, event, { platform, clientIp });
      }
    };
    return [action, method];
  });
  return Object.fromEntries(methods) as unknown as RoomUsers;
}

function refusal(
  action: UserAction,
  account: string,
  roomId: string,
  refused: Refused,
): ConferenceSandboxError {
  const { code, info } = refuse(refused.reason, refused.info);
  return new ConferenceSandboxError(
    `${action} of ${account} in the room ${roomId} was refused: ${info}`,
    code,
    refused.reason,
  );
}
