/**
 * What stands behind the configured URL: a receiver of the room service's events, typed by the contract. Importing it
 * does not bring the client along.
 *
 * @module
 */
export { ConferenceOptionsError } from "../errors/options-error.ts";
export { createMemoryStore, type DedupeStore } from "./dedupe.ts";
export { toNodeListener } from "./node-listener.ts";
export { type CallbackReceiver, createCallbackReceiver } from "./receiver.ts";
export type {
  CallbackReceiverOptions,
  Delivery,
  InvalidEvent,
  OtherEvent,
  ReceivedEvent,
} from "./receiver-options.ts";
export { sampleEvents, signTestEvent, type TestEventOptions } from "./test-event.ts";
