import type { ContractWords } from "../../generate/words.ts";
import { slugInReference } from "../html.ts";

interface Linked {
  info: { description: string };
  tags: { name: string; description: string; "x-displayName"?: string }[];
  paths: Record<string, { post: Described }>;
  webhooks: Record<string, { post: Described }>;
}

interface Described {
  operationId: string;
  description: string;
}

type Mentions = Pick<ContractWords, "chapterMention" | "codeMention">;

const fence = /^```.*?^```$/ms;

/**
 * The contract with links in its prose: from a command or an event's word to its description, and from "see Errors" to
 * the chapter. The contract itself names them only, as other tools have other addresses for them.
 */
export function withLinks<T extends Linked>(contract: T, mentions: Mentions): T {
  const linked = (markdown: string, self?: string) =>
    markdown
      .split(new RegExp(`(${fence.source})`, fence.flags))
      .map((part) => (part.startsWith("```") ? part : linkedProse(part, self)))
      .join("");
  const places = placesOf(contract);
  const chapters = chaptersOf(contract);
  const chapter = new RegExp(
    mentions.chapterMention.replace("NAME", `(?<name>${[...chapters.keys()].join("|")})`),
    "gi",
  );
  const code = new RegExp(mentions.codeMention, "g");
  const aboutBoth = placeOfBothCodes(contract);

  function linkedProse(text: string, self: string | undefined): string {
    return text
      .replaceAll(/(?<!\[)`([\w.]+)`/g, (word, name: string) => {
        const place = places.get(name);
        return place === undefined || place === self ? word : `[${word}](${place})`;
      })
      .replaceAll(code, `[$&](${aboutBoth})`)
      .replaceAll(chapter, (name) => {
        const place = chapters.get(name);
        return place === undefined ? name : `[${name}](${place})`;
      });
  }
  const inItems = <I extends Linked["paths"]>(items: I): I =>
    Object.fromEntries(
      Object.entries(items).map(([path, item]) => {
        const description = linked(item.post.description, addressOf(item.post));
        return [path, { ...item, post: { ...item.post, description } }];
      }),
    ) as I;
  return {
    ...contract,
    info: { ...contract.info, description: linked(contract.info.description) },
    tags: contract.tags.map((tag) => ({ ...tag, description: linked(tag.description) })),
    paths: inItems(contract.paths),
    webhooks: inItems(contract.webhooks),
  };
}

/** The operations and events by the last part of their path, which is the command or the word. */
const placesOf = ({ paths, webhooks }: Linked): Map<string, string> =>
  new Map(
    Object.entries({ ...paths, ...webhooks }).map(([path, { post }]) => [
      path.slice(path.lastIndexOf("/") + 1),
      addressOf(post),
    ]),
  );

// Where Redoc puts what has a blank tag, see outline.ts.
const addressOf = ({ operationId }: Described) => `#/${operationId.toLowerCase()}`;

const chaptersOf = ({ tags }: Linked): Map<string, string> =>
  new Map(tags.map(nameOf).map((name) => [name, `#/section/${slugInReference(name)}`]));

const nameOf = (tag: Linked["tags"][number]) => tag["x-displayName"] ?? tag.name;

/** Where the two codes are explained that point at each other. */
function placeOfBothCodes({ tags }: Linked): string {
  for (const tag of tags) {
    const heading = /^##+ (.*100300.*100301.*)$/m.exec(tag.description)?.[1];
    if (heading !== undefined) return `#/section/${slugInReference(nameOf(tag))}/${slugInReference(heading)}`;
  }
  throw new Error("No chapter has a heading about 100300 and 100301, to which prose links.");
}
