import { type CallerContext, call, type Recover } from "./call/call.ts";
import { callByPathRules, operationByPath } from "./call/call-by-path.ts";
import { type CallOptions, withLimits } from "./call/call-options.ts";
import type { ConferenceClientOptions } from "./call/client-options.ts";
import { paginate } from "./call/paginate.ts";
import { createRawClient } from "./call/raw-client.ts";
import { callQuery } from "./call/request.ts";
import { resolveClientOptions } from "./call/resolve-client-options.ts";
import type { ConferenceClient, OperationMethods } from "./client-interface.ts";
import { type Operation, type OperationId, operationIds, operationOf } from "./contract/operations.ts";
import type { EnsureMethod } from "./errors/ensure-error.ts";

/**
 * Creates a client of the Tencent RTC Conference REST API. Credentials that are not given come from the environment:
 * `TRTC_SDK_APP_ID`, `TRTC_SECRET_KEY`, and optionally `TRTC_IDENTIFIER` and `TRTC_REGION` or `TRTC_BASE_URL`.
 *
 * @example
 * const client = createConferenceClient();
 * await client.setCallback({
 *   Url: "https://example.com/callback",
 *   CallbackCommandList: ["Room.CallbackAfterMemberLeave"],
 * });
 *
 * @throws ConferenceOptionsError when an option or a variable is wrong, or credentials are missing. Nothing was signed or
 * sent.
 * @see https://trtc.io/document/60703
 */
export function createConferenceClient(options: ConferenceClientOptions = {}): ConferenceClient {
  const { context, baseUrl, fetch } = resolveClientOptions(options);
  const recover: Recover = async (failed) => {
    const { confirmWrite } = await import("./ensure/loaded-later.ts").catch(() => {
      throw failed.error;
    });
    return confirmWrite(failed, context.identifier);
  };
  const run = (limited: CallerContext, operation: Operation, body?: object, signal?: AbortSignal) =>
    call(limited, operation, body, { signal, recover: operation.confirmedBy ? recover : undefined });
  const methodOf = (id: OperationId) => {
    const operation = operationOf(id);
    return async (body?: object, options?: CallOptions) =>
      run(withLimits(context, id, options), operation, body, options?.signal);
  };
  const ensuring = (method: EnsureMethod) => async (wanted: object, options?: CallOptions) => {
    const limited = withLimits(context, method, options);
    const { [method]: ensure } = await import("./ensure/loaded-later.ts");
    return ensure(limited, wanted as never, options?.signal) as Promise<never>;
  };
  const methods = Object.fromEntries(operationIds.map((id) => [id, methodOf(id)]));
  return {
    ...(methods as unknown as OperationMethods),
    ensureCallback: ensuring("ensureCallback"),
    ensureRoom: ensuring("ensureRoom"),
    ensureRoomGone: ensuring("ensureRoomGone"),
    ensureOnSeat: ensuring("ensureOnSeat"),
    paginate: (id, body, options) => paginate(id, body, options, methodOf(id)),
    async call(path, body, options) {
      const limited = withLimits(context, "call", options, callByPathRules);
      return run(limited, operationByPath(path, options), body, options?.signal) as Promise<never>;
    },
    raw: createRawClient(baseUrl, fetch),
    query: async () => callQuery(context, await context.userSigs.get()),
  };
}
