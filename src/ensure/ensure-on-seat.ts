import type { PickUserOnSeatRequest, Seat } from "../../generated/types.ts";
import type { CallerContext } from "../call/call.ts";
import type { SuccessBody } from "../contract/operations.ts";
import { checkOptions, required, text, wholeNumber } from "../internal/check.ts";
import { visible } from "../internal/redact.ts";
import { type Ensured, reconcile } from "./reconcile.ts";

/** What `ensureOnSeat` did. */
export type EnsuredOnSeat = Ensured<"seated", readonly Seat[], SuccessBody<"getSeatList">>;

/** Puts the member on the seat, and takes nobody off one. */
export async function ensureOnSeat(
  context: CallerContext,
  request: PickUserOnSeatRequest,
  signal: AbortSignal | undefined,
): Promise<EnsuredOnSeat> {
  checkOptions("ensureOnSeat", request, {
    RoomId: required(text),
    Member_Account: required(text),
    Index: required(wholeNumber(0)),
  });
  const { RoomId, Member_Account: member, Index } = request;
  return reconcile(
    context,
    {
      method: "ensureOnSeat",
      // Another one has put the member on this seat, or on another one.
      inconclusive: ["AlreadySeated", "SeatTaken", "SeatsFull"],
      async read(query) {
        const response = await query("getSeatList", { RoomId });
        const seats = response.Response?.SeatList;
        return { stored: Array.isArray(seats) ? seats : [], response };
      },
      decide({ stored = [], response }, last) {
        const taken = stored.filter((seat) => sitsOn(member, seat));
        if (response !== undefined && taken.some((seat) => seat.Index === Index)) return { done: response };
        if (last === undefined)
          return {
            write: "pickUserOnSeat",
            body: { RoomId, Member_Account: member, Index },
            change: "seated",
          };
        if (last.refusal === undefined) return undefined;
        const seats = taken.map(
          (seat) => `The member sits on seat ${Number(seat.Index)}, and was left there.`,
        );
        return { stop: [...seats, visible(last.refusal.message)].join(" ") };
      },
    },
    signal,
  );
}

/** Whether the member sits there. Compared as text: the service may send digits as a number (SE-10). */
export function sitsOn(member: string, seat: Seat | null): boolean {
  const account = seat?.Member_Account;
  // Nobody sits on a free seat, whose account may be empty.
  return member !== "" && (typeof account === "number" ? String(account) : account) === member;
}
