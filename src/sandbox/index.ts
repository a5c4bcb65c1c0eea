/**
 * The callback service on your desk: a stand-in that remembers, checks the UserSig and sends events, for tests of an
 * application. Not for production.
 *
 * @module
 */
export type { Clock } from "../clock.ts";
export { ConferenceOptionsError } from "../errors/options-error.ts";
export type { StoredCallback } from "./application.ts";
export type { SandboxDelivery } from "./delivery.ts";
export type { Emit, EmitOptions } from "./emit.ts";
export type { EventChanges } from "./event.ts";
export type { SandboxFault } from "./faults.ts";
export type { ListenOptions, SandboxServer } from "./listen.ts";
export type { SandboxRequest } from "./log.ts";
export type { SandboxApplication, SandboxOptions, Unstated } from "./options.ts";
export { createSandbox, type Sandbox } from "./sandbox.ts";
