import { readFile } from "node:fs/promises";
import { join } from "node:path";

interface Contract {
  info: { description: string };
  tags: { name: string; description: string }[];
  webhooks: Record<string, { post: { summary: string } }>;
}

const picture = /<!-- picture: ([\w-]+\.svg) -->/g;
const eventTable = "<!-- events -->";

/** The contract with what only the page can show put at the marks in its prose: pictures, and a table of the events. */
export async function withMarksFilled<T extends Contract>(contract: T, folder: string): Promise<T> {
  const filled = async (markdown: string) =>
    (await withPictures(markdown, folder)).replace(eventTable, () => tableOfEvents(contract));
  const tags = contract.tags.map(async (tag) => ({ ...tag, description: await filled(tag.description) }));
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

function tableOfEvents({ webhooks }: Contract): string {
  const rows = Object.entries(webhooks).map(([word, { post }]) => `| \`${word}\` | ${post.summary} |`);
  return ["| word | what happened |", "| --- | --- |", ...rows].join("\n");
}
