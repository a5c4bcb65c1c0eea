import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import type { DescribedContract } from "../../scripts/docs/contract/read.ts";
import { slugInReference } from "../../scripts/docs/html.ts";
import { knownCodes } from "../../scripts/generate/error-codes.ts";
import { fromRoot } from "../../scripts/root.ts";
import { editions } from "../docs/support/editions.ts";
import { readSite, siteFolder } from "../docs/support/site.ts";
import { seriousFindings } from "./support/axe.ts";
import { desktop, phone, readThrough, type Visit, visit } from "./support/page.ts";

const folderUrl = `${pathToFileURL(siteFolder).href}/`;

interface Described {
  operationId: string;
  summary: string;
}

/** The introduction and the chapters of prose, as the page has them. */
const prose = ({ info, tags }: DescribedContract) => [
  { name: info.title, description: info.description },
  ...tags
    .filter(({ description }) => description.includes("\n##"))
    .map(({ name, "x-displayName": shown = name, description }) => ({ name: shown, description })),
];

const widths = [
  ["desktop", desktop],
  ["phone", phone],
] as const;

describe.skipIf(noBrowser).each(editions)(
  `the reference page in a browser, in $languageName${noBrowser ? `: skipped, ${noBrowser}` : ""}`,
  (edition) => {
    const { contract, chapters, texts } = edition;
    const pageUrl = new URL(edition.page("reference"), folderUrl).href;
    const lifeCycle = () => readFile(fromRoot("spec", edition.guide, "life-cycle.svg"), "utf8");
    const chapter = (file: string) => chapters.get(file) ?? "";
    const operations = Object.values(contract.paths).map(({ post }) => post as Described);
    const events = Object.values(contract.webhooks).map(({ post }) => post);
    const titleOf = (id: string) =>
      [...operations, ...events].find(({ operationId }) => operationId === id)?.summary ?? "";

    let browser: Browser;
    const seen: Partial<Record<(typeof widths)[number][0], Visit>> = {};
    /** At desktop width, for tests that do not change it. */
    let page: Page;

    beforeAll(async () => {
      browser = await launchBrowser();
      for (const [name, viewport] of widths) {
        const read = await visit(browser, { viewport, pageUrl });
        await readThrough(read.page);
        seen[name] = read;
      }
      ({ page } = seen.desktop as Visit);
    });
    afterAll(() => browser?.close());

    describe.each(widths)("at %s width", (name, viewport) => {
      const here = () => seen[name] as Visit;

      it("requests nothing but itself", () => {
        expect(here().requests).toEqual([]);
      });

      it("leaves no error and no warning in the console", () => {
        expect(here().complaints).toEqual([]);
      });

      it("does not scroll sideways", async () => {
        expect(await here().page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
      });

      it("has the picture of the life cycle, loaded and within the window", async () => {
        const [, name] = /<title>([^<]+)<\/title>/.exec(await lifeCycle()) ?? [];
        const picture = here().page.getByRole("img", { name: name ?? "none", exact: true });
        expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
        const box = await picture.boundingBox();
        expect(box?.width).toBeGreaterThan(300);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      });

      it("has no serious finding of axe in the light theme, nor in the dark one", async () => {
        const html = here().page.locator("html");
        expect(await html.getAttribute("class")).toContain("light");
        expect(await seriousFindings(here().page)).toEqual([]);
        // Only this class and the colours differ, and opening the page again is slow.
        await html.evaluate((element) => element.classList.replace("light", "dark"));
        expect(await seriousFindings(here().page, "color-contrast")).toEqual([]);
        await html.evaluate((element) => element.classList.replace("dark", "light"));
      });

      it("finds operations and events by the search, and links to them", async () => {
        const searched = await visit(browser, { viewport, pageUrl });
        onTestFinished(() => searched.page.close());
        for (const [word, id] of [
          ["set_callback", "setCallback"],
          ["update_callback", "updateCallback"],
          ["Room.CallbackAfterMemberEnter", "memberEntered"],
          ["Mic.CallbackAfterSeatInfoChanged", "seatsChanged"],
          // Words of the language, too.
          [titleOf("roomDestroyed"), "roomDestroyed"],
        ] as const) {
          const title = titleOf(id);
          await searched.page.locator("body").press("Control+k");
          await searched.page.getByRole("textbox").fill(word);
          const results = searched.page.getByTestId("search-dialog");
          await results.getByText(title, { exact: true }).first().click();
          // The operation or event, or the place in it that holds the word.
          await searched.page.waitForURL(new RegExp(`#/${id.toLowerCase()}(#|$)`));
          await searched.page.getByRole("heading", { name: title, level: 2 }).waitFor();
          await results.waitFor({ state: "detached" });
        }
        expect(searched.requests).toEqual([]);
        expect(searched.complaints).toEqual([]);
      });
    });

    it("is dark where the system theme is dark", async () => {
      const { page: dark } = await visit(browser, { viewport: phone, colorScheme: "dark", pageUrl });
      onTestFinished(() => dark.close());
      expect(await dark.locator("html").getAttribute("class")).toContain("dark");
    });

    it("has a title, a description and a language", async () => {
      expect(await page.title()).toBe(`${contract.info.title} ${contract.info.version}`);
      expect(await page.locator("meta[name=description]").getAttribute("content")).toBe(
        contract.info.summary,
      );
      expect(await page.locator("html").getAttribute("lang")).toBe(texts.language);
    });

    it.each(prose(contract))(
      "shows the chapter $name with all its headings",
      async ({ name, description }) => {
        const headings = [name, ...[...description.matchAll(/^##+ (.*)$/gm)].map((match) => match[1])];
        const shown = await page.getByRole("heading").allInnerTexts();
        expect(shown.map((text) => text.trim())).toEqual(
          expect.arrayContaining(headings.map((text) => expect.stringContaining(text ?? ""))),
        );
      },
    );

    it("explains every error code, with its name and what to do", async () => {
      const rows = await page.locator("tr").allInnerTexts();
      const codes = knownCodes(contract);
      const unexplained = codes.filter(({ code, name, meaning, action, retry }) => {
        const expected = [name, meaning.replaceAll("`", ""), action, retry];
        const explains = (row: string) => expected.every((text) => row.includes(text));
        return !rows.some((row) => row.startsWith(`${code}`) && explains(row));
      });
      expect(unexplained).toEqual([]);
      expect(codes.length).toBeGreaterThan(40);
    });

    it("explains every command word", async () => {
      const rows = await page.locator("tr").allInnerTexts();
      const words = Object.entries(
        (contract.components.schemas.CallbackCommand as { "x-enumDescriptions"?: Record<string, string> })[
          "x-enumDescriptions"
        ] ?? {},
      );
      expect(words).toHaveLength(events.length);
      const unexplained = words.filter(
        ([word, meaning]) => !rows.some((row) => row.includes(word) && row.includes(meaning)),
      );
      expect(unexplained).toEqual([]);
    });

    it("has no dead link, and no guide has a dead link into it", async () => {
      const links = await page
        .locator("a")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      const inside = new Set(links.filter((href) => href.startsWith("#")));
      const places = new Set(
        (
          await page
            .locator("[id], [data-section-id]")
            .evaluateAll((all) =>
              all.flatMap((element) => [element.id, element.getAttribute("data-section-id") ?? ""]),
            )
        ).map((place) => place.replace(/^\//, "")),
      );
      // A link to a part of an operation holds two fragments: the operation's and, after it, the part's.
      const leads = (href: string) =>
        places.has(decodeURIComponent(href.split("#").at(-1) ?? "").replace(/^\//, ""));
      expect([...inside].filter((href) => !leads(href))).toEqual([]);
      expect(inside.size).toBeGreaterThan(chapters.size);

      const beside = new Set(links.filter((href) => !/^(#|https:)/.test(href)));
      const site = readSite(siteFolder);
      const fileAt = (href: string) =>
        decodeURIComponent(new URL(href, pageUrl).href).slice(folderUrl.length);
      expect([...beside].filter((href) => !site.has(fileAt(href)))).toEqual([]);
      expect([...beside]).toEqual(expect.arrayContaining(["openapi.json", "openapi.yaml", "errors.html"]));

      const guides = texts.guides.flatMap(({ name }) => [edition.page(name), `${texts.prefix}${name}.md`]);
      const fromGuides = guides
        .map((name): [string, string] => [name, site.get(name) ?? ""])
        .flatMap(([name, text]) =>
          [...text.matchAll(/reference\.html(#[^")]*)/g)].map(([, href = ""]) => ({ name, href })),
        );
      expect(fromGuides.length).toBeGreaterThan(20);
      expect(fromGuides.filter(({ href }) => !leads(href))).toEqual([]);
    });

    it("goes to the chapter that is clicked in the menu", async () => {
      const { page: clicked } = await visit(browser, { viewport: desktop, pageUrl });
      onTestFinished(() => clicked.close());
      await clicked
        .getByRole("link", { name: chapter("limits.md"), exact: true })
        .first()
        .click();
      await clicked.waitForURL(
        `${pageUrl}#/section/${encodeURIComponent(slugInReference(chapter("limits.md")))}`,
      );
      expect(
        await clicked.locator(`[id="section/${slugInReference(chapter("limits.md"))}"]`).isVisible(),
      ).toBe(true);
    });

    it("keeps the credit of Redoc", async () => {
      const link = page.getByRole("link", { name: "API docs by" });
      expect(await link.getAttribute("href")).toBe("https://redocly.com/redoc/");
      await expect
        .poll(() => link.locator("img").evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    });

    it.each(["openapi.yaml", "openapi.json"])("offers the contract for download: %s", async (name) => {
      const file = await readFile(new URL(name, pageUrl), "utf8");
      expect(parse(file)).toEqual(contract);
      if (texts.prefix === "") expect(file).toBe(await readFile(fromRoot("generated", name), "utf8"));
    });

    it("is one file that loads nothing from another server", async () => {
      const html = await readFile(new URL(pageUrl), "utf8");
      expect(html.match(/<(?:script|link|img)[^>]+(?:src|href)="https?:[^"]*"/g)).toBeNull();
    });
  },
);
