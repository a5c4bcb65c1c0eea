import { checkClock } from "../call/check-limits.ts";
import { check, isWhole } from "../internal/check.ts";
import { systemClock } from "../internal/clock.ts";
import type { SandboxApplication, SandboxOptions, Unstated } from "./sandbox-options.ts";
import type { StoredCallback } from "./state/application.ts";

// A type of every key, so that the lists cannot fall behind the interfaces.
const ofApplication: Record<keyof SandboxApplication, true> = {
  ...{ sdkAppId: true, secretKey: true, administrators: true, token: true },
};
const ofSandbox: Record<Exclude<keyof SandboxOptions, keyof SandboxApplication>, true> = {
  ...{
    rateLimit: true,
    unstated: true,
    allowHosts: true,
    deliver: true,
    seed: true,
    logSize: true,
    clock: true,
  },
};
const ofUnstated: Record<keyof Unstated, readonly string[]> = {
  query: ["missing", "empty", "null"],
  remove: ["ok"],
  update: ["replace", "merge"],
};

/** Checks the options of the sandbox as a whole, and puts the defaults in. */
export function checkSandboxOptions(options: SandboxOptions) {
  checkNames("options", options, { ...ofApplication, ...ofSandbox });
  const { rateLimit, unstated, allowHosts = [], deliver, seed = 1, logSize = 1000, clock } = options;
  check(
    rateLimit === undefined ||
      rateLimit === false ||
      (isWhole(rateLimit?.calls, 1) && Number.isFinite(rateLimit.seconds) && rateLimit.seconds > 0),
    "rateLimit",
    "has to be { calls, seconds }, with whole calls from 1 on and seconds above 0, or false.",
  );
  if (unstated !== undefined) checkUnstated(unstated);
  check(
    Array.isArray(allowHosts) &&
      allowHosts.every((host) => typeof host === "string" && /^[^\s:/*]+$/.test(host)),
    "allowHosts",
    'has to be a list of host names, ["receiver.test"] say: no scheme, no port, no pattern.',
  );
  check(deliver === undefined || typeof deliver === "function", "deliver", "has to be a function.");
  check(Number.isSafeInteger(seed), "seed", "has to be a whole number.");
  check(isWhole(logSize, 0), "logSize", "has to be a whole number from 0 on.");
  checkClock(clock);
  return { rateLimit, seed, logSize, clock: clock ?? systemClock };
}

/** Checks that there is nothing in it that no application has; the values are checked where they are kept. */
export const checkApplication = (application: SandboxApplication): void =>
  checkNames("application", application, ofApplication);

/** Checks what is configured by hand: only its shape, for no other rule applies. */
export function checkStored(configuration: StoredCallback): void {
  const { Url, CallbackCommandList } = Object(configuration) as Partial<StoredCallback>;
  check(
    typeof Url === "string" && Array.isArray(CallbackCommandList),
    "configuration",
    "has to be { Url, CallbackCommandList }, or undefined for none.",
  );
}

/** Throws unless it is an object, and has nothing that is not known. */
export function checkNames(what: string, given: object, known: Readonly<Record<string, true>>): void {
  check(typeof given === "object" && given !== null, what, "has to be an object.");
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(known, name));
  const names = Object.keys(known).join(", ");
  check(unknown === undefined, unknown ?? "", `is not an option. The options are ${names}.`);
}

function checkUnstated(unstated: Unstated): void {
  check(typeof unstated === "object" && unstated !== null, "unstated", "has to be an object.");
  for (const [name, value] of Object.entries(unstated) as [string, unknown][]) {
    const words = Object.hasOwn(ofUnstated, name) ? ofUnstated[name as keyof Unstated] : undefined;
    check(words !== undefined, "unstated", `has no ${name}. It has ${Object.keys(ofUnstated).join(", ")}.`);
    const isWord = typeof value === "string" && words.includes(value);
    const isCode = name !== "update" && isWhole(value, 1);
    const allowed = words.map((word) => `"${word}"`).join(", ");
    check(
      value === undefined || isWord || isCode,
      `unstated.${name}`,
      `has to be ${allowed}${name === "update" ? "" : " or an ErrorCode"}.`,
    );
  }
}
