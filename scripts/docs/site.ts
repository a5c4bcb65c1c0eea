import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contractAsJson, contractAsYaml } from "../generate/bundle.ts";
import { readControl } from "../generate/control.ts";
import { readAssets } from "./assets.ts";
import { readContractIn } from "./contract/read.ts";
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
  const assets = await readAssets();
  const results = await readFile(join(source, "results.json"), "utf8").catch(() => undefined);
  const files = new Map<string, string>([
    ["site.css", assets.css],
    ["site.js", assets.script],
    // The control interface of the sandbox, as the package ships it.
    ["sandbox.yaml", contractAsYaml(await readControl())],
  ]);
  if (results !== undefined) files.set("results.json", results);
  const references: (() => Promise<void>)[] = [];
  for (const texts of languages) {
    const described = await readContractIn(texts.language);
    const places = await createPlaces(texts, described);
    for (const guide of texts.guides) {
      const markdown = await withAddresses(guide, texts, places, results && JSON.parse(results));
      files.set(`${texts.prefix}${guide.name}.md`, markdown);
      files.set(`${texts.prefix}${guide.name}.html`, guidePage({ ...guide, markdown }, texts, languages));
    }
    files.set(`${texts.prefix}llms.txt`, llmsTxt(texts));
    // The page's download buttons (redocly.yaml) point at these.
    files.set(`${texts.prefix}openapi.yaml`, contractAsYaml(described.contract));
    files.set(`${texts.prefix}openapi.json`, contractAsJson(described.contract));
    references.push(async () => {
      files.set(`${texts.prefix}reference.html`, await buildReference(texts, languages, described, assets));
    });
  }
  // Last, as they take longest: a wrong link of a guide shows at once.
  await Promise.all(references.map((build) => build()));
  await replaceFolder(folder, files);
}
