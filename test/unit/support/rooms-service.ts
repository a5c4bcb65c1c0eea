import type { NewRoom, Room, Seat } from "../../../src/index.ts";

/** One room, its seats and its members, as the service knows them. */
export interface RoomState {
  readonly room: Room | undefined;
  /** The account on each seat. Empty when it is free. */
  readonly seats: readonly string[];
  readonly members: readonly string[];
}

/** What a rival does to the room. */
export type Rival = (service: RoomsService) => void;

/** What goes wrong with one request. */
export type RoomFault =
  | "none"
  /** The request never arrives. */
  | "lost request"
  /** The request is carried out, but its response is lost. */
  | "lost response"
  /** The query shows what was there before the last write. A write is carried out as ever. */
  | "stale"
  /** The request is refused with this code. */
  | { readonly code: number }
  /** The request arrives after a rival. */
  | { readonly before: Rival }
  /** A rival is faster than the response. */
  | { readonly after: Rival };

/** A request as the service saw it. */
export interface SeenRequest {
  readonly command: string;
  readonly body: Record<string, unknown>;
  readonly fault: RoomFault;
  /** What a query showed, or what there was after a write. */
  readonly shown: RoomState;
  /** The room that a write of this request changed, as it was before. */
  readonly changed: RoomState | undefined;
}

/** What a request leads to: a refusal, results, or a new state. */
type Outcome = { code: number } | { Response: object } | { state: RoomState };

/**
 * A service with one room, as the facts have it: create, get, update, destroy, the list of seats, and picking a member.
 * Each request meets the next fault, and none after the last.
 */
export class RoomsService {
  state: RoomState = { room: undefined, seats: ["", "", ""], members: ["user1", "user2"] };
  readonly seen: SeenRequest[] = [];
  /** Whether the query shows a password (RO-44). */
  showsPassword = false;
  #previous = this.state;
  #created = 1_700_000_000;
  readonly #faults: readonly RoomFault[];

  constructor(faults: readonly RoomFault[] = []) {
    this.#faults = faults;
  }

  /** A write of anybody. */
  write(change: Partial<RoomState>): void {
    this.#previous = this.state;
    this.state = { ...this.state, ...change };
  }

  create(asked: Partial<NewRoom> = {}): void {
    const room = { RoomId: "room-1", RoomType: "Conference", Owner_Account: "admin", ...asked } as const;
    this.write({ room: { ...room, CreateTime: ++this.#created }, seats: ["", "", ""] });
  }

  change(fields: Partial<Room>): void {
    if (this.state.room !== undefined) this.write({ room: { ...this.state.room, ...fields } });
  }

  destroy(): void {
    this.write({ room: undefined });
  }

  sit(account: string, index: number): void {
    this.write({
      seats: this.state.seats.map((one, i) => (i === index ? account : one === account ? "" : one)),
    });
  }

  readonly fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const command = new URL(String(input)).pathname.split("/").at(-1) ?? "";
    const body = JSON.parse(String(init?.body));
    const fault = this.#faults[this.seen.length] ?? "none";
    if (typeof fault === "object" && "before" in fault) fault.before(this);
    const isQuery = command.startsWith("get_");
    const before = this.state;
    const isRefused = typeof fault === "object" && "code" in fault;
    const isSaidGone = isRefused && fault.code === 100004;
    const latest = isSaidGone ? { ...before, room: undefined } : before;
    const shown = isQuery && fault === "stale" ? this.#previous : latest;
    const outcome: Outcome = isRefused
      ? fault
      : fault === "lost request"
        ? { code: 0 }
        : this.#run(command, body, shown);
    const hasChanged = "state" in outcome;
    if (hasChanged) this.write(outcome.state);
    this.seen.push({
      command,
      body,
      fault,
      shown: isQuery ? shown : this.state,
      changed: hasChanged ? before : undefined,
    });
    if (typeof fault === "object" && "after" in fault) fault.after(this);
    if (fault === "lost request" || fault === "lost response") {
      const reset = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });
      throw new TypeError("fetch failed", { cause: reset });
    }
    const code = "code" in outcome ? outcome.code : 0;
    const results = "Response" in outcome ? { Response: outcome.Response } : {};
    const status = code === 0 ? "OK" : "FAIL";
    return Response.json({
      ActionStatus: status,
      ErrorInfo: "",
      ErrorCode: code,
      RequestId: "Id-1",
      ...results,
    });
  };

  #run(command: string, body: Record<string, never>, { room, seats, members }: RoomState): Outcome {
    if (command === "create_room") {
      // RO-81
      if (room !== undefined) return { code: room.Owner_Account === "admin" ? 100010 : 100003 };
      const asked: NewRoom = body.RoomInfo ?? ({} as never);
      const created = {
        RoomName: asked.RoomId,
        Owner_Account: "admin",
        ...asked,
        CreateTime: ++this.#created,
      };
      return { state: { room: created, seats: ["", "", ""], members } };
    }
    if (room === undefined) return { code: 100004 };
    if (command === "get_room_info") {
      const { Password, IsPasswordEnabled, ...rest } = room;
      return { Response: { RoomInfo: this.showsPassword ? room : rest } };
    }
    if (command === "update_room_info")
      return { state: { room: { ...room, ...(body.RoomInfo as object | undefined) }, seats, members } };
    if (command === "destroy_room") return { state: { room: undefined, seats: [], members } };
    if (command === "get_seat_list") return { Response: { SeatList: seats.map(toSeat) } };
    return this.#pick(String(body.Member_Account), Number(body.Index));
  }

  /** SE-20 */
  #pick(account: string, index: number): Outcome {
    const { seats, members } = this.state;
    if (!members.includes(account)) return { code: 100005 };
    if (seats.includes(account)) return { code: 100203 };
    if (!seats.includes("")) return { code: 100205 };
    if (seats[index] !== "") return { code: 100210 };
    return { state: { ...this.state, seats: seats.with(index, account) } };
  }
}

/** SE-10 A free seat has an empty account, or none. */
const toSeat = (account: string, Index: number): Seat =>
  account === "" && Index % 2 === 0 ? { Index } : { Index, Member_Account: account };
