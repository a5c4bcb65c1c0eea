import { dropEndedBans } from "./ban.ts";
import { Refused } from "./change.ts";
import type { Ban, Member, Room } from "./room.ts";

export interface MemberPage {
  readonly members: readonly Member[];
  /** The cursor of the next page, `""` at the end (MB-11). */
  readonly next: string;
}

/**
 * A page of the members, in the order in which they came. The cursor names the last member of the page before, by a
 * place that is kept when somebody leaves.
 *
 * @param count How many at most. Default: 50 (MB-10).
 * @param cursor Where to go on. Default: `""`, the start.
 */
export function memberPage(
  { members }: Room,
  count = 50,
  cursor = "",
): MemberPage | Refused<"InvalidParameter"> {
  if (count < 1) return new Refused("InvalidParameter", "A page must have at least one member.");
  if (!/^[0-9a-z]{0,10}$/.test(cursor)) {
    return new Refused("InvalidParameter", "The cursor must be one of the page before.");
  }
  const found = members.after(Number.parseInt(cursor || "0", 36), count + 1);
  const page = found.slice(0, count);
  return { members: page, next: found.length > count ? (page.at(-1)?.sequence ?? 0).toString(36) : "" };
}

export interface BanPage {
  readonly bans: readonly Ban[];
  /** The offset of the next page, 0 at the end (MB-53). */
  readonly nextOffset: number;
}

/**
 * A page of the bans that last, in the order in which they were made.
 *
 * @param limit How many at most. Default: 100.
 * @param offset How many to leave out. Default: 0.
 * @param now In ms since 1970.
 */
export function banPage(
  room: Room,
  now: number,
  limit = 100,
  offset = 0,
): BanPage | Refused<"InvalidParameter"> {
  if (limit < 1 || offset < 0) return new Refused("InvalidParameter", "A page must have at least one ban.");
  dropEndedBans(room, now);
  const bans = room.bans.slice(offset, limit);
  const end = offset + bans.length;
  return { bans, nextOffset: end < room.bans.size ? end : 0 };
}
