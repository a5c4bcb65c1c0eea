const fence = /^```.*?^```$/gms;
/** What a translation has besides. */
const besides = /^<!-- besides -->.*?^<!-- end -->$/gms;
const same = (found: string) => found;

/** Anchors are headings, and so translated. A chapter, a guide, its picture and a README may be those of another language. */
const sameLink = (href: string) =>
  href
    .replace(/#.*/, "#")
    .replace(/(spec\/)\w+\/(?=guide\/)/, "$1")
    .replace(/^(docs|\.\.)\/\w+\/(?=[\w-]+\.(?:md|png))/, "")
    .replace(/^README\.[\w-]+\.md/, "README.md");

/** What a text and its translation must have in common, in any order: how to find it, and how to compare it. */
const compared: Record<string, [like: RegExp, as: (found: string) => string]> = {
  headings: [/^#+(?= )/gm, same],
  // A line may break in it.
  code: [/`[^`\n]+(?:\n[^`\n]+)?`/g, (span) => span.replace("\n", " ")],
  links: [/(?<=\]\()[^)\s]+/g, sameLink],
  "columns of rows": [/^\|.*$/gm, (row) => `${row.split(/(?<!\\)\|/).length - 2}`],
  "items of lists": [/^\s*(?:[-*]|\d{1,2}\.) /gm, (item) => (item.includes(".") ? "1." : "-")],
  // The first line: what follows it may be words.
  marks: [/<!--.*/g, same],
};

/** How a translation differs from its original, one line each. Sentences cannot be compared; what stands in them can. */
export function differences(original: string, translation: string): string[] {
  const from = original.replaceAll(fence, "");
  const to = translation.replaceAll(besides, "").replaceAll(fence, "");
  const lists = Object.entries(compared).map(([what, [like, as]]) => ({
    what,
    one: from.match(like)?.map(as) ?? [],
    other: to.match(like)?.map(as) ?? [],
  }));
  lists.push({
    what: "code blocks",
    one: original.match(fence) ?? [],
    other: translation.match(fence) ?? [],
  });
  const numbers = without(numbersIn(from), numbersIn(to));
  return [
    ...lists.flatMap(({ what, one, other }) => [
      ...without(one, other).map((gone) => `${what}: ${gone} is missing`),
      ...without(other, one).map((added) => `${what}: ${added} is new`),
    ]),
    // A translation may have numbers that are words in English: "a second" is 1초.
    ...numbers.map((gone) => `numbers: ${gone} is missing`),
  ];
}

const numbersIn = (text: string): string[] =>
  text.replaceAll(/\]\([^)\s]+\)/g, "").match(/\d+(?:[.,]\d+)*/g) ?? [];

/** What one list has more often than the other. */
function without(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
