import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../../root.ts";
import type { ContractIn } from "../contract/read.ts";
import { slug, slugInReference } from "../html.ts";
import type { Texts } from "./texts.ts";

/** Where a link of a guide leads on the site; undefined where there is no such place. */
export type Places = (href: string) => Promise<string | undefined>;

const toSpec = "../../spec/";

/** What all languages share, and where it lies on the site. */
const filesOfAll = new Map([
  ["../results.json", "results.json"],
  [`${toSpec}sandbox/openapi.yaml`, "sandbox.yaml"],
]);

/**
 * The guides link to files of the project, as that works wherever their Markdown is shown: to each other, and to the
 * chapters, operations and events in spec/. On the site the latter are parts of the reference. The figures of the bench
 * lie beside the pages.
 */
export async function createPlaces(
  { guides, prefix }: Texts,
  { guide: guideFolder, chapters }: ContractIn,
): Promise<Places> {
  const own = new Map(guides.map(({ name, markdown }) => [`${name}.md`, headings(markdown)]));

  async function inReference(file: string, anchor: string | undefined): Promise<string | undefined> {
    const text = await readFile(join(fromRoot("spec"), file), "utf8").catch(() => undefined);
    if (text === undefined) return undefined;
    if (file.endsWith(".yaml")) {
      const { post } = parse(text) as { post?: { operationId: string } };
      return post && `reference.html#/${post.operationId.toLowerCase()}`;
    }
    // Of another language it is no part of this reference.
    if (dirname(file) !== guideFolder) return undefined;
    if (basename(file) === introduction) return "reference.html";
    const chapter = chapters.get(basename(file));
    const heading = anchor === undefined ? "" : headings(text).get(anchor);
    if (chapter === undefined || heading === undefined) return undefined;
    const parts = [chapter, heading].filter((part) => part !== "").map(slugInReference);
    return `reference.html#/section/${parts.join("/")}`;
  }

  return async (href) => {
    if (/^https:/.test(href)) return href;
    const shared = filesOfAll.get(href);
    if (shared !== undefined) return `${prefix === "" ? "" : "../"}${shared}`;
    const [file = "", anchor] = href.split("#");
    if (file.startsWith(toSpec)) return await inReference(file.slice(toSpec.length), anchor);
    const known = own.get(file);
    return known !== undefined && (anchor === undefined || known.has(anchor)) ? href : undefined;
  };
}

/** What stands above the chapters. */
const introduction = "introduction.md";

/** The headings of a text by their addresses in it. */
const headings = (markdown: string): Map<string, string> =>
  new Map([...markdown.matchAll(/^##+ (.+)$/gm)].map(([, heading = ""]) => [slug(heading), heading]));
