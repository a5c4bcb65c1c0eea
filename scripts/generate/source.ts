import type { Contract, Event, JsonContent } from "./contract.ts";

/**
 * The bundle of spec/, which is not yet the published contract: what all operations, or all events, have in common
 * stands once, in the path items `everyOperation` and `everyEvent`.
 */
export interface Source extends Omit<Contract, "x-tagGroups" | "paths" | "webhooks" | "components"> {
  paths: Record<string, { post?: SourceOperation }>;
  webhooks: Record<string, { post?: SourceEvent }>;
  components: Omit<Contract["components"], "callbacks"> & {
    callbacks: Record<string, Record<string, { post: SourceEvent }>>;
    pathItems: { everyOperation: EveryOperation; everyEvent: EveryEvent };
  };
}

export interface SourceOperation {
  operationId: string;
  description: string;
  requestBody: object;
  responses: { "200": { content: JsonContent } };
  /** The names of its private codes, where the page lists all of them. */
  "x-private-codes"?: string[] | "unstated";
  /** The names of those that are known, where the page's list is not complete. */
  "x-known-private-codes"?: string[];
  "x-unknown-outcome": { retry: boolean; reason: string };
  /** The events that it causes, each with the basis of that. */
  "x-triggers"?: { event: string; basis: string }[];
}

export type SourceEvent = Omit<Event, "parameters">;

export interface EveryOperation {
  parameters: { $ref: string }[];
  post: {
    "x-notes": Record<"triggers" | "retry" | "noRetry" | "complete" | "incomplete" | "unstated", string>;
    description: string;
    requestBody: object;
    responses: { "200": { description: string; content: JsonContent }; "5XX": object };
  };
}

export interface EveryEvent {
  post: { "x-notes": { triggers: string }; parameters: Event["parameters"]; requestBody: object };
}
