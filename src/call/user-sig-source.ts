import { userSigLifetimeSeconds } from "../../generated/service.ts";
import { check } from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";
import { generateUserSig } from "../user-sig/generate.ts";
import { userSigCharacters } from "../user-sig/ticket.ts";

/** Where the client takes its UserSig from. */
export interface UserSigSource {
  /** A UserSig that is valid for a good while yet. At once where it is there: a promise is one more turn of each call. */
  get(): string | Promise<string>;
  /** Says that the service did not take this UserSig. Returns whether `get` may now give another one. */
  reject(userSig: string): boolean;
}

/** A UserSig from elsewhere: made once, or fetched from whoever holds the key. */
export type GivenUserSig = string | (() => string | Promise<string>);

/** Passes on a UserSig that the client cannot make itself. */
export function givenUserSig(given: GivenUserSig): UserSigSource {
  return {
    get: typeof given === "function" ? async () => checkUserSig(await given()) : () => checkUserSig(given),
    // A function may know a fresh one; a string stays what it is.
    reject: () => typeof given === "function",
  };
}

export function checkUserSig(value: unknown): string {
  check(
    typeof value === "string" && userSigCharacters.test(value),
    "userSig",
    "has to be the string that generateUserSig makes: letters, digits, *, - and _ only.",
  );
  return value;
}

export interface SigningOptions {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly identifier: string;
  /** Seconds. */
  readonly lifetime?: number | undefined;
  readonly clock: Clock;
}

const wholeSeconds = (ms: number) => Math.floor(ms / 1000) * 1000;

/** The share of its lifetime after which a UserSig is made anew, so that none runs out on its way. */
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
        // As the UserSig itself is dated: in whole seconds, rounded down.
        const madeAt = wholeSeconds(clock.now());
        // The promise is kept, not its value: calls that come while it is made wait for the same one.
        kept = { promise: make(madeAt), madeAt };
        kept.promise.catch(() => {
          kept = undefined;
        });
      }
      return kept.userSig ?? kept.promise;
    },
    reject(userSig) {
      // Calls that ran at the same time report the same one: only the first of them makes it be replaced.
      if (userSig !== kept?.userSig) return true;
      const { madeAt } = kept;
      kept = undefined;
      // A UserSig is dated in seconds: another one of the same second would be the same.
      return madeAt !== wholeSeconds(clock.now());
    },
  };
}
