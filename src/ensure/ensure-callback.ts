import type { CallbackConfiguration, StoredConfiguration } from "../../generated/types.ts";
import type { CallerContext } from "../call/call.ts";
import type { SuccessBody } from "../contract/operations.ts";
import { checkConfiguration } from "./check-configuration.ts";
import { readCallback } from "./read-callback.ts";
import { type Ensured, reconcile } from "./reconcile.ts";
import { sameConfiguration } from "./same-configuration.ts";

/** What `ensureCallback` did. */
export type EnsuredCallback = Ensured<"created" | "updated", StoredConfiguration, SuccessBody<"getCallback">>;

/**
 * Makes the configuration be the wanted one. Only a reading counts as success, also because no page states whether an
 * update replaces the list or adds to it.
 */
export async function ensureCallback(
  context: CallerContext,
  configuration: CallbackConfiguration,
  signal: AbortSignal | undefined,
): Promise<EnsuredCallback> {
  const wanted = checkConfiguration(configuration);
  return reconcile(
    context,
    {
      method: "ensureCallback",
      inconclusive: ["CallbackAlreadyExists", "CallbackNotFound"],
      async read(query) {
        const { configuration, ...reading } = await readCallback(() => query("getCallback"));
        return { stored: configuration, ...reading };
      },
      decide({ stored, response }, last) {
        if (response !== undefined && sameConfiguration(wanted, stored)) return { done: response };
        const byReading = stored === undefined ? "setCallback" : "updateCallback";
        // A write that the service has just refused as inapplicable is not repeated.
        const isRefused = last?.refusal !== undefined && last.id === byReading;
        const creates = (stored === undefined) !== isRefused;
        return creates
          ? { write: "setCallback", body: wanted, change: "created" }
          : { write: "updateCallback", body: wanted, change: "updated" };
      },
    },
    signal,
  );
}
