import type { hosts } from "../../generated/service.ts";
import {
  boolean,
  callable,
  clock as clockRule,
  objectWith,
  type Rules,
  wholeNumber,
} from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";
import type { RandomUint32 } from "../internal/random.ts";
import { administratorRule, sdkAppIdRule, secretKeyRule } from "../user-sig/claims.ts";
import { lifetimeRule } from "../user-sig/generate.ts";
import type { AttemptListener } from "./attempt-listener.ts";
import { baseUrlRule, regionRule } from "./base-url.ts";
import { limitRules } from "./call-options.ts";
import type { Limiter } from "./rate-limiter.ts";
import { type GivenUserSig, userSigRule } from "./user-sig-source.ts";

/** A region whose host the contract names. */
export type Region = keyof typeof hosts;

/**
 * The options of `createConferenceClient`. Give either `secretKey` or `userSig`. Variables of the environment stand in for
 * options that are not given, where the runtime has `process.env` and may read it.
 */
export interface ConferenceClientOptions {
  /** The SDKAppID of the application, a positive integer. Default: `TRTC_SDK_APP_ID` of the environment. */
  readonly sdkAppId?: number | undefined;
  /**
   * The app administrator that makes the calls: 1 to 32 of `A-Z a-z 0-9 _ -`. Default: `TRTC_IDENTIFIER` of the
   * environment, or `admin`.
   */
  readonly identifier?: string | undefined;
  /**
   * The application's secret key, with which the client signs and renews UserSigs. For servers only. The
   * development key of the sandbox is refused for addresses beyond loopback. Default: `TRTC_SECRET_KEY` of the environment,
   * unless `userSig` is given.
   */
  readonly secretKey?: string | undefined;
  /** A UserSig for `identifier` that was made elsewhere, or a function that fetches one before every request. */
  readonly userSig?: GivenUserSig | undefined;
  /** How long a UserSig made by the client is valid, in seconds, 1 to 315360000. Default: 86400 (24 h). */
  readonly userSigLifetime?: number | undefined;
  /**
   * Where the application lives, which selects the host. Default: `TRTC_REGION` of the environment, or `singapore`.
   */
  readonly region?: Region | undefined;
  /**
   * Another address instead of a region's host: https, or http on loopback. Default: `TRTC_BASE_URL` of the environment,
   * unless `region` is given.
   */
  readonly baseUrl?: string | undefined;
  /** Allows an http `baseUrl` beyond loopback. The UserSig then travels unencrypted. Default: false. */
  readonly allowInsecureHttp?: boolean | undefined;
  /** Allows a `secretKey` in a browser page, where every visitor can read it. Default: false. */
  readonly allowSecretKeyInBrowser?: boolean | undefined;
  /**
   * Replaces the runtime's `fetch`. The methods call it with a URL and an init, `raw` with a `Request`. Default: the
   * global `fetch` at the time of the call.
   */
  readonly fetch?: typeof fetch | undefined;
  /** ms for one request, body included. The service itself gives up after 3000. Default: 5000. */
  readonly timeout?: number | undefined;
  /** ms for a call with all its retries, pauses and the wait for the limiter. Default: 30000. */
  readonly totalTimeout?: number | undefined;
  /** How often a request is retried at most, where the contract says that a retry helps. 0 for never. Default: 3. */
  readonly maxRetries?: number | undefined;
  /**
   * The largest body of a response, in bytes after decompression. The rest of a larger one is not read, and the call
   * fails without a retry. `raw` has no such limit. Default: 1048576 (1 MiB).
   */
  readonly maxResponseBytes?: number | undefined;
  /** Decides when a request may start. Default: 200 requests a second for this client. */
  readonly limiter?: Limiter | undefined;
  /**
   * Called after every request, for logs and metrics. It must not throw: an exception does not reach the call, but
   * becomes an uncaught exception.
   */
  readonly onAttempt?: AttemptListener | undefined;
  /** The time, for tests. Default: the system's clock. */
  readonly clock?: Clock | undefined;
  /** The source of randomness, for tests. Default: Web Crypto. */
  readonly random?: RandomUint32 | undefined;
}

export const clientRules: Rules<ConferenceClientOptions> = {
  sdkAppId: sdkAppIdRule,
  identifier: administratorRule,
  secretKey: secretKeyRule,
  userSig: userSigRule,
  userSigLifetime: lifetimeRule,
  region: regionRule,
  baseUrl: baseUrlRule,
  allowInsecureHttp: boolean,
  allowSecretKeyInBrowser: boolean,
  fetch: callable,
  ...limitRules,
  maxResponseBytes: wholeNumber(1),
  limiter: objectWith("acquire"),
  onAttempt: callable,
  clock: clockRule,
  random: callable,
};
