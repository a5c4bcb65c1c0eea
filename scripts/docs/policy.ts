import { createHash } from "node:crypto";

/** The guides have a stylesheet and a script of their own beside them, and nothing else. */
export const guidePolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

const mark = "<!-- policy -->";

/**
 * The reference with its Content-Security-Policy in place of the mark. All of it is in one file, so what it may run and
 * what it may look like are named by their hashes.
 *
 * Redoc needs no worker, no eval and no connection. It needs the hash of the empty style, as it adds an empty <style> and
 * fills it rule by rule, which no policy forbids; and 'unsafe-hashes' for style attributes, named here one by one too:
 * those in its markup, and those that give the words of its code samples their colours.
 */
export function withPolicy(html: string): string {
  if (!html.includes(mark)) throw new Error(`The template of the reference has no ${mark}.`);
  const scripts = inside(html, /<script[^>]*>(.*?)<\/script>/gs);
  const markup = html.replaceAll(/<script[^>]*>.*?<\/script>/gs, "");
  const styles = [...inside(markup, /<style[^>]*>(.*?)<\/style>/gs), ""];
  const attributes = [...inside(markup, / style="([^"]*)"/g), ...coloursOfCode(html)];
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(scripts)}`,
    `style-src 'unsafe-hashes' ${hashes([...styles, ...attributes])}`,
    "img-src data:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return html.replace(mark, () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
}

// Put together when the page runs, from names that stand in its script.
function coloursOfCode(html: string): string[] {
  const colours = inside(html, /`(--code-block-tokens-[a-z-]+-color)`/g);
  if (colours.length === 0)
    throw new Error("Redoc's page has changed: no colours of code samples are in it.");
  return colours.map((name) => `color: var(${name})`);
}

const inside = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, text = ""]) => text);

const hashes = (texts: readonly string[]): string =>
  [...new Set(texts)]
    .map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`)
    .join(" ");
