/**
 * Puts each paragraph of each description on one line. Redoc's search joins the lines of a paragraph without a space:
 * it would show "a listof events", and find nothing for "list of events".
 */
export function unwrapDescriptions<T>(value: T): T {
  if (Array.isArray(value)) return value.map(unwrapDescriptions) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === "description" && typeof member === "string" ? unwrap(member) : unwrapDescriptions(member),
    ]),
  ) as T;
}

const fence = /^\s*```/;
const startsBlock = /^\s*(?:$|[-*+] |\d+\. |[|#>]|```)/;
const endsBlock = /^\s*(?:$|[|#]|```)/;

function unwrap(markdown: string): string {
  const lines: string[] = [];
  let inCode = false;
  for (const line of markdown.split("\n")) {
    const before = lines.at(-1);
    if (inCode || before === undefined || startsBlock.test(line) || endsBlock.test(before)) lines.push(line);
    else lines[lines.length - 1] = `${before} ${line.trim()}`;
    if (fence.test(line)) inCode = !inCode;
  }
  return lines.join("\n");
}
