import { type Entry, summaryOf } from "./entry.ts";

/** Which lines are shown. What is empty lets every line through. */
export interface EntryFilter {
  readonly kind: "" | Entry["kind"];
  /** An operation or a command word. */
  readonly name: string;
  readonly roomId: string;
  /** Somewhere in the line, in any case. */
  readonly text: string;
}

export const everything: EntryFilter = { kind: "", name: "", roomId: "", text: "" };

export function isShown(entry: Entry, { kind, name, roomId, text }: EntryFilter): boolean {
  const summary = summaryOf(entry);
  return (
    (kind === "" || entry.kind === kind) &&
    (name === "" || summary.name === name) &&
    (roomId === "" || summary.roomId === roomId) &&
    (text === "" || textOf(entry).includes(text.toLowerCase()))
  );
}

const texts = new WeakMap<Entry, string>();

/** All that there is to find in a line. Kept, because each key that is typed searches 10,000 of them. */
function textOf(entry: Entry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify(entry).toLowerCase();
  texts.set(entry, text);
  return text;
}

/** One line of JSON for each, oldest first, as the control interface shows it and the command `replay` reads it. */
export const asJsonLines = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry.kind === "call" ? entry.call : entry.delivery)}\n`).join("");
