import type { OperationId } from "../../contract/operations.ts";
import { deleteCallback, getCallback, setCallback, updateCallback } from "./callback-handlers.ts";
import type { OperationHandler } from "./operation-handler.ts";

/** What the sandbox does for each operation. An operation without a handler does not compile. */
export const handlers: { readonly [Id in OperationId]: OperationHandler<Id> } = {
  setCallback,
  getCallback,
  updateCallback,
  deleteCallback,
};
