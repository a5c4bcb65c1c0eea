import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fromRoot } from "../root.ts";
import type { ContractIn, DescribedContract } from "./contract/read.ts";
import { slugInReference } from "./slug.ts";

type Tag = DescribedContract["tags"][number];

const nameOf = (tag: Tag) => tag["x-displayName"] ?? tag.name;

/** The names of the tags that operations or events have. The other tags are chapters. */
const usedTags = ({ paths, webhooks }: DescribedContract): Set<string> =>
  new Set([...Object.values(paths), ...Object.values(webhooks)].flatMap(({ post }) => post.tags));

/**
 * The contract as the reference shows it. Redoc shows what is below a tag while the reader is in that tag, and the
 * introduction always, so the chapters become a part of the introduction.
 */
export async function contractForReading(
  { contract, guide }: ContractIn,
  group: string,
): Promise<DescribedContract & { "x-tagGroups": object[] }> {
  const copy = asRedocShows(structuredClone(contract));
  for (const tag of copy.tags) tag.description = await withPictures(tag.description, fromRoot("spec", guide));
  const used = usedTags(copy);
  const chapters = copy.tags.filter(({ name }) => !used.has(name));
  const prose = chapters.map((tag) => `# ${nameOf(tag)}\n\n${tag.description}`);
  copy.info.description = [copy.info.description, ...prose].join("\n\n");
  copy.tags = copy.tags.filter(({ name }) => used.has(name));
  return { ...copy, "x-tagGroups": [{ name: group, tags: copy.tags.map(({ name }) => name) }] };
}

// Of a schema with alternatives Redoc shows the descriptions of those only, of a constant both `const` and `enum`.
function asRedocShows<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(asRedocShows) as T;
  const shown = Object.entries(value).filter(([name]) => name !== "const" || !("enum" in value));
  const members = Object.fromEntries(shown.map(([name, member]) => [name, asRedocShows(member)]));
  const { anyOf, description } = members;
  if (Array.isArray(anyOf) && typeof description === "string") {
    for (const one of anyOf) one.description = [description, one.description].join(" ");
  }
  return members as T;
}

// As data, because the page loads nothing. The title of a picture is its text alternative.
async function withPictures(markdown: string, folder: string): Promise<string> {
  let text = markdown;
  for (const [mark, name = ""] of markdown.matchAll(/<!-- picture: ([\w-]+\.svg) -->/g)) {
    const svg = await readFile(join(folder, name), "utf8");
    const [, title] = /<title>([^<[\]]+)<\/title>/.exec(svg) ?? [];
    if (title === undefined) throw new Error(`${name} has no title, which a screen reader reads: add one.`);
    const data = Buffer.from(svg).toString("base64");
    text = text.replace(mark, `<img class="picture" alt="${title}" src="data:image/svg+xml;base64,${data}">`);
  }
  return text;
}

/** Where the site has a file of spec/ that a guide links to, from the root of its language. */
export type PlaceOf = (href: string) => string;

/** @throws Error where the reference has no such chapter or operation. */
export function placesIn({ contract, guide, chapters }: ContractIn): PlaceOf {
  const used = usedTags(contract);
  const operations = new Map(
    Object.entries(contract.paths).map(([path, { post }]) => [
      `${basename(path)}.yaml`,
      [...post.tags, post.operationId.toLowerCase()],
    ]),
  );
  function partsOf(file: string, anchor: string): string[] | undefined {
    if (dirname(file) !== guide) return operations.get(basename(file));
    const tag = contract.tags.find((one) => nameOf(one) === chapters.get(basename(file)));
    if (tag === undefined) return undefined;
    const chapter = used.has(tag.name) ? [tag.name] : ["section", nameOf(tag)];
    return [...chapter, anchor.replaceAll("-", " ")].filter((part) => part !== "");
  }
  return (href) => {
    if (href === `${guide}/introduction.md`) return "reference.html";
    const [file = "", anchor = ""] = href.split("#");
    const parts = partsOf(file, anchor);
    if (parts === undefined) throw new Error(`The reference has no ${href}, to which a guide links.`);
    return `reference.html#/${parts.map(slugInReference).join("/")}`;
  };
}
