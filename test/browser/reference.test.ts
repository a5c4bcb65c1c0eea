import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import generated from "../../generated/openapi.json" with { type: "json" };
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { slugInReference } from "../../scripts/docs/slug.ts";
import { knownCodes } from "../../scripts/generate/error-codes.ts";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { seriousFindings } from "./support/axe.ts";
import { desktop, editions, phone, showPart, sites, takenOver } from "./support/site.ts";
import { openWindow, type Window } from "./support/window.ts";

const skipped = noBrowser ? `: skipped, ${noBrowser}` : "";
const [site] = sites;
const slug = (tag = "") => tag.toLowerCase().replaceAll(" ", "-");
const labels = ["curl", "TypeScript", "Python", "Go", "PHP", "Java"];
const withoutSpace = (text: string | null) => text?.replaceAll(/\s/g, "");

let browser: Browser;
let server: Awaited<ReturnType<typeof serveFolder>>;
beforeAll(async () => {
  if (noBrowser) return;
  server = await serveFolder(site.folder, site.base);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const translated = editions.filter(({ language }) => language.hasReference);
describe.skipIf(noBrowser).each(translated)(`the reference in $language.label${skipped}`, (edition) => {
  const { language, described } = edition;
  const { contract } = described;
  const file = join(site.folder, language.prefix, "reference.html");
  const items = [...Object.entries(contract.paths), ...Object.entries(contract.webhooks)].map(
    ([address, { post }]) => ({
      ...post,
      address,
      place: `#/${slug(post.tags[0])}/${post.operationId.toLowerCase()}`,
    }),
  );

  async function open(viewport = desktop): Promise<Window> {
    const window = await openWindow(browser, server.url, { viewport });
    onTestFinished(() => window.page.close());
    await window.page.goto(`${server.url}${language.prefix}reference.html`);
    await takenOver(window.page);
    return window;
  }
  const sideways = (page: Page) => page.evaluate("document.documentElement.scrollWidth");

  it.each([
    ["desktop", desktop],
    ["phone", phone],
  ])("is sound at %s width: console, network, width, and axe in both themes", async (_, viewport) => {
    const { page, complaints, elsewhere } = await open(viewport);
    const html = page.locator("html");
    // The introduction with the chapters, a group of operations, the events.
    for (const place of ["#/", items[0]?.place ?? "", items.at(-1)?.place ?? ""]) {
      if (place !== "#/") await showPart(page, place);
      expect(await sideways(page), place).toBe(viewport.width);
      expect(await seriousFindings(page), place).toEqual([]);
      await html.evaluate((element) => element.classList.replace("light", "dark"));
      expect(await seriousFindings(page, "color-contrast"), `${place}, dark`).toEqual([]);
      await html.evaluate((element) => element.classList.replace("dark", "light"));
    }
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it("shows every operation and event, each with its address and a sample", async () => {
    const { page, complaints } = await open();
    for (const { place, summary, address } of items) {
      const part = await showPart(page, place);
      await part.getByRole("heading", { name: summary, level: 2 }).waitFor();
      const sample = part.locator(".panel-request-samples").first();
      await expect.poll(() => sample.textContent()).toContain(address);
    }
    expect(items.length).toBeGreaterThan(20);
    expect(complaints).toEqual([]);
  });

  it("has each of them in the menu, below its group", async () => {
    const { page } = await open();
    const menu = page.locator('[data-component-name="Menu/MenuItem"]');
    for (const [group, own] of Map.groupBy(items, ({ tags }) => tags[0] ?? "")) {
      await menu.locator(`a[href="#/${slug(group)}"]`).click();
      for (const { place, summary } of own) {
        expect(await menu.locator(`a[href="${place}"]`).textContent()).toContain(summary);
      }
    }
  });

  it("has every heading of every chapter at its address, and explains every code and every event", async () => {
    const { page } = await open();
    const used = new Set(items.flatMap(({ tags }) => tags));
    for (const { name, description, "x-displayName": shown = name } of contract.tags) {
      const place = used.has(name) ? `#/${slug(name)}` : `#/section/${slugInReference(shown)}`;
      await showPart(page, place);
      for (const [, heading = ""] of description.matchAll(/^##+ (.*)$/gm))
        await showPart(page, `${place}/${slugInReference(heading)}`);
    }
    await showPart(page, `#/${slug("Events")}`);
    const rows = await page.locator("tr").allTextContents();
    const explains = (...parts: string[]) => rows.some((row) => parts.every((part) => row.includes(part)));
    const codes = knownCodes(contract);
    const plain = (text: string) => text.replaceAll("`", "");
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter(({ code, name, meaning }) => !explains(`${code}`, name, plain(meaning)))).toEqual([]);
    const events = Object.entries(contract.webhooks);
    expect(events.filter(([word, { post }]) => !explains(word, post.summary))).toEqual([]);
  });

  it("finds a command, an event and a word of the language by the search", async () => {
    const { page, complaints } = await open();
    for (const words of ["update_callback", "Mic.CallbackAfterSeatInfoChanged", items[0]?.summary ?? ""]) {
      const results = page.getByTestId("search-dialog");
      const item = items.find((one) => one.address.endsWith(words) || one.summary === words);
      const found = results.locator(`a[href^="${item?.place}"]`);
      // Redoc loses keys and words while it opens or closes the dialog.
      const field = page.getByRole("textbox");
      const search = async () => {
        if (await found.first().isVisible()) return true;
        if (await field.isVisible()) await field.fill((await field.inputValue()) === words ? "" : words);
        else await page.keyboard.press("Control+k");
        return false;
      };
      await expect.poll(search, { interval: 700 }).toBe(true);
      await found.first().click();
      await page.waitForURL((url) => url.hash.startsWith(item?.place ?? "none"));
      await results.waitFor({ state: "detached" });
    }
    expect(complaints).toEqual([]);
  });

  it("has no dead link", async () => {
    const { page } = await open();
    const links = await page
      .locator("a[href]")
      .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    const own = [...new Set(links)].filter((href) => href.startsWith(server.url));
    const [parts, files] = [
      own.filter((href) => href.includes("#")),
      own.filter((href) => !href.includes("#")),
    ];
    for (const href of files) expect((await fetch(href)).status, href).toBe(200);
    for (const href of parts) if (!href.endsWith("#/")) await showPart(page, new URL(href).hash);
    expect(parts.length).toBeGreaterThan(20);
    expect(files.length).toBeGreaterThan(3);
  });

  it("shows the pictures of its chapters, within the window", async () => {
    const { page } = await open(phone);
    const pictures = page.locator("img.picture");
    expect(await pictures.count()).toBeGreaterThan(0);
    for (const picture of await pictures.all()) {
      expect(await picture.getAttribute("alt")).not.toBe("");
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
      const { x = 0, width = 0 } = (await picture.boundingBox()) ?? {};
      expect(x + width).toBeLessThanOrEqual(phone.width);
    }
  });

  it("is one file of at most 800 kB that needs no network, opened from its folder", async () => {
    expect(gzipSync(await readFile(file)).length).toBeLessThan(800_000);
    const { page, complaints, elsewhere } = await openWindow(browser, `file://${file}`, {
      viewport: desktop,
    });
    onTestFinished(() => page.close());
    await page.goto(`file://${file}`);
    await showPart(page, items[0]?.place ?? "");
    expect([...complaints, ...elsewhere]).toEqual([]);
  });

  it.each(["openapi.yaml", "openapi.json"])("offers the contract for download: %s", async (name) => {
    const text = await readFile(join(site.folder, language.prefix, name), "utf8");
    expect(parse(text)).toEqual(contract);
  });
});

describe.skipIf(noBrowser)(`the samples of the reference${skipped}`, () => {
  it.each(labels)("in %s are those of the contract, no line cut off", async (label) => {
    const { page } = await openWindow(browser, server.url, { viewport: desktop });
    onTestFinished(() => page.close());
    await page.goto(`${server.url}reference.html`);
    await takenOver(page);
    const operations = Object.values(generated.paths).map(({ post }) => post);
    const partOf = ({ tags: [tag], operationId }: (typeof operations)[number]) =>
      showPart(page, `#/${slug(tag)}/${operationId.toLowerCase()}`);
    const [first] = operations;
    if (first === undefined) throw new Error("The contract has no operation.");
    const chooser = (await partOf(first)).locator(".panel-request-samples").first();
    // The page remembers the language that was chosen last.
    if ((await chooser.getByRole("button", { name: label, exact: true }).count()) === 0) {
      await chooser.getByRole("button", { name: new RegExp(`^(${labels.join("|")})$`) }).click();
      await page.getByRole("menuitem", { name: label, exact: true }).click();
    }
    for (const operation of operations) {
      const code = (await partOf(operation)).locator(".panel-request-samples pre").first();
      const sample = operation["x-codeSamples"].find((one) => one.label === label);
      await expect
        .poll(async () => withoutSpace(await code.textContent()))
        .toBe(withoutSpace(sample?.source ?? ""));
      // Widths in whole pixels may be off by one.
      expect(await code.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
        1,
      );
    }
  });
});
