import { withoutTurns } from "./shown-values.ts";

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null|-?\d[\d.eE+-]*)\b/g;

/** A value as indented JSON with colours, or text as it is. Never as HTML. */
export function JsonText({ value }: { value: unknown }) {
  if (typeof value === "string") return <pre>{withoutTurns(value)}</pre>;
  const text = withoutTurns(JSON.stringify(value, null, 2) ?? "");
  const parts: preact.ComponentChild[] = [];
  let end = 0;
  // Longer texts would cost more elements than anybody reads.
  for (const match of text.length > 50_000 ? [] : text.matchAll(token)) {
    const [all, string, colon] = match;
    parts.push(text.slice(end, match.index));
    parts.push(<span class={colon ? "key" : string ? "string" : "literal"}>{all}</span>);
    end = match.index + all.length;
  }
  return <pre>{[...parts, text.slice(end)]}</pre>;
}
