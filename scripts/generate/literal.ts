/** How a language writes a JSON value. */
export interface Notation {
  readonly indent: string;
  /** Columns of a line. */
  readonly width: number;
  /** The key of an object's member. */
  readonly key: (name: string) => string;
  /** Words that are not JSON's. */
  readonly words?: Readonly<Record<string, string>>;
  /** Whether a comma follows the last of several lines. */
  readonly trailingComma: boolean;
}

/**
 * A JSON value as a literal: each member of an object on a line, a list on one line where it fits. The first line
 * follows `lead`; the others begin with `margin`.
 */
export function literal(value: unknown, notation: Notation, margin = "", lead = ""): string {
  const { indent, width, key, words = {}, trailingComma } = notation;
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return words[`${value}`] ?? `${value}`;
  const inner = margin + indent;
  const isList = Array.isArray(value);
  const items = isList
    ? value.map((item) => literal(item, notation, inner))
    : Object.entries(value).map(([name, member]) => {
        const start = `${key(name)}: `;
        return start + literal(member, notation, inner, start);
      });
  const [open, close] = isList ? ["[", "]"] : ["{", "}"];
  if (items.length === 0) return open + close;
  const line = open + items.join(", ") + close;
  if (isList && !line.includes("\n") && `${margin}${lead}${line},`.length <= width) return line;
  const lines = items.map((item) => inner + item).join(",\n");
  return `${open}\n${lines}${trailingComma ? "," : ""}\n${margin}${close}`;
}
