import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromRoot } from "../../root.ts";
import { runTool } from "../../run.ts";
import type { Assets } from "../assets.ts";
import { siteHeader } from "../guides/header.ts";
import type { Texts } from "../guides/texts.ts";
import { withPolicy } from "../policy.ts";
import { withPlainAlternatives } from "./alternatives.ts";
import { withMarksFilled } from "./chapters.ts";
import { withEventsInPlace } from "./events-in-place.ts";
import { withGuides } from "./guides.ts";
import { withLinks } from "./links.ts";
import { unfolded } from "./outline.ts";
import { selfContained } from "./page.ts";
import { unwrapDescriptions } from "./unwrap.ts";

/** The reference as one HTML file that needs nothing beside it. */
export async function buildReference(texts: Texts, { headerCss }: Assets): Promise<string> {
  const contract = JSON.parse(await readFile(fromRoot("generated", "openapi.json"), "utf8"));
  const linked = withLinks(await withMarksFilled(withEventsInPlace(contract), fromRoot("spec", "guide")));
  const outline = unwrapDescriptions(unfolded(withPlainAlternatives(withGuides(linked, texts))));
  const html = await drawn(outline, `${contract.info.title} ${contract.info.version}`, contract.info.summary);
  return withPolicy(
    selfContained(html)
      .replace("/* header */", () => headerCss)
      .replace("<!-- header -->", () => siteHeader(texts, "reference")),
  );
}

async function drawn(contract: object, title: string, description: string): Promise<string> {
  const work = await mkdtemp(join(tmpdir(), "docs-"));
  try {
    const outline = join(work, "openapi.json");
    const draft = join(work, "index.html");
    await writeFile(outline, JSON.stringify(contract));
    await runTool(
      "@redocly/cli/bin/cli.js",
      [
        ...["build-docs", outline, "--inlineBundle", "--output", draft],
        ...["--template", fromRoot("scripts", "docs", "reference", "page.hbs")],
        ...["--title", title, `--templateOptions.description=${description}`],
      ],
      { quiet: true },
    );
    return await readFile(draft, "utf8");
  } finally {
    await rm(work, { recursive: true });
  }
}
