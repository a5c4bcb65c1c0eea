import type { Texts } from "../guides/texts.ts";

interface Contract {
  tags: { name: string; description: string }[];
}

/**
 * The contract with links from its chapters to the guides that go on from there. The contract itself has none: other
 * tools show it where there are no guides.
 */
export function withGuides<T extends Contract>(contract: T, { guides, words }: Texts): T {
  const unknown = guides.flatMap(({ beside }) =>
    beside.filter((chapter) => !contract.tags.some(({ name }) => name === chapter)),
  );
  if (unknown.length > 0)
    throw new Error(`site.yaml names chapters that there are not: ${unknown.join(", ")}`);
  const tags = contract.tags.map((tag) => {
    const links = guides
      .filter(({ beside }) => beside.includes(tag.name))
      .map(({ name, title }) => `[${title}](${name}.html)`);
    if (links.length === 0) return tag;
    return { ...tag, description: `${words.seeGuides} ${links.join(", ")}.\n\n${tag.description}` };
  });
  return { ...contract, tags };
}
