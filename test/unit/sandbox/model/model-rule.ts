import type { SandboxPlan } from "../../../../src/sandbox/index.ts";
import type { Acting, ModelEvent, ModelRoom, ModelState, No } from "./model-room.ts";

/** What a call that is not refused brings. */
export interface Done {
  readonly response?: unknown;
  readonly events?: readonly ModelEvent[];
}

/** The bodies are drawn by steps.ts, and keep the contract. */
// biome-ignore lint/suspicious/noExplicitAny: one type for the bodies of 20 operations.
export type Body = any;

export interface Calling extends Acting {
  readonly plan: SandboxPlan;
}

/** What a call about a room does. */
export type Rule = (room: ModelRoom, body: Body, calling: Calling, state: ModelState) => Done | No;

export const done: Done = {};
