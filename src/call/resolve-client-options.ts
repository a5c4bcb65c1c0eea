import { strictestRateLimit } from "../../generated/service.ts";
import { ConferenceOptionsError } from "../errors/options-error.ts";
import { check, checkOptions } from "../internal/check.ts";
import { systemClock } from "../internal/clock.ts";
import { developmentKey } from "../internal/development-key.ts";
import { isLoopback } from "../internal/host.ts";
import { randomUint32 } from "../internal/random.ts";
import { resolveBaseUrl } from "./base-url.ts";
import type { CallerContext } from "./call.ts";
import { type ConferenceClientOptions, clientRules } from "./client-options.ts";
import { nameVariables, readEnvironment, variables } from "./environment.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { createSend } from "./send.ts";
import { givenUserSig, type SigningOptions, signedUserSig, type UserSigSource } from "./user-sig-source.ts";

/** What a client is made of. */
export interface ResolvedOptions {
  readonly context: CallerContext;
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
}

/** Checks the options and applies the defaults. Nothing is signed or sent yet. */
export function resolveClientOptions(given: ConferenceClientOptions): ResolvedOptions {
  const owner = "createConferenceClient";
  checkOptions(owner, given, clientRules);
  const found = readEnvironment(given);
  try {
    checkOptions(owner, found, clientRules);
    const options = { ...given, ...found };
    const resolved = resolveOptions(options);
    checkKey(options.secretKey, resolved.baseUrl, given);
    return resolved;
  } catch (error) {
    throw nameVariables(error, found);
  }
}

/** A client with its own `fetch` and no address may use the development key: that `fetch` is, for example, a sandbox's. */
function checkKey(
  secretKey: string | undefined,
  address: string,
  { fetch: own, baseUrl, region }: ConferenceClientOptions,
): void {
  check(
    secretKey !== developmentKey ||
      isLoopback(new URL(address).hostname) ||
      (own !== undefined && baseUrl === undefined && region === undefined),
    "secretKey",
    "is the development key of the sandbox, for loopback only. Use your application's key, or a baseUrl on loopback.",
  );
}

function resolveOptions(options: ConferenceClientOptions): ResolvedOptions {
  const { calls, seconds } = strictestRateLimit;
  const {
    sdkAppId,
    identifier = "admin",
    secretKey,
    timeout = 5000,
    totalTimeout = 30_000,
    maxRetries = 3,
    maxResponseBytes = 2 ** 20,
    clock = systemClock,
    limiter = createRateLimiter({ calls, milliseconds: seconds * 1000, clock }),
    onAttempt,
    random = randomUint32,
    // Looked up at every call, so that a replaced global fetch is used.
    fetch: send = (input, init) => fetch(input, init),
  } = options;
  check(sdkAppId !== undefined, "sdkAppId", `must be given, or ${variables.sdkAppId} in the environment.`);
  const baseUrl = resolveBaseUrl(options);
  const context: CallerContext = {
    sdkAppId,
    identifier,
    userSigs: resolveUserSigSource(options, { sdkAppId, identifier, clock }),
    timeout,
    totalTimeout,
    maxRetries,
    clock,
    limiter,
    onAttempt,
    random,
    send: createSend(baseUrl, send, maxResponseBytes),
    secrets: secretKey === undefined ? [] : [secretKey],
  };
  return { context, baseUrl, fetch: send };
}

function resolveUserSigSource(
  options: ConferenceClientOptions,
  signer: Omit<SigningOptions, "secretKey">,
): UserSigSource {
  const { secretKey, userSig, userSigLifetime: lifetime, allowSecretKeyInBrowser } = options;
  if (secretKey === undefined) {
    if (userSig !== undefined) return givenUserSig(userSig);
    throw new ConferenceOptionsError(
      "secretKey",
      `secretKey or userSig must be given, or ${variables.secretKey} in the environment.`,
    );
  }
  check(userSig === undefined, "userSig", "must not be given together with secretKey.");
  check(
    allowSecretKeyInBrowser === true || typeof window === "undefined" || window.document === undefined,
    "secretKey",
    "must not be used in a browser page, where every visitor can read it. Call from your server, or set allowSecretKeyInBrowser.",
  );
  return signedUserSig({ ...signer, secretKey, lifetime });
}
