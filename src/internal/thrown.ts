import { redact } from "./redact.ts";

/** What was thrown, as an Error. A promise may reject with anything, even with what String() cannot convert. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  try {
    return new Error(String(thrown));
  } catch {
    return new Error("an object without a description");
  }
}

/** Ends circular causes. A chain that says something new is never this long. */
const longestChain = 4;

/**
 * The name, code and redacted message of an exception, and of its own causes. The exception itself is not kept:
 * runtimes attach the URL to it, and the URL holds the UserSig.
 */
export function redactedCause(
  error: unknown,
  secrets: readonly string[],
  depth = longestChain,
): Error | undefined {
  if (error === undefined || error === null || depth === 0) return undefined;
  if (!(error instanceof Error)) return new Error(redact(toError(error).message, secrets));
  const cause = redactedCause(error.cause, secrets, depth - 1);
  const copy = new Error(redact(error.message, secrets), cause === undefined ? {} : { cause });
  copy.name = redact(error.name, secrets);
  // The copy's own stack would point here, and the original's may hold the message.
  copy.stack = `${copy.name}: ${copy.message}`;
  const code = errorCode(error);
  return code === undefined ? copy : Object.assign(copy, { code: redact(code, secrets) });
}

/** The `code` that runtimes give a network error, for example `ECONNREFUSED`. Searched along the causes. */
export function errorCode(error: unknown, depth = longestChain): string | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : errorCode(error.cause, depth - 1);
}
