const mask = "[redacted]";
/** Shorter parts of a secret say little about it, and occur in ordinary words. */
const shortestPart = 8;

/**
 * Removes from a foreign text (an exception of `fetch`, what the service or a proxy says) each secret, whole or in
 * parts, every query string, and all but scheme and host of every URL. The path goes too: for a callback address it is
 * often the only secret.
 */
export function redact(text: string, secrets: readonly string[]): string {
  const hostsOnly = text.replace(
    /([a-z][a-z0-9+.-]*:\/\/)(?:[^\s/?#@]*@)?([^\s/?#"'<>]*)([/?#][^\s"'<>]*)?/gi,
    (_, scheme, host, rest = "") => `${scheme}${host}${rest.length > 1 ? `/${mask}` : rest}`,
  );
  // A query string without the start of its URL.
  const withoutQueries = hostsOnly.replace(/\?[\w.-]+=[^\s"'<>]*/g, `?${mask}`);
  return maskSecrets(withoutQueries, secrets);
}

/** Removes each secret from a text, whole or in parts, and leaves the rest as it is. */
export const maskSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((result, secret) => maskParts(result, secret), text);

/** Masks every stretch that the text and the secret share. The secret may be cut, or joined to other letters. */
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
