import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { launchBrowser, noBrowser } from "../browser.ts";
import { bundle, type Part } from "./part.ts";
import { passedChecks, type Result, withSandbox } from "./smoke.ts";

/** All that the package needs: its script, and calls of its own host. */
const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** Without this argument the browser keeps to the same rules as other browsers. */
const lax = "--disable-web-security";

export const chromiumPart: Part = {
  name: "chromium",
  run: async ({ folder }) => {
    if (noBrowser !== undefined) throw new Error(noBrowser);
    const script = await readFile(await bundle(folder, "page.js"), "utf8");
    const browser = await launchBrowser([lax]);
    try {
      const page = await browser.newPage();
      const results = await withSandbox((_, url) => runIn(page, url, script));
      return `${browser.version()}, ${passedChecks(results)}`;
    } finally {
      await browser.close();
    }
  },
};

/** Serves the page under the sandbox's origin, because the sandbox responds to no other. Its calls use the network. */
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
    return (await smoke?.({ sandbox, listens: false })) ?? "not loaded";
  }, sandbox);
  const results = await Promise.race([running, setTimeout(30_000, "late" as const, { ref: false })]);
  if (results === "late") throw new Error("The suite did not end within 30 s.");
  if (results === "not loaded") throw new Error(`The page did not load the suite: ${errors.join("; ")}`);
  return results;
}
