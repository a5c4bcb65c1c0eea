/** What moves the cursor or turns the direction of a line. What joins letters or emoji is part of the text. */
const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text from elsewhere as it may be printed: a receiver, a service or a sender of events could otherwise colour the
 * terminal or hide a part of the line. In JSON the result means the same.
 */
export const printable = (text: string): string =>
  text.replace(controls, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** A value as JSON on one line. */
export const json = (value: unknown): string => printable(JSON.stringify(value) ?? "null");

/** A value from elsewhere for people: a string as it is, anything else as JSON; cut where it is long. */
export function shown(value: unknown, most = 1000): string {
  const text = typeof value === "string" ? printable(value) : json(value);
  return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}
