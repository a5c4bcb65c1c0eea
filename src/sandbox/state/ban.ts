import { latestTime } from "../sandbox-clock.ts";
import { type ChangeContext, type Changes, Refused } from "./change.ts";
import { checkStrangers, removeMembers } from "./member.ts";
import type { Room } from "./room.ts";

/**
 * Bans users, and removes those who are members (MB-50). A user who is banned already gets the new duration and reason.
 *
 * @param seconds What 0 means is `unstated`.
 */
export function ban(
  room: Room,
  accounts: readonly string[],
  reason: string,
  seconds: number,
  context: ChangeContext,
): Changes<"InvalidParameter" | "NotRoomMember"> {
  const { now, unstated } = context;
  const { zeroBan = "ends-at-once" } = unstated;
  if (accounts.includes("")) return new Refused("InvalidParameter", "An account must not be empty.");
  if (seconds < 0 || (seconds === 0 && zeroBan === "InvalidParameter")) {
    return new Refused("InvalidParameter", "A ban must last for longer.");
  }
  const refused = checkStrangers(room, accounts, context);
  if (refused !== undefined) return refused;
  dropEndedBans(room, now);
  // A ban that does not end lasts to the latest time there is.
  const isEndless = seconds === 0 && zeroBan === "forever";
  const until = isEndless ? latestTime : Math.min(now + seconds * 1000, latestTime);
  for (const account of accounts) addBan(room, account, until, reason);
  return removeMembers(room, accounts, "kicked", context, reason);
}

/** Adds a ban, without any rule. It replaces one that is there. */
export function addBan(room: Room, account: string, until: number, reason: string): void {
  room.bans.delete(account);
  room.bans.add((sequence) => ({ account, sequence, until, reason }));
  room.firstBanEnd = Math.min(room.firstBanEnd, until);
}

/** Lifts bans. Nothing happens to users who are not banned (MB-51). */
export function unban({ bans }: Room, accounts: readonly string[]): Changes<never> {
  for (const account of accounts) bans.delete(account);
  return [];
}

/** Forgets the bans that have ended, so that offsets count those that last. */
export function dropEndedBans(room: Room, now: number): void {
  if (now < room.firstBanEnd) return;
  room.bans.keep(({ until }) => until > now);
  room.firstBanEnd = Number.POSITIVE_INFINITY;
  for (const { until } of room.bans) room.firstBanEnd = Math.min(room.firstBanEnd, until);
}
