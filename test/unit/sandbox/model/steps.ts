import fc from "fast-check";
import { callbackCommands } from "../../../../src/index.ts";
import type { OperationId, Unstated, UserAction } from "../../../../src/sandbox/index.ts";
import { account, bodies, optional, room } from "./bodies.ts";

export type CallFault = "lose-request" | "lose-answer" | "refused" | "refused, carried out" | "stale-read";

/** One thing that happens. Plain data, so that a counterexample reads as a script. */
export type Step =
  | {
      readonly call: OperationId;
      readonly body: Record<string, unknown>;
      /** Which administrator. Default: `admin`. */
      readonly by?: "admin" | "root";
      readonly fault?: CallFault;
      /** Goes on with the list of members where the last page ended. */
      readonly next?: true;
    }
  | { readonly user: UserAction; readonly room: string; readonly account: string; readonly index?: number }
  | { readonly advance: number }
  | { readonly delivery: "lose" | "duplicate" | "reorder" };

/** How the service behaves where no page says so, and what happens to it. */
export interface Script {
  readonly unstated: Unstated;
  readonly steps: readonly Step[];
}

/** Those that fill a room are drawn more often than those that empty it. */
const weights: Partial<Record<OperationId, number>> = {
  pickUserOnSeat: 4,
  lockSeat: 3,
  getRoomMemberList: 4,
  markRoomMember: 8,
  updateRoomMemberInfo: 4,
  changeRoomOwner: 4,
};

const isRead = (id: OperationId) => id.startsWith("get");
const faultOf = (id: OperationId): fc.Arbitrary<{ fault?: CallFault }> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constant({}) },
    fc.record({
      fault: fc.constantFrom<CallFault[]>(
        ...(isRead(id) ? (["stale-read"] as const) : (["refused", "refused, carried out"] as const)),
        "lose-request",
        "lose-answer",
      ),
    }),
  );

const callOf = (id: keyof typeof bodies): fc.Arbitrary<Step> =>
  fc
    .tuple(
      bodies[id],
      fc.constantFrom({}, {}, {}, { by: "root" as const }),
      faultOf(id),
      id === "getRoomMemberList" ? fc.constantFrom({}, { next: true as const }) : fc.constant({}),
    )
    .map(([body, by, fault, next]) => ({ call: id, body, ...by, ...fault, ...next }));

const actionOf = (user: UserAction): fc.Arbitrary<Step> => {
  const chosen =
    user === "takeSeat" || user === "requestSeat" ? optional({ index: fc.nat(3) }) : fc.constant({});
  return fc
    .tuple(room, account, chosen)
    .map(([where, who, seat]) => ({ user, room: where, account: who, ...seat }));
};

const actions: readonly [UserAction, weight: number][] = [
  ["enter", 14],
  ["leave", 2],
  ["expire", 1],
  ["takeSeat", 5],
  ["leaveSeat", 2],
  ["requestSeat", 4],
  ["grantSeat", 2],
  ["declineSeat", 1],
];

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...(Object.keys(bodies) as (keyof typeof bodies)[]).map((id) => ({
    weight: weights[id] ?? 2,
    arbitrary: callOf(id),
  })),
  ...actions.map(([action, weight]) => ({ weight, arbitrary: actionOf(action) })),
  { weight: 4, arbitrary: fc.record({ advance: fc.constantFrom(1, 600, 1000, 3000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      delivery: fc.constantFrom("lose" as const, "duplicate" as const, "reorder" as const),
    }),
  },
);

const anyWay: fc.Arbitrary<Unstated> = optional({
  ownerJoins: fc.boolean(),
  ownerRole: fc.constantFrom("Owner" as const, "RoomOwner" as const),
  strangers: fc.constantFrom("skip" as const, "NotRoomMember" as const),
  zeroBan: fc.constantFrom("ends-at-once" as const, "forever" as const, "InvalidParameter" as const),
  fullRoom: fc.constantFrom("RoomFull" as const, "RoomMemberLimitReached" as const),
  fullSeats: fc.constantFrom("SeatTaken" as const, "SeatsFull" as const),
  ownerChange: fc.constantFrom("no-event" as const, "update-event" as const),
  seatOfLeaver: fc.constantFrom("seat-event" as const, "no-event" as const),
});

/** Somebody listens, and there is a room with three seats. */
const opening = (TakeSeatMode: string): Step[] => [
  {
    call: "setCallback",
    body: { Url: "https://receiver.test/events", CallbackCommandList: [...callbackCommands] },
  },
  {
    call: "createRoom",
    body: {
      RoomInfo: { RoomId: "r1", RoomType: "Conference", IsSeatEnabled: true, MaxSeatCount: 3, TakeSeatMode },
    },
  },
];

/** Scripts of up to this many steps. */
export const scripts = (maxLength: number): fc.Arbitrary<Script> =>
  fc
    .tuple(
      anyWay,
      fc.constantFrom("FreeToTake", "ApplyToTake"),
      fc.array(anyStep, { minLength: 1, maxLength, size: "max" }),
    )
    .map(([unstated, mode, steps]) => ({ unstated, steps: [...opening(mode), ...steps] }));
