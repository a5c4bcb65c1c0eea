import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { seriousFindings } from "./support/axe.ts";
import { desktop, editions, phone, showPart, sites, takenOver } from "./support/site.ts";
import { goTo, type VisitedPage, visitPages } from "./support/visited-page.ts";
import { openWindow } from "./support/window.ts";

const [atRoot, below] = sites;
const skipped = noBrowser ? `: skipped, ${noBrowser}` : "";
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  if (noBrowser) return;
  server = await serveFolder(below.folder, below.base);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(options: Partial<Parameters<typeof openWindow>[2]> = {}) {
  const window = await openWindow(browser, server.url, { viewport: desktop, ...options });
  // Chromium is one process here, and ends with a context.
  onTestFinished(() => window.page.close());
  return window;
}

describe.skipIf(noBrowser).each(editions)(`the guides in $language.label${skipped}`, (edition) => {
  const { language, guides, pages } = edition;

  it.each([
    ["desktop", desktop],
    ["phone", phone],
  ])("are sound at %s width: console, network, width, and axe in both themes", async (_, viewport) => {
    const { page, complaints, elsewhere } = await open({ viewport });
    for (const name of pages) {
      await page.emulateMedia({ colorScheme: "light" });
      await goTo(page, server.url + name);
      expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBe(viewport.width);
      expect(await seriousFindings(page), name).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await page.locator("html.dark").waitFor({ state: "attached" });
      expect(await seriousFindings(page, "color-contrast"), `${name}, dark`).toEqual([]);
    }
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  let visits: Promise<VisitedPage[]> | undefined;
  // Each page is opened once for all the tests that look at what it has.
  const visited = () => (visits ??= open().then(({ page }) => visitPages(page, server.url, edition)));

  it("have a title, a description, a language and one heading", async () => {
    const [landing, ...others] = await visited();
    expect(landing).toMatchObject({ language: language.code, headings: 1 });
    expect(others.map((page) => page.title)).toEqual(
      guides.map(({ title }) => expect.stringContaining(title)),
    );
    for (const page of others) expect(page).toMatchObject({ language: language.code, headings: 1 });
    expect(new Set(others.map(({ description }) => description)).size).toBe(guides.length);
  });

  const commands = language.hasReference ? ["Room.CallbackAfterMemberLeave", "ensureCallback"] : [];
  const [word = "receiver"] = [{ ko: "수신기", zh: "回调" }[language.code]].filter(Boolean);

  it.each([...commands, word])("are found by the search: %s", async (words) => {
    const { page, complaints } = await open();
    await goTo(page, `${server.url}${pages[0]}`);
    await page.keyboard.press("Control+k");
    await page.locator("#localsearch-input").fill(words);
    const options = page.locator("#localsearch-list").getByRole("option");
    await options.first().waitFor();
    const found = await options
      .locator("a")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const texts = await Promise.all(found.map(async (href) => (await fetch(href)).text()));
    expect(texts.some((text) => text.includes(words))).toBe(true);
    const start = page.url();
    await options.first().click();
    await page.waitForURL((url) => url.href !== start);
    expect(complaints).toEqual([]);
  });

  it("link to places that exist, in guides and reference", async () => {
    const { page } = await open();
    const all = await visited();
    const links = new Map(all.flatMap(({ address, hrefs }) => hrefs.map((href) => [href, address])));
    const ids = new Map(all.map((one) => [one.address, one.ids]));
    const dead: string[] = [];
    for (const [href, name] of links) {
      if (!href.startsWith(server.url)) continue;
      const [file = "", anchor = ""] = href.replace(/\/(?=#|$)/, "/index.html").split("#");
      const known = ids.get(file);
      const other = known === undefined && (await fetch(file)).status !== 200;
      const lost = known !== undefined && anchor !== "" && !known.has(decodeURIComponent(anchor));
      if (other || lost) dead.push(`${name}: ${href}`);
    }
    expect(dead).toEqual([]);
    const parts = [...links.keys()].filter((href) => href.includes("reference.html#"));
    expect(parts.length).toBeGreaterThan(1);
    await page.goto(`${server.url}${language.hasReference ? language.prefix : ""}reference.html`);
    for (const href of parts) await showPart(page, new URL(href).hash);
  });

  it("weigh at most 150 kB each, without the search index", async () => {
    for (const name of pages) {
      const html = await readFile(join(below.folder, name), "utf8");
      const files = [...html.matchAll(/<(?:script|link|img)\b([^>]*?(?:src|href)="([^"]+)")/g)]
        .filter(([, tag = ""]) => !/rel="(icon|alternate|describedby|prefetch)"/.test(tag))
        .map(([, , file = ""]) => file)
        .filter((file) => file.startsWith(below.base));
      const bytes = await Promise.all(
        [name, ...files.map((file) => decodeURI(file.slice(below.base.length)))].map(
          async (file) => gzipSync(await readFile(join(below.folder, file))).length,
        ),
      );
      const sum = bytes.reduce((one, other) => one + other, 0);
      expect(sum, name).toBeGreaterThan(10_000);
      expect(sum, name).toBeLessThan(150_000);
    }
  });

  it("have a menu of languages that leads to the same page, or to the English one where there is none", async () => {
    const existing = new Set(editions.flatMap((one) => one.pages).map((name) => server.url + name));
    for (const { languages } of await visited()) {
      expect(languages).toHaveLength(editions.length - 1);
      for (const href of languages) expect(existing).toContain(href.replace(/\/$/, "/index.html"));
    }
  });

  it("show their own page where there is none", async () => {
    const { page } = await open();
    await goTo(page, `${server.url}${language.prefix}nothing.html`);
    await page.getByText("404").waitFor();
    await page.getByRole("link", { name: language.theme?.notFound?.linkLabel ?? "go to home" }).click();
    await page.waitForURL(new RegExp(`${server.url}(${language.prefix})?$`));
  });
});

describe.skipIf(noBrowser).each(sites)(`the site below $base${skipped}`, (site) => {
  it("leads from the landing page to a guide, to the next one, to the reference and to Korean", async () => {
    const own = await serveFolder(site.folder, site.base);
    onTestFinished(own.close);
    const { page, complaints } = await openWindow(browser, own.url, { viewport: desktop });
    onTestFinished(() => page.close());
    await goTo(page, own.url);
    await page.getByRole("link", { name: "Your first callback" }).click();
    await page.waitForURL(`${own.url}first-callback.html`);
    await page.locator("a.pager-link.next").click();
    await page.waitForURL(`${own.url}meeting.html`);
    await page.getByRole("link", { name: "Reference", exact: true }).first().click();
    await page.waitForURL(`${own.url}reference.html`);
    await page.getByRole("link", { name: "한국어" }).click();
    await page.waitForURL(`${own.url}ko/reference.html`);
    await page.getByRole("link", { name: "가이드", exact: true }).click();
    await page.waitForURL(`${own.url}ko/overview.html`);
    expect(complaints).toEqual([]);
  });
});

describe.skipIf(noBrowser)(`the site${skipped}`, () => {
  it("keeps the theme that is chosen, in guides and reference", async () => {
    const { page } = await open();
    await goTo(page, `${server.url}errors.html`);
    await page.getByRole("switch").first().click();
    await page.locator("html.dark").waitFor({ state: "attached" });
    await page.goto(`${server.url}reference.html`);
    await page.locator("html.dark").waitFor({ state: "attached" });
    await takenOver(page);
    await page.locator('[data-testid="color-mode-switcher"]').click();
    await page.locator("html.light").waitFor({ state: "attached" });
    await goTo(page, `${server.url}errors.html`);
    expect(await page.locator("html.dark").count()).toBe(0);
  });

  it("has the guides and the contract for machines, and a sitemap where its address is known", async () => {
    const text = async (name: string) => (await fetch(server.url + name)).text();
    const llms = await text("llms.txt");
    for (const { name, title } of editions[0]?.guides ?? [])
      expect(llms).toMatch(new RegExp(`\\[${title}\\].*/${name}\\.md\\)`));
    for (const part of ["openapi.yaml", "openapi.json"]) {
      expect(llms).toContain(part);
      expect((await fetch(server.url + part)).status).toBe(200);
    }
    expect(await text("benchmarks.md")).toContain("| --- |");
    expect(await text("sitemap.xml")).toContain("<loc>http://127.0.0.1/some/where/errors.html</loc>");
    const own = await serveFolder(atRoot.folder);
    onTestFinished(own.close);
    expect((await fetch(`${own.url}sitemap.xml`)).status).toBe(404);
  });
});
