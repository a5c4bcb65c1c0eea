import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ContractWords } from "../../generate/words.ts";

interface Contract {
  info: { description: string };
  tags: { name: string; description: string }[];
  webhooks: Record<string, { post: { summary: string } }>;
}

const picture = /<!-- picture: ([\w-]+\.svg) -->/g;
const eventTable = "<!-- events -->";

/** The contract with what only the page can show put at the marks in its prose: pictures, and a table of the events. */
export async function withMarksFilled<T extends Contract>(
  contract: T,
  folder: string,
  { events }: Pick<ContractWords, "events">,
): Promise<T> {
  const filledIn = async (markdown: string) =>
    (await withPictures(markdown, folder)).replace(eventTable, () => tableOfEvents(contract, events.head));
  const tags = contract.tags.map(async (tag) => ({ ...tag, description: await filledIn(tag.description) }));
  return { ...contract, tags: await Promise.all(tags) };
}

// As data, since the page is one file that loads nothing. The title inside the picture is its text alternative.
async function withPictures(markdown: string, folder: string): Promise<string> {
  let text = markdown;
  for (const [mark, name = ""] of markdown.matchAll(picture)) {
    const svg = await readFile(join(folder, name), "utf8");
    const title = /<title>([^<[\]]+)<\/title>/.exec(svg)?.[1];
    if (title === undefined) throw new Error(`${name} has no title: it is what a screen reader reads.`);
    const data = Buffer.from(svg).toString("base64");
    text = text.replace(
      mark,
      () => `<img class="picture" alt="${title}" src="data:image/svg+xml;base64,${data}">`,
    );
  }
  return text;
}

function tableOfEvents({ webhooks }: Contract, head: readonly string[]): string {
  const rows = Object.entries(webhooks).map(([word, { post }]) => `| \`${word}\` | ${post.summary} |`);
  return [`| ${head.join(" | ")} |`, "| --- | --- |", ...rows].join("\n");
}
