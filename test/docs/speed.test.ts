import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { serveFolder } from "../../scripts/docs/serve.ts";
import { editions } from "./support/editions.ts";
import { buildPage, desktop } from "./support/page.ts";
import { openWindow, siteFolder } from "./support/site.ts";

// Of several tries the quickest counts: a page that is slow is slow each time, and a machine that is busy is not.
const tries = 10;
const limit = 1000;

describe.skipIf(noBrowser)(`the largest content${noBrowser ? `: skipped, ${noBrowser}` : ""}`, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;

  beforeAll(async () => {
    await buildPage();
    server = await serveFolder(siteFolder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const pages = editions.flatMap((edition) =>
    ["index", "testing", "reference"].map((name) => edition.page(name)),
  );

  it.each(pages)("of %s is painted within a second from loopback", { timeout: 60_000 }, async (name) => {
    let quickest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < tries && quickest >= limit; i += 1) {
      const { page } = await openWindow(browser, server.url, { viewport: desktop });
      await page.goto(`${server.url}${name}`);
      quickest = Math.min(quickest, await page.evaluate(largestPaint));
      await page.close();
    }
    expect(quickest).toBeGreaterThan(0);
    expect(quickest).toBeLessThan(limit);
  });
});

/** Milliseconds from the start of the navigation to the largest content, once nothing larger has come for a while. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    new PerformanceObserver((list) => {
      clearTimeout(timer);
      const { startTime } = list.getEntries().at(-1) as PerformanceEntry;
      timer = setTimeout(() => resolve(startTime), 300);
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
}
