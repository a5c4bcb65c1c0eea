import type { Clock } from "../internal/clock.ts";
import type { SandboxDelivery } from "./events/sandbox-delivery.ts";
import type { SandboxRequest } from "./log.ts";
import type { SandboxStateSeed } from "./state/restore-applications.ts";

/** An application that the sandbox knows. */
export interface SandboxApplication {
  /** Its SDKAppID. */
  readonly sdkAppId: number;
  /** The secret key that signs its UserSigs. Make one up; it need not belong to a real application. */
  readonly secretKey: string;
  /** The accounts that may make calls. Default: `["admin"]`, the client's default account. */
  readonly administrators?: readonly string[] | undefined;
  /** The token that signs the URLs of the application's events, by the scheme that is documented for Chat. Default: no signature. */
  readonly token?: string | undefined;
  /** What its plan allows. A call that asks for more is refused with 100013. */
  readonly plan?: SandboxPlan | undefined;
}

/** How many members and seats a room may have by the plan of an application. */
export interface SandboxPlan {
  /** Members of a room at most. Default: no limit, and 20 for a room that is created without one, as in a trial. */
  readonly members?: number | undefined;
  /** Seats of a room, 1000 at most. Default: 1000. */
  readonly seats?: number | undefined;
}

/** What the official pages leave open. Try your application with each way that the service may behave. */
export interface Unstated {
  /**
   * What get_callback returns when nothing is configured: success without `Response` (`"missing"`), with an empty
   * `Response`, with a `Response` whose fields are null, or a refusal with this code. Default: `"missing"`.
   */
  readonly query?: "missing" | "empty" | "null" | number | undefined;
  /** What delete_callback returns when nothing is configured: success, or a refusal with this code. Default: `"ok"`. */
  readonly remove?: "ok" | number | undefined;
  /** Whether update_callback replaces the list of words, or adds to it. Default: `"replace"`. */
  readonly update?: "replace" | "merge" | undefined;
  /**
   * Whether the owner of a room that create_room makes is a member from the start. Default: true. The samples of
   * get_room_info and get_room_member_list count one member, the owner.
   */
  readonly ownerJoins?: boolean | undefined;
  /** The role of the owner in a list of members. The page's table says `Owner`, its sample `RoomOwner`. Default: `"RoomOwner"`. */
  readonly ownerRole?: "Owner" | "RoomOwner" | undefined;
  /**
   * What kick_user_out and ban_room_member do with an account that is not in the room: leave it out, and ban it
   * nevertheless, or refuse the call with 100005. Default: `"skip"`.
   */
  readonly strangers?: "skip" | "NotRoomMember" | undefined;
  /** What a `Duration` of 0 means to ban_room_member; `"InvalidParameter"` is 100002. Default: `"ends-at-once"`. */
  readonly zeroBan?: "ends-at-once" | "forever" | "InvalidParameter" | undefined;
  /** Why a user cannot enter a room that is full: 100008 or 100025. Default: `"RoomFull"`, which is 100008. */
  readonly fullRoom?: "RoomFull" | "RoomMemberLimitReached" | undefined;
  /**
   * Why nobody gets a seat that is taken, where no other seat is free: 100210 or 100205. Default: `"SeatTaken"`, which is
   * 100210.
   */
  readonly fullSeats?: "SeatTaken" | "SeatsFull" | undefined;
  /** Whether change_room_owner causes `Room.CallbackAfterUpdateRoomInfo`. Default: `"no-event"`. */
  readonly ownerChange?: "no-event" | "update-event" | undefined;
  /**
   * Whether `Mic.CallbackAfterSeatInfoChanged` follows when a member with a seat leaves the room or is removed. The pages
   * name the event for a seat that is left, and `Room.CallbackAfterMemberLeave` alone for these. Default: `"no-event"`.
   */
  readonly seatOfLeaver?: "no-event" | "seat-event" | undefined;
}

/** The options of `createSandbox`: those of the first application, and those of the whole sandbox. */
export interface SandboxOptions extends SandboxApplication {
  /** How often each application may call. `false` lifts the limit. Default: 200 calls in 1 second. */
  readonly rateLimit?: { readonly calls: number; readonly seconds: number } | false | undefined;
  /** What the sandbox does where the official pages state nothing. */
  readonly unstated?: Unstated | undefined;
  /** Names or addresses of hosts that may receive events, such as `["receiver.test"]`. Loopback always may. Default: no other host. */
  readonly allowHosts?: readonly string[] | undefined;
  /**
   * Receives the events instead of the network, for example a receiver. Nothing is posted then, so any `Url` works.
   * `emit` rejects with what it throws; after a call or a user's action, the log of deliveries has it.
   */
  readonly deliver?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** Seed for the `chance` of faults: the same seed brings the same faults. Default: 1. */
  readonly seed?: number | undefined;
  /**
   * Keeps the room that each write changes, as it was before. The fault `stale-read` needs it. It makes a write in a large
   * room slower. Default: `false`.
   */
  readonly staleReads?: boolean | undefined;
  /**
   * Makes any other SDKAppID an application at its first use, with the secret key, the administrators, the token and the
   * plan of the first one. Tests that run in parallel then take a number each, and do not see each other. Default: `false`.
   */
  readonly anyApplication?: boolean | undefined;
  /**
   * What is there from the start, for example what `Sandbox.export` returned. `Sandbox.reset` goes back to it. Default:
   * no room and no configuration.
   */
  readonly state?: SandboxStateSeed | undefined;
  /** Called with each request once its response is known, for example to print it. It must not throw. */
  readonly onRequest?: ((request: SandboxRequest) => void) | undefined;
  /** Called with each event once it was answered or has failed. It must not throw. */
  readonly onDelivery?: ((delivery: SandboxDelivery) => void) | undefined;
  /** How many requests and how many deliveries of each application are kept for inspection. Default: 1000 of each. */
  readonly logSize?: number | undefined;
  /** Time, for tests. `Sandbox.clock` moves it. Default: the clock of the runtime. */
  readonly clock?: Clock | undefined;
}
