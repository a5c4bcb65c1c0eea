import type { OperationId } from "../../src/index.ts";
import type { notOf } from "./events-fields.ts";

/** Fact, operation, place in its body, type, and whether it must be there. */
export type OperationField = [
  fact: string,
  operation: OperationId,
  place: string,
  kind: keyof typeof notOf,
  comes: "always" | "or not",
];

/** The fields of requests, by the facts. */
export const requestFields: OperationField[] = [
  ["SC-11", "setCallback", "Url", "string", "always"],
  ["SC-12", "setCallback", "CallbackCommandList", "list", "always"],
  ["CC-07", "updateCallback", "Url", "string", "always"],
  ["CC-07", "updateCallback", "CallbackCommandList", "list", "always"],
];

/** The fields of successes beside the envelope, by the facts. */
export const responseFields: OperationField[] = [
  // Nothing says what comes when there is no configuration (CC-06).
  ["CC-03 CC-06", "getCallback", "Response", "object", "or not"],
  ["CC-03", "getCallback", "Response.Url", "string", "always"],
  ["CC-03", "getCallback", "Response.CallbackCommandList", "list of string", "always"],
];
