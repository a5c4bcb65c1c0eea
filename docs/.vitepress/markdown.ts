import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { readContractIn } from "../../scripts/docs/contract/read.ts";
import { type PlaceOf, placesIn } from "../../scripts/docs/reading.ts";
import { fromRoot } from "../../scripts/root.ts";
import { languages } from "./languages.ts";
import { withOptions } from "./options.ts";
import { withResults } from "./results.ts";

/** Files of the project that the site has at its root. */
const ofAllLanguages: Record<string, string> = {
  "results.json": "results.json",
  "../spec/sandbox/openapi.yaml": "sandbox.html",
};
const fence = /(^```.*?^```$)/ms;
const link = /(?<=\]\()\.\.\/(results\.json|\.\.\/spec\/[^)\s]+)(?=\))/g;
/** From a translation to a guide that its language lacks. English is at the root of the site. */
const linkToEnglish = /(?<=\]\()\.\.\/en\/(?=[\w-]+\.md)/g;

/**
 * Guides link to files of the project, because such links work wherever Markdown is shown. On the site a file of spec/ is
 * a part of the reference. The figures of the bench, and the docstrings of options, are tables.
 */
export function guidesForSite() {
  const places = new Map<string, Promise<PlaceOf>>();
  for (const { code, hasReference } of languages) {
    const folder = hasReference ? "" : "../";
    const ofContract = readContractIn(code).then(placesIn);
    places.set(
      code,
      ofContract.then((placeOf) => (href) => folder + placeOf(href)),
    );
  }
  const results = readFile(fromRoot("docs", "results.json"), "utf8").then(JSON.parse);
  return {
    name: "guides-for-site",
    enforce: "pre" as const,
    async transform(markdown: string, id: string) {
      const [language = "", file] = relative(fromRoot("docs"), id).split("/");
      const placeOf = await places.get(language);
      if (placeOf === undefined || !file?.endsWith(".md")) return;
      const root = language === "en" ? "" : "../";
      const onSite = (href: string) => {
        const shared = ofAllLanguages[href];
        return shared === undefined ? placeOf(href.replace("../spec/", "")) : `${root}${shared}`;
      };
      const linked = (text: string) =>
        text.replaceAll(link, (_, href) => onSite(href)).replaceAll(linkToEnglish, "../");
      return withOptions(withResults(markdown, await results))
        .split(fence)
        .map((part) => (part.startsWith("```") ? part : linked(part)))
        .join("");
    },
  };
}
