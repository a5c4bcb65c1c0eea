/**
 * A receiver for the events of the room service, typed by the contract. Importing it does not import the client.
 *
 * @module
 */
export type { CanonicalEvents } from "../../generated/canonical.ts";
export type { CallbackCommand } from "../../generated/types.ts";
export { ConferenceError, type ConferenceErrorKind } from "../errors/base.ts";
export { ConferenceEventError } from "../errors/event-error.ts";
export { isConferenceEventError } from "../errors/guards.ts";
export { ConferenceOptionsError } from "../errors/options-error.ts";
export type { BodyFault } from "../http/body.ts";
export type { NodeRequest, NodeResponse } from "../http/node-incoming.ts";
export type { RequestFault } from "./check-request.ts";
export { createMemoryStore, type DedupeStore } from "./dedupe-store.ts";
export { toNodeListener } from "./node-listener.ts";
export { type ParsedCallbackEvent, parseCallbackEvent } from "./parse-callback-event.ts";
export { type CallbackReceiver, createCallbackReceiver } from "./receiver.ts";
export type {
  CallbackReceiverOptions,
  Delivery,
  EventHandler,
  InvalidEvent,
  OtherEvent,
  ReceivedEvent,
} from "./receiver-options.ts";
export type { RefusedRequest } from "./report-refusal.ts";
export { sampleEvents, signTestEvent, type TestEventOptions } from "./test-event.ts";
export type { SignatureFault } from "./url-signature.ts";
