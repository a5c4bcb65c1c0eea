import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { editions } from "./site.ts";

/** What a page of the guides has when Vue has taken it over. */
export interface VisitedPage {
  address: string;
  title: string;
  language: string | null;
  headings: number;
  description: string | null;
  ids: ReadonlySet<string>;
  hrefs: readonly string[];
  /** Where the menu of languages leads. */
  languages: readonly string[];
}

/** Opens a page, and waits until Vue has taken it over. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect.poll(() => page.evaluate(`"__vue_app__" in document.querySelector("#app")`)).toBe(true);
}

/** Opens each page of a language, one after the other. */
export async function visitPages(
  page: Page,
  site: string,
  { pages, language: { theme } }: (typeof editions)[number],
): Promise<VisitedPage[]> {
  const hrefsOf = (links: Locator) =>
    links.evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const visited: VisitedPage[] = [];
  for (const name of pages) {
    await goTo(page, site + name);
    const label = theme?.langMenuLabel ?? "Change language";
    await page.getByRole("button", { name: label }).first().hover();
    await page.locator(".VPNavBarTranslations a").first().waitFor();
    visited.push({
      address: site + name,
      title: await page.title(),
      language: await page.locator("html").getAttribute("lang"),
      headings: await page.getByRole("heading", { level: 1 }).count(),
      description: await page.locator("meta[name=description]").getAttribute("content"),
      ids: new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id))),
      hrefs: await hrefsOf(page.locator("a[href]")),
      languages: await hrefsOf(page.locator(".VPNavBarTranslations a")),
    });
  }
  return visited;
}
