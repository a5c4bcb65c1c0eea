import { copyFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vitepress";
import { languages } from "../../docs/.vitepress/languages.ts";
import { contractAsYaml } from "../generate/bundle.ts";
import { readControl } from "../generate/control.ts";
import { fromRoot } from "../root.ts";
import { writeControlPage, writeReference } from "./reference.ts";

/** Writes what the site has beside its guides, to where docs/.vitepress/config.ts expects it. */
export async function writeFilesBesideGuides(): Promise<void> {
  const folder = fromRoot("dist", "reference");
  await rm(folder, { recursive: true, force: true });
  await Promise.all(
    languages.filter((one) => one.hasReference).map((language) => writeReference(language, folder)),
  );
  await writeControlPage(folder);
  // The control interface as the package ships it.
  await writeFile(join(folder, "sandbox.yaml"), contractAsYaml(await readControl()));
  await copyFile(fromRoot("docs", "results.json"), join(folder, "results.json"));
  for (const language of ["", ".ko", ".zh"]) {
    const drawing = `way-of-an-event${language}.svg`;
    await copyFile(fromRoot("docs", ".vitepress", drawing), join(folder, drawing));
  }
}

/** Builds the site into a folder. @param url Where it will be. Default: the root of any host. */
export async function buildSite(outDir: string, url?: string): Promise<void> {
  await writeFilesBesideGuides();
  if (url !== undefined) process.env.DOCS_URL = url;
  await build(fromRoot("docs"), { outDir: fromRoot(outDir) });
}
