import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { fromRoot } from "../../../scripts/root.ts";

export const pageUrl = pathToFileURL(fromRoot("dist", "docs", "reference.html")).href;

export const desktop = { width: 1400, height: 1000 };
export const phone = { width: 390, height: 844 };

/** A page in its own window, and what went wrong in it. */
export interface Visit {
  page: Page;
  /** Addresses that the page asked for, other than itself. They get no response. */
  requests: string[];
  /** Errors and warnings of the console, and uncaught exceptions. */
  complaints: string[];
}

/** Opens the reference in a new window, at the operation or section that `hash` names. */
export async function visit(
  browser: Browser,
  options: {
    viewport: { width: number; height: number };
    colorScheme?: "light" | "dark";
    hash?: string;
    /** Default: the English reference. */
    pageUrl?: string;
  },
): Promise<Visit> {
  const { viewport, colorScheme = "light", hash = "", pageUrl: url = pageUrl } = options;
  const context: BrowserContext = await browser.newContext({ viewport, colorScheme });
  // Shorter than the time-out of a test, so that a failure names what it waited for.
  context.setDefaultTimeout(60_000);
  const requests: string[] = [];
  const complaints: string[] = [];
  await context.route("**/*", async (route) => {
    const asked = route.request().url();
    if (asked.split("#")[0] === url) return await route.continue();
    requests.push(asked);
    await route.abort();
  });
  const page = await context.newPage();
  // Routing does not see every request; this event does.
  page.on("request", (request) => {
    const asked = request.url();
    const itself = asked.split("#")[0] === url || /^(data|blob):/.test(asked);
    if (!itself && !requests.includes(asked)) requests.push(asked);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url + hash);
  await page.locator("[data-section-id] > *").first().waitFor({ state: "attached" });
  return { page, requests, complaints };
}

/**
 * Scrolls through the page, because a section is drawn only when it comes into view. Afterwards all of it is laid out
 * without transitions, so that innerText and axe see the whole page.
 */
export async function readThrough(page: Page): Promise<void> {
  // In the page, because a step from outside takes ten times as long.
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const elements = () => document.querySelectorAll("*").length;
    const sections = () => [...document.querySelectorAll("[data-section-id]")];
    for (let index = 0; index < sections().length; index += 1) {
      sections()[index]?.scrollIntoView();
      do await frame();
      while (sections()[index]?.childElementCount === 0);
    }
    // The last section may still be rendering its samples.
    for (let before = 0; before !== elements(); ) {
      before = elements();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    // The Content-Security-Policy of the page allows no <style>.
    const all = new CSSStyleSheet();
    all.replaceSync("* { content-visibility: visible !important; transition: none !important; }");
    document.adoptedStyleSheets.push(all);
  });
}

/** The part of the page that describes an operation or an event. */
export const sectionOf = (page: Page, operationId: string): Locator =>
  page.locator(`[data-section-id="/${operationId.toLowerCase()}"]`);
