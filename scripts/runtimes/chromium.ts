import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { within } from "../../src/internal/settle-within.ts";
import { launchBrowser, noBrowser } from "../browser.ts";
import { bundle } from "./bundle.ts";
import type { Part } from "./part.ts";
import { passedChecks, type Result, withSandbox } from "./suite.ts";

/** Nothing but the script and calls of its own host: what the package needs is no more than that. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Without it the browser would not keep to the rules of other browsers. */
const lax = "--disable-web-security";

export const chromiumPart: Part = {
  name: "chromium",
  table: "runtimes",
  prepare: async () => {
    if (noBrowser !== undefined) throw new Error(noBrowser);
    const browser = await launchBrowser([lax]);
    const version = browser.version();
    await browser.close();
    return {
      row: { runtime: "Chromium", version },
      run: async ({ folder }) => {
        const script = await readFile(await bundle(folder, "page.js"), "utf8");
        return await withSandbox(async (_, url) => {
          const browser = await launchBrowser([lax]);
          try {
            const page = await browser.newPage();
            return { passed: passedChecks(await runIn(page, url, script)) };
          } finally {
            await browser.close();
          }
        });
      },
    };
  },
};

/** Opens a page that seems to come from the sandbox, which answers no other origin: its calls go over the network. */
async function runIn(page: Page, sandbox: string, script: string): Promise<readonly Result[]> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.route(`${sandbox}/page`, (route) =>
    route.fulfill({
      headers: { "content-type": "text/html", "content-security-policy": policy },
      body: '<!doctype html><title>smoke</title><script type="module" src="page.js"></script>',
    }),
  );
  await page.route(`${sandbox}/page.js`, (route) =>
    route.fulfill({ headers: { "content-type": "text/javascript" }, body: script }),
  );
  await page.goto(`${sandbox}/page`);
  const running = page.evaluate(async (sandbox) => {
    const { smoke } = globalThis as unknown as { smoke?: (stage: object) => Promise<Result[]> };
    return await smoke?.({ sandbox, listens: false });
  }, sandbox);
  const results = await within(running, 30_000);
  if (results === "late") throw new Error("The suite did not end within 30 s.");
  if (results === undefined) throw new Error(`The page did not load the suite: ${errors.join("; ")}`);
  return results;
}
