import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { english, type Language, languages } from "../../docs/.vitepress/languages.ts";
import { contractAsJson, contractAsYaml } from "../generate/bundle.ts";
import { readControl } from "../generate/control.ts";
import { fromRoot } from "../root.ts";
import { runTool } from "../run.ts";
import { readContractIn } from "./contract/read.ts";
import { contractForReading } from "./reading.ts";

/** The image in Redoc's footer, for which Redoc has no option. The page loads nothing, so the name stands there. */
const logo = "https://cdn.redoc.ly/redoc/logo-mini-full.svg";
const redocly = `<svg xmlns="http://www.w3.org/2000/svg" width="46" height="14"><text y="11" font-family="sans-serif" font-size="12" fill="#2f6fde">Redocly</text></svg>`;

/** Writes the reference of a language to the folder of its pages, and the contract that it has for download. */
export async function writeReference(language: Language, site: string): Promise<void> {
  const { code, prefix, name, guides, reference, skip = "" } = language;
  const folder = join(site, prefix);
  const page = join(folder, "reference.html");
  const prepared = join(folder, "reading.json");
  const described = await readContractIn(code);
  const { info } = described.contract;
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "openapi.yaml"), contractAsYaml(described.contract));
  await writeFile(join(folder, "openapi.json"), contractAsJson(described.contract));
  await writeFile(prepared, JSON.stringify(await contractForReading(described, reference)));
  const root = prefix === "" ? "" : "../";
  const others = languages.filter((one) => one.hasReference && one !== language);
  const words = {
    ...{ code, name, guides, reference, skip, summary: info.summary },
    ...Object.fromEntries(
      others.flatMap(({ label, ...other }, i) => [
        [`languages.${i}.label`, label],
        [`languages.${i}.href`, `${root}${other.prefix}reference.html`],
      ]),
    ),
  };
  await writePage(prepared, page, `${info.title} ${info.version}`, { ...words, current: "page" });
  await rm(prepared);
}

/** Writes the page of the sandbox's control interface. It is in English, and no part of the reference. */
export async function writeControlPage(site: string): Promise<void> {
  const { info } = await readControl();
  const { code, name, guides, reference, skip } = english;
  const words = { ...{ code, name, guides, reference, skip }, summary: info.summary, current: "false" };
  await writePage("sandbox", join(site, "sandbox.html"), info.title, words);
}

/** @param words What stands around the page, see reference.hbs. */
async function writePage(
  contract: string,
  page: string,
  title: string,
  words: Readonly<Record<string, string>>,
): Promise<void> {
  await runTool(
    "@redocly/cli/bin/cli.js",
    [
      ...["build-docs", contract, "--inlineBundle", "--output", page, "--config", fromRoot("redocly.yaml")],
      ...["--template", fromRoot("scripts", "docs", "reference.hbs"), "--title", title],
      ...Object.entries(words).map(([key, value]) => `--templateOptions.${key}=${value}`),
    ],
    { quiet: true },
  );
  const html = await readFile(page, "utf8");
  if (!html.includes(logo))
    throw new Error(`Redoc's footer no longer has the image ${logo}: find the new one.`);
  const image = `data:image/svg+xml;base64,${Buffer.from(redocly).toString("base64")}`;
  await writeFile(page, html.replaceAll(logo, image));
}
