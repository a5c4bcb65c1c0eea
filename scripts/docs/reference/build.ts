import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ContractWords } from "../../generate/words.ts";
import { fromRoot } from "../../root.ts";
import { runTool } from "../../run.ts";
import type { Assets } from "../assets.ts";
import type { ContractIn } from "../contract/read.ts";
import { languageLinks, siteHeader } from "../guides/header.ts";
import type { Texts } from "../guides/texts.ts";
import { withPolicy } from "../policy.ts";
import { withPlainAlternatives } from "./alternatives.ts";
import { withBlankTags } from "./blank-tags.ts";
import { withMarksFilled } from "./chapters.ts";
import { withGuides } from "./guides.ts";
import { withLinks } from "./links.ts";
import { unfolded } from "./outline.ts";
import { selfContained } from "./page.ts";
import { withRedocWords } from "./redoc-words.ts";
import { unwrapDescriptions } from "./unwrap.ts";

/** The reference in one language, as one HTML file that needs nothing beside it. */
export async function buildReference(
  texts: Texts,
  languages: readonly Texts[],
  { contract, words, guide }: ContractIn,
  { headerCss }: Assets,
): Promise<string> {
  const marked = await withMarksFilled(contract, fromRoot("spec", guide), words);
  const linked = withGuides(withLinks(marked, words), texts);
  const outline = unfolded(withPlainAlternatives(linked, words), { ...words, group: texts.words.reference });
  const html = await drawn(unwrapDescriptions(outline), texts.language, words);
  return withPolicy(
    selfContained(html, words.redoc.webhooks ?? "Webhooks")
      .replace("/* header */", () => headerCss)
      .replace("<!-- header -->", () =>
        siteHeader(texts, "reference", languageLinks("reference", texts, languages)),
      ),
  );
}

interface Outline {
  info: { title: string; version: string; summary: string };
}

async function drawn({ info, ...rest }: Outline, language: string, words: ContractWords): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const outline = join(work, "openapi.json");
    const draft = join(work, "index.html");
    await writeFile(outline, JSON.stringify({ info, ...rest }));
    const options = { language, description: info.summary, whatToDo: words.whatToDo, repeat: words.repeat };
    await runTool(
      "@redocly/cli/bin/cli.js",
      [
        ...["build-docs", outline, "--inlineBundle", "--output", draft],
        ...["--template", fromRoot("scripts", "docs", "reference", "page.hbs")],
        ...["--title", `${info.title} ${info.version}`],
        ...Object.entries(options).map(([name, value]) => `--templateOptions.${name}=${value}`),
      ],
      {
        quiet: true,
        before: [fromRoot("scripts", "docs", "reference", "redoc-hook.ts")],
        env: { REDOC_WORDS: JSON.stringify(words.redoc) },
      },
    );
    return withBlankTags(withRedocWords(await readFile(draft, "utf8"), words.redoc));
  } finally {
    await rm(work, { recursive: true });
  }
}
