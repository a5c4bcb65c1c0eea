/**
 * A client of the callback service of Tencent RTC Conference, typed by its OpenAPI contract.
 *
 * @module
 */
// As in the entry `error-codes`: who does not import them here does not bundle them.
export { errorCodes } from "../generated/error-codes.ts";
export { callbackCommandAliases, callbackCommands, hosts } from "../generated/service.ts";
export type {
  CallbackCommand,
  CallbackConfiguration,
  components,
  DeleteCallbackFailure,
  EventAnswer,
  GetCallbackFailure,
  GetCallbackSuccess,
  MemberEnteredEvent,
  MembersLeftEvent,
  operations,
  paths,
  RoomCreatedEvent,
  RoomDestroyedEvent,
  RoomInfo,
  RoomInfoUpdatedEvent,
  Seat,
  SeatsChangedEvent,
  SetCallbackFailure,
  StoredCommand,
  StoredConfiguration,
  Success,
  UpdateCallbackFailure,
  webhooks,
} from "../generated/types.ts";
export type { GivenUserSig } from "./auth.ts";
export { type ConferenceClient, createConferenceClient, type OperationMethods } from "./client.ts";
export type { Clock } from "./clock.ts";
export type { EnsuredCallback } from "./ensure.ts";
export { describeErrorCode, type ErrorCodeEntry } from "./error-codes/describe.ts";
export { ConferenceApiError, type ErrorCodeName, type RetryAdvice } from "./errors/api-error.ts";
export { ConferenceError, type ConferenceErrorKind } from "./errors/base.ts";
export { type CallContext, ConferenceCallError } from "./errors/call-error.ts";
export { ConferenceEnsureError, type EnsureState } from "./errors/ensure-error.ts";
export {
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
  isConferenceError,
  isConferenceOptionsError,
  isConferenceTimeoutError,
  isConferenceTransportError,
} from "./errors/guards.ts";
export { ConferenceOptionsError } from "./errors/options-error.ts";
export { ConferenceTimeoutError } from "./errors/timeout-error.ts";
export { ConferenceTransportError } from "./errors/transport-error.ts";
export type { CallbackEvent, CallbackEventOf } from "./events.ts";
export type { AttemptEvent, AttemptListener } from "./hooks.ts";
export { createRateLimiter, type Limiter, type RateLimiterOptions } from "./limiter.ts";
export type { Answer, OperationId, RequestBody, SuccessBody } from "./operation.ts";
export type { CallOptions, ConferenceClientOptions, Region } from "./options.ts";
export type { CallQuery } from "./query.ts";
export type { RandomUint32 } from "./random.ts";
export type { RawClient } from "./raw.ts";
