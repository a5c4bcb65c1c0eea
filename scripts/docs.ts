/**
 * Builds the reference as one HTML file that needs no network: dist/docs/index.html, beside copies of the contract.
 *
 *   npm run docs
 */
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { withPlainAlternatives } from "./docs/alternatives.ts";
import { withMarksFilled } from "./docs/chapters.ts";
import { withEventsInPlace } from "./docs/events-in-place.ts";
import { withLinks } from "./docs/links.ts";
import { unfolded } from "./docs/outline.ts";
import { selfContained } from "./docs/page.ts";
import { unwrapDescriptions } from "./docs/unwrap.ts";
import { fromRoot, root } from "./root.ts";
import { runTool } from "./run.ts";

const folder = fromRoot("dist", "docs");
const page = join(folder, "index.html");

await mkdir(folder, { recursive: true });
const work = await mkdtemp(join(tmpdir(), "docs-"));
try {
  const contract = JSON.parse(await readFile(fromRoot("generated", "openapi.json"), "utf8"));
  const prose = withLinks(await withMarksFilled(withEventsInPlace(contract), fromRoot("spec", "guide")));
  const outline = join(work, "openapi.json");
  const draft = join(work, "index.html");
  await writeFile(outline, JSON.stringify(unwrapDescriptions(unfolded(withPlainAlternatives(prose)))));
  await runTool(
    "@redocly/cli/bin/cli.js",
    [
      ...["build-docs", outline, "--inlineBundle", "--output", draft],
      ...["--template", fromRoot("scripts", "docs", "page.hbs")],
      ...["--title", `${contract.info.title} ${contract.info.version}`],
      `--templateOptions.description=${contract.info.summary}`,
    ],
    { quiet: true },
  );
  await replaceFile(page, selfContained(await readFile(draft, "utf8")));
} finally {
  await rm(work, { recursive: true });
}
// The page's download buttons (redocly.yaml) point at these.
for (const name of ["openapi.yaml", "openapi.json"]) {
  await replaceFile(join(folder, name), await readFile(fromRoot("generated", name), "utf8"));
}
console.log(`Open ${relative(root, page)} in a browser.`);

// In one step: whoever reads the file meanwhile, another build included, never sees half of it.
async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, text);
  await rename(fresh, path);
}
