import type { CallbackConfiguration } from "../generated/types.ts";
import { type CallerContext, call } from "./call/call.ts";
import { checkAddress, checkIdentity, checkOptionNames } from "./call/check-client-options.ts";
import { checkFunctions, checkLimits } from "./call/check-limits.ts";
import type { CallOptions, ConferenceClientOptions } from "./call/client-options.ts";
import { createRateLimiter } from "./call/rate-limiter.ts";
import { createRawClient, type RawClient } from "./call/raw-client.ts";
import { type CallQuery, callQuery } from "./call/request.ts";
import { createSend } from "./call/send.ts";
import {
  type OperationId,
  operationIds,
  operationOf,
  type operationTable,
  type RequestBody,
  type SuccessBody,
  strictestRateLimit,
} from "./contract/operations.ts";
import { checkConfiguration } from "./ensure/check-configuration.ts";
import { type EnsuredCallback, ensureCallback } from "./ensure/ensure-callback.ts";
import { randomUint32 } from "./internal/random.ts";

/** An operation that takes nothing may be called without a body. */
type CallArguments<Body> =
  Record<never, never> extends Body
    ? [body?: Body, options?: CallOptions]
    : [body: Body, options?: CallOptions];

/**
 * One method for each operation of the contract, named by its operationId. It resolves with the whole success body,
 * and rejects with a ConferenceApiError, ConferenceTransportError or ConferenceTimeoutError, or with a
 * ConferenceOptionsError when an argument is wrong. What the caller brings is passed on as it is: the reason of their
 * signal, and what their `userSig` function or limiter rejects with, unless a request is out already whose outcome is not
 * known; it then becomes the `cause` of a ConferenceTransportError.
 *
 * A create whose answer was lost may be confirmed by `get_callback`; it then resolves with the answer of that query.
 */
export type OperationMethods = {
  readonly [Id in keyof typeof operationTable]: (
    ...args: CallArguments<RequestBody<Id>>
  ) => Promise<SuccessBody<Id>>;
};

export interface ConferenceClient extends OperationMethods {
  /**
   * Makes the callback configuration be this: finds nothing to do, creates it, or replaces the one that is there. Safe to
   * run again and from many processes at once. It resolves only when `get_callback` has shown the configuration, the
   * order of its words aside. It ends within `totalTimeout` ms and after a bounded number of requests.
   *
   * @example
   * const { change } = await client.ensureCallback({
   *   Url: "https://example.com/callback",
   *   CallbackCommandList: ["Room.CallbackAfterMemberLeave"],
   * });
   *
   * @throws ConferenceEnsureError when that could not be seen; it says whether anything was changed, and why.
   * @throws ConferenceOptionsError when the configuration is wrong; nothing was sent. What the caller brings is passed on
   * as it is: the reason of their signal, and, as long as nothing can have been changed, what their `userSig` function or
   * limiter rejects with.
   * @see https://trtc.io/document/60729 and 60728, 60730
   */
  ensureCallback(configuration: CallbackConfiguration, options?: CallOptions): Promise<EnsuredCallback>;
  /**
   * An openapi-fetch client of the same address, typed by the contract: no retry, no limiter, no errors, and HTTP 200 is
   * taken for success. It takes its query string from `query()`, and is loaded by its first call.
   */
  readonly raw: RawClient;
  /**
   * The five query parameters of a call, with a valid UserSig and a fresh `random`.
   *
   * @example
   * const { data } = await client.raw.POST("/v4/room_config/set_callback", {
   *   params: { query: await client.query() },
   *   body: { Url: "https://example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
   * });
   */
  query(): Promise<CallQuery>;
}

/**
 * Makes a client of the Tencent RTC Conference REST API.
 *
 * @example
 * const client = createConferenceClient({ sdkAppId: 1400000000, secretKey });
 * await client.setCallback({
 *   Url: "https://example.com/callback",
 *   CallbackCommandList: ["Room.CallbackAfterMemberLeave"],
 * });
 *
 * @throws ConferenceOptionsError when an option is wrong, before anything is signed or sent.
 * @see https://trtc.io/document/60703
 */
export function createConferenceClient(options: ConferenceClientOptions): ConferenceClient {
  checkOptionNames(options);
  checkFunctions(options);
  const { identifier, userSigs } = checkIdentity(options);
  const limits = checkLimits(options);
  const baseUrl = checkAddress(options);
  const { sdkAppId, secretKey, random = randomUint32, onAttempt } = options;
  // Looked up at every call, so that a replaced global fetch is used.
  const send: typeof fetch = options.fetch ?? ((input, init) => fetch(input, init));
  const { calls, seconds } = strictestRateLimit;
  const context: CallerContext = {
    ...limits,
    sdkAppId,
    identifier,
    userSigs,
    random,
    onAttempt,
    limiter:
      options.limiter ?? createRateLimiter({ calls, milliseconds: seconds * 1000, clock: limits.clock }),
    send: createSend(baseUrl, send),
    secrets: secretKey === undefined ? [] : [secretKey],
  };
  const methods = Object.fromEntries(
    operationIds.map((id: OperationId) => {
      const operation = operationOf(id);
      const method = (body?: object, options?: CallOptions) =>
        call(context, operation, body, options?.signal);
      return [id, method];
    }),
  ) as unknown as OperationMethods;
  return {
    ...methods,
    ensureCallback: async (configuration, options) =>
      ensureCallback(context, checkConfiguration(configuration), options?.signal),
    raw: createRawClient(baseUrl, send),
    query: async () => callQuery(context, await userSigs.get()),
  };
}
