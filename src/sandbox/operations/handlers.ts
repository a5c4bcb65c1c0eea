import type { OperationId } from "../../contract/operations.ts";
import * as callback from "./callback-handlers.ts";
import * as members from "./member-handlers.ts";
import type { OperationHandler } from "./operation-handler.ts";
import * as rooms from "./room-handlers.ts";
import * as seats from "./seat-handlers.ts";

/** What the sandbox does for each operation. An operation without a handler does not compile. */
export const handlers: { readonly [Id in OperationId]: OperationHandler<Id> } = {
  ...rooms,
  ...members,
  ...seats,
  ...callback,
};
