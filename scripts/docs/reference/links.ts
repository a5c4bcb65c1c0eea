interface Linked {
  info: { description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, { post: Described }>;
  webhooks: Record<string, { post: Described }>;
}

interface Described {
  operationId: string;
  description: string;
}

const fence = /^```.*?^```$/ms;

/**
 * The contract with links in its prose: from a command or an event's word to its description, and from "see Errors" to
 * the chapter. The contract itself names them only, as other tools have other addresses for them.
 */
export function withLinks<T extends Linked>(contract: T): T {
  const operations = Object.entries({ ...contract.paths, ...contract.webhooks }).map(
    ([path, { post }]): [string, string] => [path.slice(path.lastIndexOf("/") + 1), addressOf(post)],
  );
  const places = new Map(operations);
  const chapters = new Map(contract.tags.map(({ name }) => [name, `#/section/${slug(name)}`]));
  const linked = (markdown: string, self?: string) => linkedProse(markdown, places, chapters, self);
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

// Where Redoc puts what has no tag, see outline.ts.
const addressOf = ({ operationId }: Described) => `#/other/${operationId.toLowerCase()}`;
/** Where the two codes are explained that point at each other. */
const aboutBoth = "#/section/errors/100300-and-100301";
const slug = (name: string) => name.toLowerCase().replaceAll(" ", "-");

function linkedProse(
  markdown: string,
  places: Map<string, string>,
  chapters: Map<string, string>,
  self?: string,
): string {
  const names = [...chapters.keys()].join("|");
  return markdown
    .split(new RegExp(`(${fence.source})`, fence.flags))
    .map((part) => {
      if (part.startsWith("```")) return part;
      return part
        .replaceAll(/(?<!\[)`([\w.]+)`/g, (code, word: string) => {
          const place = places.get(word);
          return place === undefined || place === self ? code : `[${code}](${place})`;
        })
        .replaceAll(/\bcode\s+(10030[01])\b/g, `[$&](${aboutBoth})`)
        .replaceAll(
          new RegExp(`\\b(see|under|chapter|section)(\\s+)(${names})\\b`, "gi"),
          (text, ...groups) => {
            const [before, space, name] = groups as [string, string, string];
            const chapter = chapters.get(name);
            return chapter === undefined ? text : `${before}${space}[${name}](${chapter})`;
          },
        );
    })
    .join("");
}
