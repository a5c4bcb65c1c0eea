import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { readGuides } from "../../../docs/.vitepress/guides.ts";
import { languages } from "../../../docs/.vitepress/languages.ts";
import { readContractIn } from "../../../scripts/docs/contract/read.ts";
import { fromRoot } from "../../../scripts/root.ts";

export const desktop = { width: 1400, height: 1000 };
export const phone = { width: 390, height: 844 };

/** The site in every language, English first. */
export const editions = await Promise.all(
  languages.map(async (language) => ({
    language,
    described: await readContractIn(language.code),
    guides: readGuides(language.code),
    /** The paths of its guides in the site, the landing page first. */
    pages: ["index", ...readGuides(language.code).map(({ name }) => name)].map(
      (name) => `${language.prefix}${name}.html`,
    ),
  })),
);

/** The site as it is built for the root of a host, and for a path. */
export const sites = [
  { folder: fromRoot("dist", "docs"), base: "/" },
  { folder: fromRoot("dist", "docs-below"), base: "/some/where/" },
] as const;

/** Waits until React has taken over the reference, which is prerendered. */
export const takenOver = (page: Page): Promise<unknown> =>
  expect
    .poll(() => page.evaluate(`Object.keys(document.querySelector("#redoc")).join().includes("__react")`))
    .toBe(true);

/** Shows a part of the reference, which draws a group of operations while the reader is in it. */
export async function showPart(page: Page, place: string): Promise<Locator> {
  const part = page.locator(`[id="${decodeURIComponent(place).replace("#/", "")}"]`).first();
  await page.evaluate((hash) => location.assign(hash), place);
  await part.waitFor({ state: "attached" });
  return part;
}
