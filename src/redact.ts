const mask = "[redacted]";
/** Shorter runs of a secret say little about it, and are found in ordinary words. */
const shortestPart = 8;

/**
 * Takes out of a text that comes from elsewhere (an exception of `fetch`, the service's ErrorInfo) whatever must not
 * be shown: each secret, whole or in part, and the query string and user part of every URL.
 */
export function redact(text: string, secrets: readonly string[]): string {
  let result = text.replace(
    /(https?:\/\/)(?:[^\s/?#@]*@)?([^\s?#"'<>]*)(?:[?#][^\s"'<>]*)?/gi,
    (url, scheme, rest) => (url.length > scheme.length + rest.length ? `${scheme}${rest}?${mask}` : url),
  );
  for (const secret of secrets) {
    if (secret.length < shortestPart) continue;
    result = result.replaceAll(secret, mask);
    result = result.replace(/[\w*-]+/g, (run) =>
      run.length >= shortestPart && secret.includes(run) ? mask : run,
    );
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
  if (!(error instanceof Error)) return new Error(redact(String(error), secrets));
  const cause = redactedCause(error.cause, secrets, depth - 1);
  const copy = new Error(redact(error.message, secrets), cause === undefined ? {} : { cause });
  copy.name = error.name;
  // The copy's own stack would point here, and the original's may hold the message.
  copy.stack = `${copy.name}: ${copy.message}`;
  const code = errorCode(error);
  return code === undefined ? copy : Object.assign(copy, { code });
}

/** The `code` that runtimes give to a network error, for example `ECONNREFUSED`; looked for along the causes. */
export function errorCode(error: unknown, depth = longestChain): string | undefined {
  if (!(error instanceof Error) || depth === 0) return undefined;
  const code = (error as { code?: unknown }).code;
  return typeof code === "string" ? code : errorCode(error.cause, depth - 1);
}
