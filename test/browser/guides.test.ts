import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { serveFolder } from "../../scripts/docs/serve.ts";
import { editions } from "../docs/support/editions.ts";
import { guides } from "../docs/support/guides.ts";
import { siteFolder } from "../docs/support/site.ts";
import { seriousFindings } from "./support/axe.ts";
import { desktop, pageUrl, phone } from "./support/page.ts";
import { openWindow, type Window } from "./support/window.ts";

const names = guides.map(({ name }) => name);

describe.skipIf(noBrowser)(`the guides in a browser${noBrowser ? `: skipped, ${noBrowser}` : ""}`, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    // Below a path, as on a host that it shares with other projects.
    server = await serveFolder(siteFolder, { prefix: "/some/where/" });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(options: Partial<Parameters<typeof openWindow>[2]> = {}): Promise<Window> {
    const window = await openWindow(browser, server.url, { viewport: desktop, ...options });
    onTestFinished(() => window.page.close());
    return window;
  }
  const address = (name: string) => `${server.url}${name}.html`;

  describe.each(editions)("in $languageName", ({ texts, page: address }) => {
    const here = (name: string) => `${server.url}${address(name)}`;

    it.each([
      ["desktop", desktop],
      ["phone", phone],
    ])("are sound at %s width: console, network, width, and axe in both themes", async (_, viewport) => {
      const { page, complaints, elsewhere } = await open({ viewport });
      for (const name of names) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(here(name));
        expect(await page.evaluate("document.documentElement.scrollWidth"), name).toBe(viewport.width);
        expect(await seriousFindings(page), name).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        // The script reacts when the page is drawn again.
        await page.locator("html.dark").waitFor();
        expect(await seriousFindings(page, "color-contrast"), `${name}, dark`).toEqual([]);
      }
      expect(complaints).toEqual([]);
      expect(elsewhere).toEqual([]);
    });

    it("have a title, a description, a language and one heading", async () => {
      const { page } = await open();
      const titles = new Set<string>();
      for (const { name, title, summary } of texts.guides) {
        await page.goto(here(name));
        titles.add(await page.title());
        expect(await page.title()).toContain(title);
        expect(await page.locator("meta[name=description]").getAttribute("content")).toBe(summary);
        expect(await page.locator("html").getAttribute("lang")).toBe(texts.language);
        expect(await page.locator("h1").allInnerTexts()).toEqual([title]);
      }
      expect(titles.size).toBe(names.length);
    });

    it("copy the code that they print", async () => {
      const { page } = await open();
      let copied = 0;
      for (const { name, markdown } of texts.guides) {
        const printed = [...markdown.matchAll(/^```\w+\n(.*?)^```$/gms)].map(([, code]) => code);
        await page.goto(here(name));
        const buttons = page.locator(".copy");
        expect(await buttons.count(), name).toBe(printed.length);
        await page.evaluate(() => document.querySelector("main")?.append(document.createElement("textarea")));
        const pasted = page.getByRole("textbox");
        for (const [number, code] of printed.entries()) {
          // Observed in the page: the label lasts two seconds, and a busy machine may look too late.
          const label = buttons.nth(number).evaluate(nextText);
          await buttons.nth(number).click();
          expect(await label).toBe(texts.words.copied);
          await pasted.fill("");
          await pasted.press("Control+V");
          // Without the last line break, at which a shell would run it.
          expect(await pasted.inputValue()).toBe(code?.trimEnd());
          copied += 1;
        }
      }
      expect(copied).toBeGreaterThan(20);
    });

    it("lead from one to the next, and to the same page in every other language", async () => {
      const { page } = await open();
      await page.goto(here("index"));
      for (const next of names.slice(1)) {
        await page.locator('a[rel="next"]').click();
        await page.waitForURL(here(next));
      }
      await page.locator('a[rel="prev"]').click();
      await page.waitForURL(here(names.at(-2) ?? ""));
      for (const name of [names.at(-2) ?? "", "reference"]) {
        await page.goto(here(name));
        for (const other of [...editions, editions[0]]) {
          await page.locator(".languages").getByText(other.languageName).click();
          await page.waitForURL(`${server.url}${other.page(name)}`);
        }
      }
    });
  });

  it("turn dark and light by the switch, on every page, and remember it", async () => {
    const { page, complaints } = await open();
    const html = page.locator("html");
    const button = page.getByRole("button", { name: "Dark theme" });
    await page.goto(address("index"));
    expect(await button.getAttribute("aria-pressed")).toBe("false");
    const paper = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    const light = await paper();
    await button.click();
    expect(await button.getAttribute("aria-pressed")).toBe("true");
    expect(await paper()).not.toBe(light);
    for (const name of ["index", "errors", "reference"]) {
      await page.goto(address(name));
      expect(await html.getAttribute("class"), name).toContain("dark");
    }
    // And back, by the switch of Redoc.
    await page.locator('[data-testid="color-mode-switcher"]').click();
    await page.locator("html.light").waitFor();
    await page.goto(address("errors"));
    expect(await html.getAttribute("class")).toBe("light");
    expect(complaints).toEqual([]);
  });

  it("can be used with the keyboard alone", async () => {
    const { page } = await open();
    await page.goto(address("errors"));
    const focused = () =>
      page.evaluate(() => {
        const { activeElement: element } = document;
        const { outlineStyle } = getComputedStyle(element as Element);
        return { text: element?.textContent?.trim() || element?.ariaLabel, outlineStyle };
      });
    const order: unknown[] = [];
    for (let i = 0; i < 7 + editions.length; i += 1) {
      await page.keyboard.press("Tab");
      const { text, outlineStyle } = await focused();
      order.push(text);
      expect(outlineStyle, text ?? "").not.toBe("none");
    }
    const languages = editions.map(({ languageName }) => languageName);
    const header = [
      "Skip to the text",
      "Conference server API",
      "Guides",
      "Reference",
      ...languages,
      "Dark theme",
    ];
    expect(order).toEqual([...header, guides[0]?.title, guides[1]?.title]);

    await page.goto(address("errors"));
    await page.keyboard.press("Tab");
    expect((await page.locator(".skip").boundingBox())?.y).toBeGreaterThan(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect((await focused()).text).toBe("Catch what is left");
  });

  it("have a menu on a phone that opens, leads on and closes with the keyboard", async () => {
    const { page } = await open({ viewport: phone });
    await page.goto(address("index"));
    const menu = page.locator("#menu");
    expect(await menu.isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu" }).focus();
    await page.keyboard.press("Enter");
    expect(await menu.isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await menu.isVisible()).toBe(false);
    await page.keyboard.press("Enter");
    for (const _ of [1, 2]) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(address(names[1] ?? ""));
  });

  it("lead to a heading, and to the reference and back", async () => {
    const { page } = await open();
    await page.goto(address("errors"));
    await page.locator(".contents").getByText("When the answer was lost").click();
    await page.waitForURL("**#when-the-answer-was-lost");
    const top = async () => (await page.locator("#when-the-answer-was-lost").boundingBox())?.y ?? 0;
    // Below the header, which is fixed.
    await expect.poll(top).toBeGreaterThanOrEqual(56);

    await page.getByRole("link", { name: "contract says" }).click();
    await page.waitForURL("**/reference.html#/section/errors/whether-to-retry-a-call");
    await page.getByRole("heading", { name: "Whether to retry a call" }).waitFor();
    await page.getByRole("link", { name: "Errors and recovery" }).first().click();
    await page.waitForURL(address("errors"));
  });

  it("print in light colours, without menus and buttons", async () => {
    const { page } = await open({ colorScheme: "dark" });
    await page.goto(address("queueing"));
    await page.emulateMedia({ media: "print" });
    for (const part of [".site-header", "#menu", ".contents", ".copy", ".neighbours"]) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator("article").isVisible()).toBe(true);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate(`getComputedStyle(document.querySelector("pre")).whiteSpace`)).toBe(
      "pre-wrap",
    );
  });

  it("work without a server, opened from the folder", async () => {
    const folder = pageUrl.slice(0, pageUrl.lastIndexOf("/") + 1);
    const { page, complaints } = await openWindow(browser, folder, { viewport: desktop });
    onTestFinished(() => page.close());
    await page.goto(`${folder}index.html`);
    await page.getByRole("button", { name: "Dark theme" }).click();
    expect(await page.locator(".site-header").evaluate((it) => getComputedStyle(it).position)).toBe("fixed");
    await page.getByRole("link", { name: "Reference", exact: true }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(complaints).toEqual([]);
  });

  it("can reach no other server", async () => {
    const { page, complaints } = await open();
    for (const name of ["index", "reference"]) {
      await page.goto(address(name));
      const answers = page.evaluate(`fetch("${server.url}site.css").then(() => "answered", () => "refused")`);
      expect(await answers).toBe("refused");
    }
    expect(complaints.every((text) => text.includes("Content Security Policy"))).toBe(true);
  });
});

/** The next text of an element. */
const nextText = (element: Element): Promise<string | null> =>
  new Promise((resolve) => {
    new MutationObserver(() => resolve(element.textContent)).observe(element, { childList: true });
  });
