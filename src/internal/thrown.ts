import type { Clean } from "./redact.ts";

/** What was thrown, as an Error. A promise may reject with anything, even with what String() cannot convert. */
export function toError(thrown: unknown): Error {
  if (thrown instanceof Error) return thrown;
  try {
    return new Error(String(thrown));
  } catch {
    return new Error("an object without a description");
  }
}

/** The properties that runtimes give a network error. */
interface NetworkError {
  readonly name?: unknown;
  readonly message: string;
  /** For example `ECONNREFUSED`. */
  readonly code?: unknown;
  readonly cause?: unknown;
  /** Several attempts at once, one for each address of a host. */
  readonly errors?: readonly unknown[];
}

/** Ends circular causes. A chain that says something new is never this long. */
const longestChain = 4;

/** What was thrown and its causes, outermost first. Not by instanceof: under Jest the runtime's errors have other classes. */
export function causesOf(thrown: unknown): NetworkError[] {
  const causes: NetworkError[] = [];
  let one = (hasMessage(thrown) ? thrown : toError(thrown)) as unknown;
  for (; hasMessage(one) && causes.length < longestChain; one = one.cause ?? one.errors?.[0])
    causes.push(one);
  return causes;
}

const hasMessage = (value: unknown): value is NetworkError =>
  typeof (value as NetworkError | null | undefined)?.message === "string";

/**
 * The name, code and redacted message of an exception, and of its own causes. The exception itself is not kept:
 * runtimes attach the URL to it, and the URL holds the UserSig.
 */
export const redactedCause = (thrown: unknown, clean: Clean): Error | undefined =>
  causesOf(thrown).reduceRight<Error | undefined>((cause, one) => {
    const copy = new Error(clean(one.message), cause && { cause });
    copy.name = clean(String(one.name));
    // The copy's own stack would point here, and the original's may hold the message.
    copy.stack = String(copy);
    const code = errorCode(one);
    return code === undefined ? copy : Object.assign(copy, { code: clean(code) });
  }, undefined);

/** The `code` that runtimes give a network error, for example `ECONNREFUSED`. Searched along the causes. */
export const errorCode = (thrown: unknown): string | undefined =>
  causesOf(thrown).find(({ code }) => typeof code === "string")?.code as string | undefined;
