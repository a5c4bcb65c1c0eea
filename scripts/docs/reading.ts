import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type ContractWords, filled } from "../generate/words.ts";
import { fromRoot } from "../root.ts";
import { type ContractIn, type DescribedContract, type DescribedOperation, nameOf } from "./contract/read.ts";
import { slugInReference } from "./slug.ts";

/** The names of the tags that operations or events have. The other tags are chapters. */
const usedTags = ({ paths, webhooks }: DescribedContract): Set<string> =>
  new Set([...Object.values(paths), ...Object.values(webhooks)].flatMap(({ post }) => post.tags));

/**
 * The contract as the reference shows it. Redoc shows what is below a tag while the reader is in that tag, and the
 * introduction always, so the chapters become a part of the introduction.
 */
export async function contractForReading(
  { contract, guide, words }: ContractIn,
  group: string,
): Promise<DescribedContract & { "x-tagGroups": object[] }> {
  const copy = asRedocShows(contract, contract.components, words);
  const linked = linksIn(contract);
  for (const tag of copy.tags)
    tag.description = await withPictures(linked(tag.description), fromRoot("spec", guide));
  for (const { post } of [...Object.values(copy.paths), ...Object.values(copy.webhooks)]) {
    const { description, "x-rate-limit": limit } = post;
    const limited = limit === undefined ? [] : [filled(words.rateLimit, limit)];
    post.description = [linked(description, post), ...limited].join("\n\n");
  }
  const used = usedTags(copy);
  const chapters = copy.tags.filter(({ name }) => !used.has(name));
  const prose = chapters.map((tag) => `# ${nameOf(tag)}\n\n${tag.description}`);
  copy.info.description = [linked(copy.info.description), ...prose].join("\n\n");
  copy.tags = copy.tags.filter(({ name }) => used.has(name));
  return { ...copy, "x-tagGroups": [{ name: group, tags: copy.tags.map(({ name }) => name) }] };
}

/** The place of an operation or event in the reference. */
const partsOf = ({ tags, operationId }: DescribedOperation): string[] => [...tags, operationId.toLowerCase()];
const addressOf = (parts: readonly string[]): string => `#/${parts.map(slugInReference).join("/")}`;

/** Makes each command and each word of an event a link, outside headings and the text of the item itself. */
function linksIn({ paths, webhooks }: DescribedContract) {
  const places = new Map(
    Object.entries({ ...paths, ...webhooks }).map(([path, { post }]) => [
      basename(path),
      addressOf(partsOf(post)),
    ]),
  );
  return (markdown: string, self?: DescribedOperation): string =>
    markdown.replaceAll(/(?<!^#.*|\[)`([\w.]+)`/gm, (code, name: string) => {
      const place = places.get(name);
      return place === undefined || (self && place === addressOf(partsOf(self)))
        ? code
        : `[${code}](${place})`;
    });
}

interface Shown {
  $ref?: string;
  enum?: readonly string[];
  anyOf?: Shown[];
  description?: string;
  schema?: Shown;
  "x-open-set"?: true;
}

/**
 * Of a schema with alternatives Redoc shows the descriptions of those only, of a parameter its own description only, of a
 * constant both `const` and `enum`. An open list of words becomes a text, whose description names the known ones.
 */
function asRedocShows<T>(value: T, { schemas }: DescribedContract["components"], words: ContractWords): T {
  const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(" ");
  const shown = (one: unknown): unknown => {
    if (typeof one !== "object" || one === null) return one;
    if (Array.isArray(one)) return one.map(shown);
    const members = Object.entries(one).filter(([name]) => name !== "const" || !("enum" in one));
    const copy: Shown = Object.fromEntries(members.map(([name, member]) => [name, shown(member)]));
    const { anyOf, description, schema, ...rest } = copy;
    if (schema && "in" in copy) return { ...copy, description: joined(description, schema.description) };
    if (!Array.isArray(anyOf)) return copy;
    const known = anyOf.flatMap((each) => each.enum ?? schemas[basename(each.$ref ?? "")]?.enum ?? []);
    if (anyOf.some((each) => each["x-open-set"]) && known.every((word) => typeof word === "string")) {
      const list = filled(words.openSet, { words: known.map((word) => `\`${word}\``).join(", ") });
      return { ...rest, type: "string", description: joined(description?.trim(), list) };
    }
    return {
      ...copy,
      anyOf: anyOf.map((each) => ({ ...each, description: joined(description, each.description) })),
    };
  };
  return shown(value) as T;
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
    Object.entries(contract.paths).map(([path, { post }]) => [`${basename(path)}.yaml`, partsOf(post)]),
  );
  function placeOf(file: string, anchor: string): string[] | undefined {
    if (dirname(file) !== guide) return operations.get(basename(file));
    const tag = contract.tags.find((one) => nameOf(one) === chapters.get(basename(file)));
    if (tag === undefined) return undefined;
    const chapter = used.has(tag.name) ? [tag.name] : ["section", nameOf(tag)];
    return [...chapter, anchor.replaceAll("-", " ")].filter((part) => part !== "");
  }
  return (href) => {
    if (href === `${guide}/introduction.md`) return "reference.html";
    const [file = "", anchor = ""] = href.split("#");
    const parts = placeOf(file, anchor);
    if (parts === undefined) throw new Error(`The reference has no ${href}, to which a guide links.`);
    return `reference.html${addressOf(parts)}`;
  };
}
