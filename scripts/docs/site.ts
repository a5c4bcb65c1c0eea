import { readFile } from "node:fs/promises";
import { fromRoot } from "../root.ts";
import { readAssets } from "./assets.ts";
import { guidePage } from "./guides/page.ts";
import { createPlaces } from "./guides/places.ts";
import { withAddresses } from "./guides/sources.ts";
import { readTexts } from "./guides/texts.ts";
import { llmsTxt } from "./llms.ts";
import { replaceFolder } from "./output.ts";
import { buildReference } from "./reference/build.ts";

export interface SiteOptions {
  /** The folder with the guides, a folder in it for each language. */
  texts: string;
  /** Where the site goes. What else is in it is removed. */
  folder: string;
}

/** Builds the site: every page of every language, the reference, and beside them what machines read. */
export async function buildSite({ texts: source, folder }: SiteOptions): Promise<void> {
  const languages = await readTexts(source);
  const [first] = languages;
  const assets = await readAssets();
  const files = new Map<string, string>([
    ["site.css", assets.css],
    ["site.js", assets.script],
    // The page's download buttons (redocly.yaml) point at these.
    ["openapi.yaml", await readFile(fromRoot("generated", "openapi.yaml"), "utf8")],
    ["openapi.json", await readFile(fromRoot("generated", "openapi.json"), "utf8")],
  ]);
  for (const texts of languages) {
    const places = await createPlaces(texts);
    for (const guide of texts.guides) {
      const markdown = await withAddresses(guide, texts, places);
      files.set(`${texts.prefix}${guide.name}.md`, markdown);
      files.set(`${texts.prefix}${guide.name}.html`, guidePage({ ...guide, markdown }, texts, languages));
    }
    files.set(`${texts.prefix}llms.txt`, llmsTxt(texts));
  }
  // Last, as it takes longest: a wrong link of a guide shows at once.
  files.set("reference.html", await buildReference(first, assets));
  await replaceFolder(folder, files);
}
