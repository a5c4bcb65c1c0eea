import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fromRoot } from "../../../scripts/root.ts";

export const siteFolder = fromRoot("dist", "docs");

/** The text files of the site by their path. */
export function readSite(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const texts = names.filter((name) => /\.(html|md|txt|css|js|yaml|json)$/.test(name));
  return new Map(texts.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]));
}

/** The links of an HTML or Markdown page. */
const linksOf = (name: string, text: string): string[] =>
  name.endsWith(".html")
    ? [...text.matchAll(/<(?:a|link)[^>]* href="([^"]*)"|<script src="([^"]*)"/g)].map(
        ([, a, b]) => a ?? b ?? "",
      )
    : [...text.replaceAll(/^```.*?^```$/gms, "").matchAll(/\]\(([^)\s]+)\)/g)].map(([, href = ""]) => href);

const idsOf = (name: string, text: string): Set<string> =>
  new Set(
    name.endsWith(".html")
      ? [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id)
      : [...text.matchAll(/^##+ (.*)$/gm)].map(([, heading = ""]) => idOf(heading)),
  );
const idOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(" ", "-");

/** The dead links of guides, Markdown and llms.txt. Links into the reference need a browser. */
export function brokenLinks(site: Map<string, string>): string[] {
  const pages = [...site].filter(
    ([name]) => /\.(html|md|txt)$/.test(name) && !name.endsWith("reference.html"),
  );
  return pages.flatMap(([name, text]) =>
    linksOf(name, text)
      .filter((href) => !/^(https:|data:)/.test(href))
      .filter((href) => {
        const url = new URL(href, `http://site/${name}`);
        const target = decodeURIComponent(url.pathname.slice(1));
        const anchor = decodeURIComponent(url.hash.slice(1));
        const found = site.get(target);
        if (found === undefined) return true;
        if (anchor === "" || target.endsWith("reference.html")) return false;
        return !idsOf(target, found).has(anchor);
      })
      .map((href) => `${name}: ${href}`),
  );
}
