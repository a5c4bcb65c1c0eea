import { toError } from "./to-error.ts";

const mask = "[redacted]";
/** Shorter runs of a secret say little about it, and are found in ordinary words. */
const shortestPart = 8;

/**
 * Takes out of a text that comes from elsewhere (an exception of `fetch`, what the service or a proxy answers) whatever
 * must not be shown: each secret, whole or in parts, every query string, and of every URL all but scheme and host. The path goes too: that of
 * a callback address is often the only thing that keeps strangers from posting to it.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const hostsOnly = text.replace(
    /([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s/?#"'<>]*)([/?#][^\s"'<>]*)?/gi,
    (_, scheme, host, rest = "") => `${scheme}${host}${rest.length > 1 ? `/${mask}` : rest}`,
  );
  // A query string whose URL was cut.
  const withoutQueries = hostsOnly.replace(/\?[\w.-]+=[^\s"'<>]*/g, `?${mask}`);
  return maskSecrets(withoutQueries, secrets);
}

/** Takes out of a text each secret, whole or in parts, and leaves the rest as it is. */
export const maskSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((result, secret) => maskParts(result, secret), text);

/** Masks every stretch of the text that the secret has too. It may be cut, or glued to other letters. */
function maskParts(text: string, secret: string): string {
  const parts = new Set<string>();
  for (const form of [secret, encodeURIComponent(secret)]) {
    for (let i = 0; i + shortestPart <= form.length; i++) parts.add(form.slice(i, i + shortestPart));
  }
  let result = "";
  for (let i = 0; i < text.length; ) {
    if (!parts.has(text.slice(i, i + shortestPart))) {
      result += text[i++];
      continue;
    }
    while (parts.has(text.slice(i + 1, i + 1 + shortestPart))) i++;
    i += shortestPart;
    result += mask;
  }
  return result;
}

/** Causes can lead round in a circle; a chain that says something new is never this long. */
const longestChain = 4;

/**
 * What can safely be kept of an exception as a `cause`: name, code and redacted message, down its own chain of causes.
 * The exception itself is not kept, for runtimes hang the URL on it, and with that the UserSig.
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

/** The `code` that runtimes give to a network error, for example `ECONNREFUSED`; looked for along the causes. */
export function errorCode(error: unknown, depth = longestChain): string | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : errorCode(error.cause, depth - 1);
}
