import type { hosts } from "../../generated/service.ts";
import type { Clock } from "../internal/clock.ts";
import type { RandomUint32 } from "../internal/random.ts";
import type { AttemptListener } from "./attempt-listener.ts";
import type { Limiter } from "./rate-limiter.ts";
import type { GivenUserSig } from "./user-sig-source.ts";

/** A region whose host the contract names. */
export type Region = keyof typeof hosts;

/** The options of `createConferenceClient`. Either `secretKey` or `userSig` is needed. */
export interface ConferenceClientOptions {
  /** The SDKAppID of the application, a positive integer. */
  readonly sdkAppId: number;
  /** The app administrator that makes the calls: 1 to 32 of `A-Z a-z 0-9 _ -`. `admin` unless given. */
  readonly identifier?: string | undefined;
  /** The application's secret key; the client signs and renews UserSigs with it. For servers only. */
  readonly secretKey?: string | undefined;
  /** A UserSig made elsewhere for `identifier`, or a function that fetches one; asked before every request. */
  readonly userSig?: GivenUserSig | undefined;
  /** How long a UserSig made by the client is valid, in seconds, 1 to 315360000. 86400 (24 h) unless given. */
  readonly userSigLifetime?: number | undefined;
  /** Where the application lives; selects the host. `singapore` unless given. */
  readonly region?: Region | undefined;
  /** Another address instead of a region's host. https, or http on loopback. */
  readonly baseUrl?: string | undefined;
  /** Takes an http `baseUrl` that is not on loopback: the UserSig then travels in the clear. False unless given. */
  readonly allowInsecureHttp?: boolean | undefined;
  /** Takes a `secretKey` in a browser page, where every visitor can read it. False unless given. */
  readonly allowSecretKeyInBrowser?: boolean | undefined;
  /** Used instead of the runtime's `fetch`. The methods call it with a URL and an init, `raw` with a `Request`. */
  readonly fetch?: typeof fetch | undefined;
  /** ms for one request, body included. 5000 unless given; the service itself gives up after 3000. */
  readonly timeout?: number | undefined;
  /** ms for a call with all its repetitions, pauses and the wait for the limiter. 30000 unless given. */
  readonly totalTimeout?: number | undefined;
  /** How often a request is repeated at most where the contract says that it helps. 3 unless given, 0 for never. */
  readonly maxRetries?: number | undefined;
  /** Decides when a request may start. 200 a second for this client unless given. */
  readonly limiter?: Limiter | undefined;
  /**
   * Called after every request, for logs and metrics. It must not throw: what it throws does not reach the call, but
   * becomes an uncaught exception.
   */
  readonly onAttempt?: AttemptListener | undefined;
  /** The time; for tests. */
  readonly clock?: Clock | undefined;
  /** The source of randomness; for tests. */
  readonly random?: RandomUint32 | undefined;
}

/** The options of a single call. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}
