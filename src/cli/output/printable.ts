/** Characters that move the cursor or change the direction of a line. Joiners of letters and emoji are text. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Escapes what could colour the terminal or hide a part of the line: the text comes from a receiver, a service or a sender
 * of events. A JSON text keeps its meaning.
 */
export const printable = (text: string): string =>
  text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The same for a text of several lines. */
export const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");

/** A value as JSON on one line. */
export const json = (value: unknown): string => printable(JSON.stringify(value) ?? "null");

/** A value from elsewhere for people: a string as it is, anything else as JSON, cut at `most` characters. */
export function shown(value: unknown, most = 1000): string {
  const text = typeof value === "string" ? printable(value) : json(value);
  return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}
