import { Refusal, refuse } from "../serve/envelope.ts";
import { copyCallback, mergeCallbacks } from "../state/stored-callback.ts";
import type { OperationHandler } from "./operation-handler.ts";

export const setCallback: OperationHandler<"setCallback"> = (body, { application }) => {
  if (application.callback !== undefined) return refuse("CallbackAlreadyExists");
  application.callback = copyCallback(body);
  return {};
};

export const getCallback: OperationHandler<"getCallback"> = (_, { application, unstated }) => {
  if (application.callback !== undefined) return { Response: application.callback };
  const { query = "missing" } = unstated;
  return typeof query === "number" ? new Refusal(query) : nothingConfigured[query];
};

/** Typed as objects: some are outside the contract, to try what a client makes of them. */
const nothingConfigured: Readonly<Record<"missing" | "empty" | "null", object>> = {
  missing: {},
  empty: { Response: { Url: "", CallbackCommandList: [] } },
  null: { Response: { Url: null, CallbackCommandList: null } },
};

export const updateCallback: OperationHandler<"updateCallback"> = (body, { application, unstated }) => {
  const { callback } = application;
  if (callback === undefined) return refuse("CallbackNotFound");
  application.callback = unstated.update === "merge" ? mergeCallbacks(callback, body) : copyCallback(body);
  return {};
};

export const deleteCallback: OperationHandler<"deleteCallback"> = (_, { application, unstated }) => {
  const { remove } = unstated;
  if (application.callback === undefined && typeof remove === "number") return new Refusal(remove);
  application.callback = undefined;
  return {};
};
