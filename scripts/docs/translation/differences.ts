import { type Section, sectionsOf } from "./sections.ts";

/**
 * How a translation differs from its original, one line each. Sentences cannot be compared; headings, code, numbers, links,
 * rows and items can.
 */
export function differences(original: string, translation: string): string[] {
  const from = sectionsOf(original);
  const to = sectionsOf(translation);
  const levels = (sections: Section[]) =>
    sections
      .map(({ level }) => "#".repeat(level))
      .join(" ")
      .trim();
  if (levels(from) !== levels(to)) return [`headings: ${levels(from)} is ${levels(to)}`];
  return from
    .flatMap((section, i) => {
      const other = to[i] as Section;
      const where = section.heading === "" ? "" : `"${section.heading}", `;
      return Object.entries(compared).flatMap(([what, part]) => {
        const [one, two] = [part(section), part(other)];
        if (one.join("\n") === two.join("\n")) return [];
        return [`${where}${what}: ${missing(one, two)} is missing, ${missing(two, one)} is new`];
      });
    })
    .concat(missingNumbers(from, to));
}

// A line may break in it.
const code = /`[^`\n]+(?:\n[^`\n]+)?`/g;
const fence = /^```.*?^```$/gms;
const link = /\]\(([^)\s]+)\)/g;

/** What must be the same in each section, in any order. */
const compared: Record<string, (section: Section) => string[]> = {
  "code blocks": ({ text }) => text.match(fence) ?? [],
  code: ({ heading, text }) =>
    (`${heading}\n${text.replaceAll(fence, "")}`.match(code) ?? [])
      .map((span) => span.replace("\n", " "))
      .sort(),
  // Anchors are headings, and so translated.
  links: ({ text }) =>
    [...text.replaceAll(fence, "").matchAll(link)]
      .map(([, href = ""]) =>
        href.replace(/#.*/, "#").replace(/^(\.\.\/\.\.\/spec\/)\w+\/guide\//, "$1guide/"),
      )
      .sort(),
  "rows and columns": ({ text }) => lines(text, /^\|/).map((row) => `${row.split(/(?<!\\)\|/).length - 2}`),
  "items of lists": ({ text }) =>
    lines(text, /^\s*(?:[-*]|\d{1,2}\.) /).map((item) => (/^\s*\d/.test(item) ? "1." : "-")),
  // The first line: what follows it may be words.
  marks: ({ text }) => text.match(/<!--.*/g) ?? [],
};

const lines = (text: string, like: RegExp): string[] =>
  text
    .replaceAll(fence, "")
    .split("\n")
    .filter((line) => like.test(line));

// A translation may have numbers of its own: "a second" is 1초.
const missingNumbers = (from: Section[], to: Section[]): string[] =>
  from.flatMap(({ heading, text }, i) => {
    const other = to[i] as Section;
    const gone = missing(numbers(`${heading} ${text}`), numbers(`${other.heading} ${other.text}`));
    return gone === "nothing" ? [] : [`"${heading}", numbers: ${gone} is missing`];
  });

const numbers = (text: string): string[] =>
  text
    .replaceAll(fence, "")
    .replaceAll(link, "")
    .match(/\d+(?:[.,]\d+)*/g) ?? [];

function missing(from: readonly string[], to: readonly string[]): string {
  const left = [...to];
  const gone = from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return gone.length === 0 ? "nothing" : gone.join(", ");
}
