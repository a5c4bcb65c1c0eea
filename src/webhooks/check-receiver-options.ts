import { callbackCommands } from "../../generated/service.ts";
import { check } from "../internal/check.ts";
import { longestTimer } from "../internal/clock.ts";
import type { Gate } from "./check-request.ts";
import type { CallbackReceiverOptions } from "./receiver-options.ts";

// A type of every key, so that the list cannot fall behind the interface.
const known: Record<keyof CallbackReceiverOptions, true> = {
  ...{ sdkAppId: true, on: true, onOther: true, onInvalid: true, onError: true, path: true, maxBytes: true },
  ...{ bodyTimeout: true, token: true, timeout: true, dedupe: true, dedupeTtl: true, now: true },
};
const words: ReadonlySet<string> = new Set(callbackCommands);

/** Checks the options, and puts the defaults in. */
export function checkReceiverOptions(options: CallbackReceiverOptions): { gate: Gate; timeout: number } {
  check(
    typeof options === "object" && options !== null,
    "options",
    "of createCallbackReceiver have to be an object.",
  );
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  check(
    unknown === undefined,
    unknown ?? "",
    `is not an option. The options are ${Object.keys(known).join(", ")}.`,
  );
  const { sdkAppId, path, maxBytes = 2 ** 20, bodyTimeout = 5000, timeout = 1500, now = Date.now } = options;
  check(
    Number.isSafeInteger(sdkAppId) && sdkAppId > 0,
    "sdkAppId",
    "has to be your SDKAppID, a positive integer.",
  );
  check(path === undefined || /^\/[^?#]*$/.test(path), "path", "has to begin with / and hold no query.");
  checkHandlers(options);
  checkNumber("maxBytes", maxBytes);
  checkNumber("bodyTimeout", bodyTimeout);
  checkNumber("timeout", timeout);
  checkNumber("dedupeTtl", options.dedupeTtl ?? 1);
  const { dedupe } = options;
  check(
    dedupe === undefined || (typeof dedupe.has === "function" && typeof dedupe.add === "function"),
    "dedupe",
    "has to be a store with has(id) and add(id, ttl): createMemoryStore() is one.",
  );
  check(typeof now === "function", "now", "has to be a function.");
  const gate = {
    path,
    sdkAppId: String(sdkAppId),
    maxBytes,
    bodyTimeout,
    tokens: tokensOf(options.token),
    now,
  };
  return { gate, timeout };
}

function checkHandlers({ on, onOther, onInvalid, onError }: CallbackReceiverOptions): void {
  check(typeof on === "object" && on !== null, "on", "has to be an object of handlers, by command word.");
  for (const [word, handler] of Object.entries(on)) {
    check(
      words.has(word),
      "on",
      `has a handler for ${word}, which is no command word. They are: ${[...words].join(", ")}.`,
    );
    check(handler === undefined || typeof handler === "function", "on", `has no function for ${word}.`);
  }
  check(
    typeof onOther === "function",
    "onOther",
    "is needed: a function for the events that have no handler.",
  );
  check(onInvalid === undefined || typeof onInvalid === "function", "onInvalid", "has to be a function.");
  check(onError === undefined || typeof onError === "function", "onError", "has to be a function.");
}

function checkNumber(name: string, value: unknown): void {
  check(Number.isSafeInteger(value) && (value as number) > 0, name, "has to be a positive integer.");
  if (name === "timeout" || name === "bodyTimeout")
    check((value as number) <= longestTimer, name, `has to be ${longestTimer} at most.`);
}

function tokensOf(token: CallbackReceiverOptions["token"]): readonly string[] {
  if (token === undefined) return [];
  const tokens = typeof token === "string" ? [token] : token;
  // An empty list would switch the check off, which nobody means who gives one.
  const good =
    Array.isArray(tokens) &&
    tokens.length > 0 &&
    tokens.every((one) => typeof one === "string" && one !== "");
  check(good, "token", "has to be a string that is not empty, or an array of such strings.");
  return [...tokens];
}
