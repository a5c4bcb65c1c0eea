import { userSigLifetimeSeconds } from "../../generated/service.ts";
import { check, type Rule } from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";
import { generateUserSig } from "../user-sig/generate.ts";
import { userSigCharacters } from "../user-sig/ticket.ts";

/** Where the client gets its UserSig. */
export interface UserSigSource {
  /** A UserSig that stays valid for a while. Synchronous when it exists: a promise would cost every call a turn. */
  get(): string | Promise<string>;
  /** Reports that the service refused this UserSig. Returns whether `get` may now return another one. */
  reject(userSig: string): boolean;
}

/** A UserSig from elsewhere: made once, or fetched from the holder of the key. */
export type GivenUserSig = string | (() => string | Promise<string>);

const isUserSig = (value: unknown): value is string =>
  typeof value === "string" && userSigCharacters.test(value);

export const userSigRule: Rule = {
  test: (value) => typeof value === "function" || isUserSig(value),
  must: "a UserSig of letters, digits, *, - and _, or a function that returns one",
};

/** Passes on a UserSig that the client cannot make itself. */
export function givenUserSig(given: GivenUserSig): UserSigSource {
  if (typeof given === "string") return { get: () => given, reject: () => false };
  return {
    async get() {
      const userSig = await given();
      check(isUserSig(userSig), "userSig", `must be ${userSigRule.must}.`);
      return userSig;
    },
    // The function may return a fresh one next time.
    reject: () => true,
  };
}

export interface SigningOptions {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly identifier: string;
  /** Seconds. Default: 86400 (24 h). */
  readonly lifetime?: number | undefined;
  readonly clock: Clock;
}

const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

/** The share of its lifetime after which a UserSig is renewed, so that none expires on its way. */
const renewAfter = 0.8;

/** Signs when needed, and keeps the UserSig until most of its lifetime is over. */
export function signedUserSig(options: SigningOptions): UserSigSource {
  const { clock, lifetime = userSigLifetimeSeconds.advisedMinimum, ...identity } = options;
  let kept: { readonly promise: Promise<string>; readonly madeAt: number; userSig?: string } | undefined;

  const isFresh = (madeAt: number) => {
    const age = clock.now() - madeAt;
    // A negative age: the clock was set back, and the UserSig would be dated in the future.
    return age >= 0 && age < lifetime * 1000 * renewAfter;
  };

  async function make(madeAt: number): Promise<string> {
    const userSig = await generateUserSig({ ...identity, lifetime, now: () => madeAt });
    if (kept?.madeAt === madeAt) kept.userSig = userSig;
    return userSig;
  }

  return {
    get() {
      if (kept === undefined || !isFresh(kept.madeAt)) {
        // Dated as the UserSig itself is: in whole seconds, rounded down.
        const madeAt = wholeSeconds(clock.now());
        // The promise is kept, so that calls that start meanwhile wait for the same UserSig.
        kept = { promise: make(madeAt), madeAt };
        kept.promise.catch(() => {
          kept = undefined;
        });
      }
      return kept.userSig ?? kept.promise;
    },
    reject(userSig) {
      // Concurrent calls report the same UserSig: the first one has replaced it already.
      if (userSig !== kept?.userSig) return true;
      const { madeAt } = kept;
      kept = undefined;
      // A UserSig is dated in seconds: a new one of the same second would be equal.
      return madeAt !== wholeSeconds(clock.now());
    },
  };
}
