import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { samples } from "../docs/support/contract.ts";
import { labels } from "../docs/support/samples.ts";
import { desktop, readThrough, sectionOf, visit } from "./support/page.ts";

const described = (items: Record<string, { post: { operationId: string; summary: string } }>) =>
  Object.entries(items).map(([address, { post }]) => [post.operationId, post.summary, address] as const);
const operations = described(contract.paths);
const events = described(contract.webhooks);
const examples: Record<string, { value: unknown }> = contract.components.examples;
const withoutSpace = (text: string | null) => text?.replaceAll(/\s/g, "");

describe.skipIf(noBrowser)(
  `operations and events on the reference page${noBrowser ? `: skipped, ${noBrowser}` : ""}`,
  () => {
    let browser: Browser;
    let page: Page;
    let complaints: string[];

    beforeAll(async () => {
      browser = await launchBrowser();
      ({ page, complaints } = await visit(browser, { viewport: desktop }));
      await readThrough(page);
    });
    afterAll(() => browser?.close());

    it("lists all of them, in the menu and on the page, each group below its name", async () => {
      const operationsByGroup = Map.groupBy(Object.values(contract.paths), ({ post }) => post.tags[0]);
      const expected = [...operationsByGroup].flatMap(([group = "", items]) => [
        [group, `#/${group.toLowerCase().replaceAll(" ", "-")}`],
        ...items.map(({ post }) => [post.summary, `#/${post.operationId.toLowerCase()}`]),
      ]);
      expected.push(...events.map(([id, title]) => [title, `#/${id.toLowerCase()}`]));
      const menu = await page
        .locator('[data-component-name="Menu/MenuItem"] a:not([href^="#/section/"], [href="#/"])')
        .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute("href")]));
      expect(menu).toEqual(expected.map(([title, href]) => [expect.stringContaining(title ?? ""), href]));
      const sections = await page
        .locator("[data-section-id]")
        .evaluateAll((all) => all.map((section) => `#${section.getAttribute("data-section-id")}`));
      expect(sections.filter((href) => /^#\/[^/#]+$/.test(href))).toEqual(expected.map(([, href]) => href));
    });

    it.each([...operations, ...events])("shows %s with heading and address", async (id, title, address) => {
      const section = sectionOf(page, id);
      expect(await section.getByRole("heading", { name: title, level: 2 }).count()).toBe(1);
      expect(await section.locator(".panel-request-samples").first().textContent()).toContain(address);
    });

    it.each([...labels].reverse())("shows the %s samples of the contract, no line cut off", async (label) => {
      const chooser = sectionOf(page, "setCallback").locator(".panel-request-samples").first();
      await chooser.getByRole("button", { name: new RegExp(`^(${labels.join("|")})$`) }).click();
      await page.getByRole("menuitem", { name: label, exact: true }).click();
      const shown = samples.filter((sample) => sample.label === label);
      expect(shown.map((sample) => sample.operationId)).toEqual(operations.map(([id]) => id));
      for (const { operationId, source } of shown) {
        const code = sectionOf(page, operationId).locator(".panel-request-samples pre").first();
        await expect.poll(() => code.textContent()).toBe(source);
        const overhang = await code.evaluate((element) => element.scrollWidth - element.clientWidth);
        // Widths in whole pixels may be off by one.
        expect(overhang).toBeLessThanOrEqual(1);
      }
    });

    it.each(events)("shows the sample of %s, and what to answer", async (id) => {
      const section = sectionOf(page, id);
      const sample = withoutSpace(JSON.stringify(examples[id]?.value)) ?? "nothing";
      const payload = section.locator(".panel-request-samples").first();
      await expect.poll(async () => withoutSpace(await payload.textContent())).toContain(sample);
      expect(await section.textContent()).toContain("What your server answers.");
    });

    it.each(["setCallback", "updateCallback"])("shows at %s the callback, when it is opened", async (id) => {
      const section = sectionOf(page, id);
      expect(await section.getByRole("heading", { name: "Callbacks" }).count()).toBe(1);
      await section.getByText("A subscribed event", { exact: true }).click();
      await section.getByText("Sent after something has happened in a room").waitFor();
      expect(complaints).toEqual([]);
    });

    it.each(["getCallback", "deleteCallback", "createRoom"])(
      "shows no events at %s, which subscribes to none",
      async (id) => {
        expect(await sectionOf(page, id).getByRole("heading", { name: "Callbacks" }).count()).toBe(0);
      },
    );

    it.each(operations)("states the rate limit of %s", async (id) => {
      expect(await sectionOf(page, id).textContent()).toContain("At most 200 calls a second.");
    });

    it.each([
      [
        "CB-08",
        "roomCreated",
        "Known: RESTAPI, Web, Android, iOS, Windows, macOS, iPad, Unknown; another one",
      ],
      ["CB-20", "roomCreated", "Known: Meeting, Conference; another one may come."],
      ["CB-30", "seatsChanged", "JSON.parse makes 144115233775727680 of it"],
      ["CB-32", "roomInfoUpdated", "one sample holds the string"],
    ])("%s %s describes a value with alternatives: %s", async (_, id, words) => {
      expect(await sectionOf(page, id).textContent()).toContain(words);
    });

    it("keeps all of them open after a jump to a chapter", async () => {
      await page.getByRole("link", { name: "Errors" }).first().click();
      await page.waitForURL("**#/section/errors");
      await readThrough(page);
      expect(await page.getByRole("button", { name: "+ Show", exact: true }).count()).toBe(0);
      for (const [id, title] of [...operations, ...events]) {
        expect(await sectionOf(page, id).getByRole("heading", { name: title, level: 2 }).count()).toBe(1);
      }
    });

    it("links from the guide to each of them, and from an error to the operation that fixes it", async () => {
      const links = await page
        .locator('[data-section-id^="/section/"] a')
        .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
      for (const [id] of [...operations, ...events]) expect(links).toContain(`#/${id.toLowerCase()}`);
      expect(links).toContain("#/section/errors/100300-and-100301");
      const row = page.locator("tr", { hasText: "found a configuration already" });
      await row.getByRole("link", { name: "update_callback" }).click();
      await page.waitForURL("**#/updatecallback");
    });
  },
);
