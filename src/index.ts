/**
 * A client of the server API of Tencent RTC Conference, typed by its OpenAPI contract.
 *
 * @module
 */
export { callbackCommandAliases, callbackCommands, hosts } from "../generated/service.ts";
export type {
  BannedAccount,
  BanRoomMemberRequest,
  CallbackCommand,
  CallbackConfiguration,
  ChangeRoomOwnerRequest,
  CreateRoomRequest,
  components,
  DeleteCallbackFailure,
  EventAnswer,
  GetBannedMemberListRequest,
  GetBannedMemberListSuccess,
  GetCallbackFailure,
  GetCallbackSuccess,
  GetRoomInfoSuccess,
  GetRoomMemberListRequest,
  GetRoomMemberListSuccess,
  GetSeatListSuccess,
  KickUserOffSeatRequest,
  KickUserOutRequest,
  LockSeatRequest,
  MarkRoomMemberRequest,
  Member,
  MemberEnteredEvent,
  MembersLeftEvent,
  NewRoom,
  operations,
  PickUserOnSeatRequest,
  paths,
  Room,
  RoomCreatedEvent,
  RoomDestroyedEvent,
  RoomInfo,
  RoomInfoUpdatedEvent,
  RoomRequest,
  RoomUpdate,
  Seat,
  SeatsChangedEvent,
  SetCallbackFailure,
  StoredCommand,
  StoredConfiguration,
  Success,
  UnbanRoomMemberRequest,
  UpdateCallbackFailure,
  UpdateRoomInfoRequest,
  UpdateRoomMemberInfoRequest,
  webhooks,
} from "../generated/types.ts";
export type { AttemptEvent, AttemptListener } from "./call/attempt-listener.ts";
export type { CallByPathOptions } from "./call/call-by-path.ts";
export type { CallOptions } from "./call/call-options.ts";
export type { ConferenceClientOptions, Region } from "./call/client-options.ts";
export { createRateLimiter, type Limiter, type RateLimiterOptions } from "./call/rate-limiter.ts";
export type { RawClient } from "./call/raw-client.ts";
export type { CallQuery } from "./call/request.ts";
export type { GivenUserSig } from "./call/user-sig-source.ts";
export { createConferenceClient } from "./client.ts";
export type { CallArguments, ConferenceClient, OperationMethods, SuccessByPath } from "./client-interface.ts";
export {
  describeErrorCode,
  type ErrorCodeEntry,
  type ErrorCodeName,
  errorCodes,
  type RetryAdvice,
} from "./contract/error-codes.ts";
export type { CallbackEvent, CallbackEventOf } from "./contract/events.ts";
export type {
  CallName,
  OperationId,
  PagedId,
  PageItem,
  RequestBody,
  ResponseBody,
  SuccessBody,
} from "./contract/operations.ts";
export type { EnsuredCallback } from "./ensure/ensure-callback.ts";
export type { EnsuredOnSeat } from "./ensure/ensure-on-seat.ts";
export type { EnsuredRoom } from "./ensure/ensure-room.ts";
export type { EnsuredRoomGone } from "./ensure/ensure-room-gone.ts";
export type { Ensured } from "./ensure/reconcile.ts";
export { ConferenceApiError, type FailureEnvelope } from "./errors/api-error.ts";
export { ConferenceError, type ConferenceErrorKind } from "./errors/base.ts";
export { type CallContext, ConferenceCallError } from "./errors/call-error.ts";
export {
  ConferenceEnsureError,
  type EnsureMethod,
  type EnsureReads,
  type EnsureState,
} from "./errors/ensure-error.ts";
export { ConferenceEventError } from "./errors/event-error.ts";
export {
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
  isConferenceError,
  isConferenceEventError,
  isConferenceOptionsError,
  isConferenceTimeoutError,
  isConferenceTransportError,
} from "./errors/guards.ts";
export { ConferenceOptionsError } from "./errors/options-error.ts";
export { ConferenceTimeoutError, type Timeout } from "./errors/timeout-error.ts";
export { ConferenceTransportError, type TransportFailure } from "./errors/transport-error.ts";
export type { Clock } from "./internal/clock.ts";
export type { RandomUint32 } from "./internal/random.ts";
