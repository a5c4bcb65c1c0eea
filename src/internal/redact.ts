const mask = "[redacted]";
/** Shorter parts of a secret say little about it, and occur in ordinary words. */
const shortestPart = 8;

/** How many characters of a foreign text are looked at and shown. A sender of more means harm. */
const longestShown = 500;

/** Characters that move the cursor, change the direction of a line, or are not seen at all. */
const unseen = /[\p{C}\p{Zl}\p{Zp}\p{DI}]/gu;

/** Makes a foreign text fit for errors and logs. */
export type Clean = (text: string) => string;

/** Cuts a text to its first 500 characters, redacts it, and escapes hidden characters. */
export const cleaner =
  (secrets: readonly string[]): Clean =>
  (text) =>
    visible(redact(text.slice(0, longestShown), secrets));

/** Escapes hidden characters and line breaks, for example as `\u{202e}`. */
export const visible = (text: string): string =>
  text.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/**
 * Removes from a foreign text (an exception of `fetch`, what the service or a proxy says) each secret, whole or in
 * parts, every query string, and all but scheme and host of every URL. The path goes too: for a callback address it is
 * often the only secret.
 */
export function redact(text: string, secrets: readonly string[]): string {
  // From `://` on: looking for a scheme at every letter would take quadratic time.
  const hostsOnly = text.replace(
    /:\/\/(?:[^\s/?#]*@)?([^\s/?#"'<>]*)([/?#][^\s"'<>]*)?/g,
    (_, host, rest = "") => `://${host}${rest.length > 1 ? `/${mask}` : rest}`,
  );
  // A query string without the start of its URL.
  const withoutQueries = hostsOnly.replace(/\?[\w.-]+=[^\s"'<>]*/g, `?${mask}`);
  return maskSecrets(withoutQueries, secrets);
}

/** Removes each secret from a text, whole or in parts, and leaves the rest as it is. */
export const maskSecrets = (text: string, secrets: readonly string[]): string =>
  secrets.reduce(maskParts, text);

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
