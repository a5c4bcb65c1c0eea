/**
 * A receiver for the events of the room service, typed by the contract. Importing it does not import the client.
 *
 * @module
 */
export { ConferenceEventError } from "../errors/event-error.ts";
export { isConferenceEventError } from "../errors/guards.ts";
export { ConferenceOptionsError } from "../errors/options-error.ts";
export { createMemoryStore, type DedupeStore } from "./dedupe-store.ts";
export { toNodeListener } from "./node-listener.ts";
export { type ParsedCallbackEvent, parseCallbackEvent } from "./parse-callback-event.ts";
export { type CallbackReceiver, createCallbackReceiver } from "./receiver.ts";
export type {
  CallbackReceiverOptions,
  Delivery,
  InvalidEvent,
  OtherEvent,
  ReceivedEvent,
} from "./receiver-options.ts";
export type { RefusedRequest } from "./report-refusal.ts";
export { sampleEvents, signTestEvent, type TestEventOptions } from "./test-event.ts";
