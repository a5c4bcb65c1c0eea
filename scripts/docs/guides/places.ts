import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../../root.ts";
import { slug } from "../html.ts";
import type { Texts } from "./texts.ts";

/** Where a link of a guide leads on the site; undefined where there is no such place. */
export type Places = (href: string) => Promise<string | undefined>;

const toSpec = "../../spec/";

/**
 * The guides link to files of the project, as that works wherever their Markdown is shown: to each other, and to the
 * chapters, operations and events in spec/. On the site the latter are parts of the reference.
 */
export async function createPlaces({ guides, prefix }: Texts): Promise<Places> {
  const up = prefix === "" ? "" : "../";
  const { info, tags } = parse(await readFile(fromRoot("spec", "openapi.yaml"), "utf8")) as Root;
  const chapters = new Map(tags.map(({ name, description: { $ref = "" } }) => [$ref, slug(name)]));
  const own = new Map(guides.map(({ name, markdown }) => [`${name}.md`, headings(markdown)]));

  async function inReference(file: string, anchor: string | undefined): Promise<string | undefined> {
    if (file === info.description.$ref) return `${up}reference.html`;
    const text = await readFile(join(fromRoot("spec"), file), "utf8").catch(() => undefined);
    if (text === undefined) return undefined;
    if (file.endsWith(".yaml")) {
      const { post } = parse(text) as { post?: { operationId: string } };
      return post && `${up}reference.html#/other/${post.operationId.toLowerCase()}`;
    }
    const chapter = chapters.get(file);
    if (chapter === undefined || (anchor !== undefined && !headings(text).has(anchor))) return undefined;
    return `${up}reference.html#/section/${chapter}${anchor === undefined ? "" : `/${anchor}`}`;
  }

  return async (href) => {
    if (/^https:/.test(href)) return href;
    const [file = "", anchor] = href.split("#");
    if (file.startsWith(toSpec)) return await inReference(file.slice(toSpec.length), anchor);
    const known = own.get(file);
    return known !== undefined && (anchor === undefined || known.has(anchor)) ? href : undefined;
  };
}

interface Root {
  info: { description: { $ref: string } };
  tags: { name: string; description: { $ref?: string } }[];
}

const headings = (markdown: string): Set<string> =>
  new Set([...markdown.matchAll(/^##+ (.+)$/gm)].map(([, heading = ""]) => slug(heading)));
