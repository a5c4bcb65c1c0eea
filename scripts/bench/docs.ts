import { existsSync } from "node:fs";
import { launchBrowser, noBrowser } from "../browser.ts";
import { fromRoot } from "../root.ts";
import { serveFolder } from "../serve-folder.ts";
import { race } from "./measure.ts";
import { goal, rounded, type Suite } from "./suite.ts";

const pages = {
  "the first page": "index.html",
  "a guide": "receiving.html",
  "the reference": "reference.html",
};

/** How soon a reader of the docs sees something. */
export const docs: Suite = {
  about: "ms until a browser with an empty cache first paints a page of the docs",
  onlyWhenNamed: "needs a browser and the built docs",
  rounds: 9,
  async run({ rounds }) {
    const folder = fromRoot("dist", "docs");
    if (noBrowser) throw new Error(noBrowser);
    if (!existsSync(folder)) throw new Error("The docs are not built. Run `npm run docs` first.");
    const site = await serveFolder(folder);
    try {
      const standings = await race(pages, rounds, async (page) => {
        const ms = await firstPaint(site.url + page);
        return { perSecond: 1000 / ms, ms };
      });
      const results = standings.map(({ name, median }) => ({ name, ms: rounded(median.ms, 0) }));
      const goals = results.map(({ name, ms }) => goal(`${name} is painted within a second`, ms, ms < 1000));
      return { results, goals };
    } finally {
      site.close();
    }
  },
};

/** In a new browser each time, so that nothing is cached. */
async function firstPaint(url: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const seen = (list: PerformanceObserverEntryList) => {
            const paint = list.getEntriesByName("first-contentful-paint")[0];
            if (paint !== undefined) resolve(paint.startTime);
          };
          new PerformanceObserver(seen).observe({ type: "paint", buffered: true });
        }),
    );
  } finally {
    await browser.close();
  }
}
