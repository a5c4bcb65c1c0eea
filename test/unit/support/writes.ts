import { type OperationId, operationOf } from "../../../src/contract/operations.ts";
import { everyOperation } from "../../contract/every-operation.ts";
import type { Service } from "./losing-fetch.ts";
import { failure, success } from "./scripted-fetch.ts";

/** What the confirming read shows at a time. */
type Showing = Record<"before" | "done" | "rival", object>;

export interface Write {
  /** What is to be done when it is not known whether the write was carried out. */
  readonly policy: "retry" | "retry, then confirm" | "confirm" | "give up";
  /** The code of a write that has been done before. */
  readonly doneBefore?: number;
  readonly shows?: Showing;
}

const room = (changes: object) => ({ RoomInfo: { ...createRoomBody.RoomInfo, ...changes } });
const createRoomBody = everyOperation.find(({ id }) => id === "createRoom")?.call.body as {
  RoomInfo: { RoomId: string };
};
const seats = (user?: string) => ({ SeatList: [{ Index: 0 }, { Index: 1, Member_Account: user }] });
const callback = (url: string) => ({
  Url: url,
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
});

/** The decisions, by hand: the contract under test is not asked for them. */
const writes: Record<string, Write> = {
  createRoom: {
    policy: "retry, then confirm",
    doneBefore: 100003,
    shows: { before: {}, done: room({ MemberCount: 1 }), rival: room({ Owner_Account: "rival" }) },
  },
  destroyRoom: { policy: "give up" },
  updateRoomInfo: { policy: "retry" },
  updateRoomMemberInfo: { policy: "retry" },
  changeRoomOwner: {
    policy: "confirm",
    shows: {
      before: room({ Owner_Account: "user2" }),
      done: room({ Owner_Account: "user4" }),
      rival: room({ Owner_Account: "user9" }),
    },
  },
  markRoomMember: { policy: "retry" },
  banRoomMember: { policy: "retry" },
  unbanRoomMember: { policy: "retry" },
  kickUserOut: { policy: "give up" },
  pickUserOnSeat: {
    policy: "confirm",
    shows: { before: seats(), done: seats("user2"), rival: seats("user9") },
  },
  kickUserOffSeat: { policy: "give up" },
  lockSeat: { policy: "retry" },
  setCallback: {
    policy: "retry, then confirm",
    doneBefore: 100300,
    shows: {
      before: {},
      done: callback("http://www.example.com/callback"),
      rival: callback("http://rival.example/callback"),
    },
  },
  updateCallback: { policy: "retry" },
  deleteCallback: { policy: "give up" },
};

/** The decision about an operation. Where nothing can confirm it, the contract alone decides whether to retry it. */
export const writeOf = (id: OperationId): Write =>
  writes[id] ?? { policy: operationOf(id).retryAfterUnknownOutcome ? "retry" : "give up" };

/** A call of each writing operation. */
export const samples = everyOperation
  .filter(({ id }) => !operationOf(id).safe)
  .map(({ id, command, call }) => {
    // Nothing shows who is invited.
    const { ScheduleInviteeList_Account: _, ...body } = call.body as Record<string, unknown>;
    return { id, command, body };
  });

export const idOfTheRead = "Id-of-the-read";

/** A service that knows a single write, and whether it was done. Reads are stale when asked to be. */
export function standIn(command: string, { doneBefore, shows }: Write, stale: boolean) {
  let state: keyof Showing = "before";
  let carriedOut = 0;
  const respond = (path: string): object => {
    if (!path.endsWith(`/${command}`)) {
      const Response = shows?.[stale ? "before" : state] ?? {};
      return { ...success, RequestId: idOfTheRead, Response };
    }
    if (doneBefore !== undefined && state !== "before") return failure(doneBefore);
    state = "done";
    carriedOut += 1;
    return success;
  };
  const service: Service = {
    fetch: async (input) => Response.json(respond(new URL(String(input)).pathname)),
    interfere: () => {
      state = "rival";
    },
  };
  return { ...service, carriedOut: () => carriedOut };
}
