/** Characters that move the cursor, change the direction of a line, or are not seen at all. */
const hidden = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/u;

/** Scripts whose letters are joined or kept apart by zero-width joiners. */
const joining = "Arab Syrc Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr".replace(
  /\w+ ?/g,
  (script) => `\\p{scx=${script.trim()}}`,
);

/** Invisible characters that belong to a visible one: parts of emoji, joiners between letters. */
const visible = [
  "(?<=\\p{ExtPict}\\p{EMod}?)\\ufe0f",
  "\\ufe0f(?=\\u20e3)",
  "(?<=\\p{ExtPict}[\\p{EMod}\\ufe0f]?)\\u200d(?=\\p{ExtPict})",
  `(?<=[${joining}])[\\u200c\\u200d](?=[${joining}])`,
].join("|");

const toEscape = new RegExp(`${visible}|(${hidden.source})`, "gu");

/**
 * Escapes what could forge a line, colour the terminal or hide a part of the text, which may come from a receiver, a
 * service or a sender of events. A JSON text keeps its meaning.
 */
export const printable = (text: string): string =>
  text.replace(toEscape, (character, escaped?: string) =>
    escaped === undefined ? character : escaped.split("").map(unitEscape).join(""),
  );

const unitEscape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A value as JSON on one line. */
export const json = (value: unknown): string => printable(JSON.stringify(value) ?? "null");

/** A value from elsewhere for people: a string as it is, anything else as JSON, cut at `most` characters. */
export function shown(value: unknown, most = 1000): string {
  const text = typeof value === "string" ? printable(value) : json(value);
  return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}
