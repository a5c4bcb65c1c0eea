import type {
  CallbackConfiguration,
  CreateRoomRequest,
  PickUserOnSeatRequest,
  RoomRequest,
  Success,
} from "../generated/types.ts";
import type { CallByPathOptions } from "./call/call-by-path.ts";
import type { CallOptions } from "./call/call-options.ts";
import type { RawClient } from "./call/raw-client.ts";
import type { CallQuery } from "./call/request.ts";
import type { operationTable, PagedId, PageItem, RequestBody, SuccessBody } from "./contract/operations.ts";
import type { EnsuredCallback } from "./ensure/ensure-callback.ts";
import type { EnsuredOnSeat } from "./ensure/ensure-on-seat.ts";
import type { EnsuredRoom } from "./ensure/ensure-room.ts";
import type { EnsuredRoomGone } from "./ensure/ensure-room-gone.ts";

/** The body may be omitted where the operation takes nothing. */
export type CallArguments<Body> =
  Record<never, never> extends Body
    ? [body?: Body, options?: CallOptions]
    : [body: Body, options?: CallOptions];

/**
 * One method for each operation of the contract, named by its operationId. It resolves with the whole success body. It
 * rejects with a ConferenceApiError, ConferenceTransportError or ConferenceTimeoutError, or with a ConferenceOptionsError
 * when an argument is wrong.
 *
 * The reason of the caller's signal is passed on unchanged, and so is what the caller's `userSig` function or limiter
 * rejects with. While the outcome of an earlier request is unknown, the latter is the `cause` of a
 * ConferenceTransportError.
 *
 * When the response of `setCallback`, `createRoom`, `changeRoomOwner` or `pickUserOnSeat` was lost, the operation that
 * the contract names may show that the call was carried out. The method then resolves with the response of that
 * operation.
 */
export type OperationMethods = {
  readonly [Id in keyof typeof operationTable]: (
    ...args: CallArguments<RequestBody<Id>>
  ) => Promise<SuccessBody<Id>>;
};

/** The success body of a command that is not in the contract. Not every one has a `RequestId`. */
export type SuccessByPath<Body extends object> = Body &
  Omit<Success, "RequestId"> &
  Partial<Pick<Success, "RequestId">>;

