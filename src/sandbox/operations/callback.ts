import { requestRules } from "../../../generated/sandbox.ts";
import type { CallbackConfiguration } from "../../../generated/types.ts";
import type { OperationId } from "../../contract/operations.ts";
import type { Unstated } from "../sandbox-options.ts";
import { Refusal, type Result, refuse } from "../serve/envelope.ts";
import { type Application, copyOf, type StoredCallback } from "../state/application.ts";

/** Does to the configuration what the contract says of the operation (`x-effect`). */
export function carryOut(
  operation: OperationId,
  application: Application,
  wanted: CallbackConfiguration,
  unstated: Unstated,
): Result | Refusal {
  const { configuration: present } = application;
  switch (requestRules[operation].effect) {
    case "create":
      if (present !== undefined) return refuse("configuration-exists");
      application.configuration = copyOf(wanted);
      return {};
    case "query":
      return present === undefined ? nothing(unstated.query) : { Response: present };
    case "replace":
      if (present === undefined) return refuse("configuration-missing");
      application.configuration = unstated.update === "merge" ? merged(present, wanted) : copyOf(wanted);
      return {};
    case "remove":
      if (present === undefined && typeof unstated.remove === "number") return new Refusal(unstated.remove);
      application.configuration = undefined;
      return {};
  }
}

function nothing(answer: Unstated["query"] = "missing"): Result | Refusal {
  switch (answer) {
    case "missing":
      return {};
    case "empty":
      return { Response: { Url: "", CallbackCommandList: [] } };
    case "null":
      return { Response: { Url: null, CallbackCommandList: null } };
    default:
      return new Refusal(answer);
  }
}

const merged = (present: StoredCallback, wanted: StoredCallback): StoredCallback => ({
  Url: wanted.Url,
  CallbackCommandList: [...new Set([...present.CallbackCommandList, ...wanted.CallbackCommandList])],
});
