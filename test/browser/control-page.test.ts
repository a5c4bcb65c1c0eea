import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { readControl } from "../../scripts/generate/control.ts";
import { serveFolder } from "../../scripts/serve-folder.ts";
import { seriousFindings } from "./support/axe.ts";
import { desktop, phone, showPart, sites, takenOver } from "./support/site.ts";
import { openWindow } from "./support/window.ts";

const [site] = sites;

it.skipIf(noBrowser).each([
  ["desktop", desktop],
  ["phone", phone],
])(
  "the page of the control interface is sound at %s width, and shows each operation",
  async (_, viewport) => {
    const server = await serveFolder(site.folder, site.base);
    const browser = await launchBrowser();
    onTestFinished(async () => {
      await browser.close();
      server.close();
    });
    const { page, complaints, elsewhere } = await openWindow(browser, server.url, { viewport });
    await page.goto(`${server.url}sandbox.html`);
    await takenOver(page);
    for (const operations of Object.values((await readControl()).paths))
      for (const { operationId, tags, summary } of Object.values(operations) as Operation[]) {
        if (operationId === undefined) continue;
        const part = await showPart(page, `#/${tags[0]?.toLowerCase()}/${operationId.toLowerCase()}`);
        await part.getByRole("heading", { name: summary, level: 2 }).waitFor();
      }
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
    expect(await seriousFindings(page)).toEqual([]);
    expect([...complaints, ...elsewhere]).toEqual([]);
  },
);

it("the description of the control interface is there for download", async () => {
  const download = await readFile(join(site.folder, "sandbox.yaml"), "utf8");
  expect(download).toBe(await readFile("generated/sandbox.yaml", "utf8"));
});

interface Operation {
  /** Absent from what is no operation: the parameters of a path. */
  operationId?: string;
  tags: string[];
  summary: string;
}