export interface ConferenceClient extends OperationMethods {
  /**
   * Makes this the callback configuration: creates it, replaces the existing one, or finds nothing to do. Safe to run
   * again, and from many processes at once. It resolves only when `get_callback` has shown the configuration, with its
   * words in any order. It ends within `totalTimeout` ms and after a bounded number of requests.
   *
   * @example
   * const { change } = await client.ensureCallback({
   *   Url: "https://example.com/callback",
   *   CallbackCommandList: ["Room.CallbackAfterMemberLeave"],
   * });
   *
   * @throws ConferenceEnsureError when `get_callback` did not show it. The error says whether anything was changed.
   * @throws ConferenceOptionsError when the configuration is wrong. Nothing was sent.
   * @throws The reason of the caller's signal, and what the caller's `userSig` function or limiter rejects with as long
   * as nothing can have changed.
   * @see https://trtc.io/document/60729 and 60728, 60730
   */
  ensureCallback(configuration: CallbackConfiguration, options?: CallOptions): Promise<EnsuredCallback>;
  /**
   * Makes the room exist with everything that is asked for: creates it, changes what differs by `update_room_info`, or
   * finds nothing to do. Safe to run again, and from many processes at once. It resolves only when `get_room_info` has
   * shown every field that was asked for, and ends as `ensureCallback` does. A field that is not asked for stays as it is.
   *
   * - Without `Owner_Account` a new room belongs to the caller, and an existing one may belong to anybody.
   * - `ScheduleInviteeList_Account` counts only when the room is created.
   * - Where `get_room_info` does not show a password, its success is that of the write that carries it: one update in
   * each call, also if it was set before.
   *
   * @example
   * const { change } = await client.ensureRoom({
   *   RoomInfo: { RoomId: "room-1", RoomType: "Conference", RoomName: "Standup" },
   * });
   *
   * @throws ConferenceEnsureError when `get_room_info` did not show the room as asked for. Where a field differs that
   * `update_room_info` cannot change, the message names it, and nothing was written to that room.
   * @throws ConferenceOptionsError when a field is missing, misspelt or of the wrong type. Nothing was sent.
   * @throws The reason of the caller's signal, and what the caller's `userSig` function or limiter rejects with as long
   * as nothing can have changed.
   * @see https://trtc.io/document/60707 and 60705, 60704
   */
  ensureRoom(room: CreateRoomRequest, options?: CallOptions): Promise<EnsuredRoom>;
  /**
   * Makes the room be gone: destroys it, or finds that it does not exist. It resolves only when `get_room_info` was refused
   * with 100004. After a response that was lost it destroys the room again only if `CreateTime` shows that it is still the
   * same one: a room that somebody has created under this id in the meantime is left alone, which is an error.
   *
   * @example
   * const { change } = await client.ensureRoomGone({ RoomId: "room-1" });
   *
   * @throws ConferenceEnsureError when a room of this id was still there.
   * @throws ConferenceOptionsError when `RoomId` is wrong. Nothing was sent.
   * @throws The reason of the caller's signal, and what the caller's `userSig` function or limiter rejects with as long
   * as nothing can have changed.
   * @see https://trtc.io/document/60706 and 60704
   */
  ensureRoomGone(room: RoomRequest, options?: CallOptions): Promise<EnsuredRoomGone>;
  /**
   * Makes the member sit on the seat. It resolves only when `get_seat_list` has shown it. Nobody is taken off a seat for
   * it: where the member sits on another seat, or somebody else on this one, it fails. `pick_user_on_seat` is not sent
   * again after a response that was lost, because the member may have left the seat again; only the list is read again.
   *
   * @example
   * const { change } = await client.ensureOnSeat({ RoomId: "room-1", Member_Account: "user2", Index: 1 });
   *
   * @throws ConferenceEnsureError when `get_seat_list` did not show the member there. `codeName` tells why, for example
   * `SeatTaken`, `AlreadySeated`, `SeatLocked` or `NotRoomMember`.
   * @throws ConferenceOptionsError when an argument is wrong. Nothing was sent.
   * @throws The reason of the caller's signal, and what the caller's `userSig` function or limiter rejects with as long
   * as nothing can have changed.
   * @see https://trtc.io/document/60718 and 60719
   */
  ensureOnSeat(seat: PickUserOnSeatRequest, options?: CallOptions): Promise<EnsuredOnSeat>;
  /**
   * The items of a list, from all of its pages: of members or of bans. One page is in memory, and the next one is read
   * when its first item is asked for. Each page is a call with these options. The body may name the size of a page, and
   * where to begin.
   *
   * @example
   * for await (const member of client.paginate("getRoomMemberList", { RoomId: "room-1" })) {
   *   console.log(member.Member_Account);
   * }
   *
   * @throws What the operation's method rejects with, when a page cannot be read. The reason of the signal.
   * @throws ConferenceTransportError when the service leads back to an earlier page.
   * @throws ConferenceOptionsError when the operation does not list pages, or an option is wrong.
   * @see https://trtc.io/document/60715 and 60709
   */
  paginate<Id extends PagedId>(
    operation: Id,
    body: RequestBody<Id>,
    options?: CallOptions,
  ): AsyncGenerator<PageItem<Id>, void, undefined>;
  /**
   * Calls a command of the same gateway that is not in the contract, with all that a call has: signing, limiter, retries,
   * time-outs, errors. It resolves with the whole success body, whose type is the caller's promise. The `operation` of
   * errors and of `onAttempt` is the path.
   *
   * A command of the contract is called as its method calls it, under the method's name.
   *
   * @example
   * // The owner of a room must be an imported account. Importing it again changes nothing.
   * await client.call(
   *   "v4/im_open_login_svc/account_import",
   *   { UserID: "alice", Nick: "Alice", FaceUrl: "https://example.com/alice.png" },
   *   { retryAfterUnknownOutcome: true },
   * );
   *
   * @param path Below the host, for example `v4/im_open_login_svc/account_import`.
   * @param body An object that JSON can hold. Default: `{}`.
   * @throws As the methods of the operations do.
   * @see https://trtc.io/document/34953
   */
  call<Body extends object = Record<string, unknown>>(
    path: string,
    body?: object,
    options?: CallByPathOptions,
  ): Promise<SuccessByPath<Body>>;
  /**
   * An openapi-fetch client of the same address, typed by the contract: no retries, no limiter, no error classes, and
   * HTTP 200 counts as success. Its query string comes from `query()`. Its first call loads openapi-fetch.
   */
  readonly raw: RawClient;
  /**
   * The five query parameters of a call, with a valid UserSig and a fresh `random`.
   *
   * @example
   * const { data } = await client.raw.POST("/v4/room_config/set_callback", {
   *   params: { query: await client.query() },
   *   body: { Url: "https://example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
   * });
   */
  query(): Promise<CallQuery>;
}
