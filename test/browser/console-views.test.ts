import { readdir, readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { fromRoot } from "../../scripts/root.ts";
import { runTool } from "../../scripts/run.ts";
import { createConferenceClient } from "../../src/index.ts";
import { developmentKey } from "../../src/sandbox/index.ts";
import { seriousFindings } from "./support/axe.ts";
import { connected, expectLines, openConsole, press, stageConsole } from "./support/console-stage.ts";
import { desktop, phone } from "./support/site.ts";

let browser: Browser;
beforeAll(async () => {
  await runTool(fromRoot("scripts/build/console.ts"), [], { quiet: true });
  if (!noBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

it("the console weighs at most 40 kB, gzipped", async () => {
  const folder = fromRoot("dist", "console");
  const files = await readdir(folder);
  const sizes = await Promise.all(
    files.map(async (name) => gzipSync(await readFile(`${folder}/${name}`), { level: 9 }).length),
  );
  expect(files.sort()).toEqual(["console.css", "console.js", "index.html"]);
  expect(sizes.reduce((one, other) => one + other)).toBeLessThan(40 * 1024);
});

describe.skipIf(noBrowser)("the view of chaos", () => {
  it("plans shares of lost and late things with a seed, changes them, and turns them off", async () => {
    const { page, client } = await stageConsole(browser, "chaos");
    await page.getByLabel("Responses lost").fill("100");
    await page.getByLabel("Events doubled").fill("30");
    await page.getByLabel("Seed", { exact: true }).fill("7");
    await press(page, "Turn chaos on");
    const faults = page.locator(".faults li");
    await faults.filter({ hasText: /lose-answer.*100 %/ }).waitFor();
    await faults.filter({ hasText: /duplicate.*30 %/ }).waitFor();
    await expect(client.getCallback()).rejects.toThrow();
    await page.getByLabel("Responses lost").fill("0");
    await page.getByLabel("Events late").fill("20");
    await press(page, "Apply");
    await faults.filter({ hasText: /delay.*20 %/ }).waitFor();
    await client.getCallback();
    expect(await page.getByLabel("Seed", { exact: true }).inputValue()).toBe("7");
    await press(page, "Turn chaos off");
    await page.getByText("No fault is planned").waitFor();
  });

  it("keeps what is being entered while other things change", async () => {
    const { page, sandbox } = await stageConsole(browser, "chaos");
    await page.getByLabel("Seed", { exact: true }).fill("42");
    await page.getByLabel("Events late").fill("20");
    sandbox.inject({ kind: "cut" });
    await page.locator(".faults li").filter({ hasText: "cut" }).waitFor();
    expect(await page.getByLabel("Seed", { exact: true }).inputValue()).toBe("42");
    expect(await page.getByLabel("Events late").inputValue()).toBe("20");
  });

  it.each([
    ["a call", "call", "status", "getCallback", /status.*calls · getCallback · 2 left/],
    ["an event", "delivery", "reorder", "Room.CallbackAfterMemberEnter", /reorder.*Enter · 2 left/],
  ])("plans a fault of %s, and cancels it", async (_, on, kind, name, expected) => {
    const { page } = await stageConsole(browser, "chaos");
    await page.getByText("Plan a fault", { exact: true }).click();
    await page.getByLabel("Meets").selectOption(on);
    await page.getByLabel("Fault", { exact: true }).selectOption(kind);
    await page.getByLabel("Operation or command").selectOption(name);
    await page.getByLabel("Times").fill("2");
    await press(page, "Plan");
    const fault = page.locator(".faults li");
    await fault.filter({ hasText: expected }).waitFor();
    await press(page, `Cancel: ${kind}`);
    await fault.waitFor({ state: "detached" });
  });
});

describe.skipIf(noBrowser)("the view of the callback", () => {
  it("configures, checks and removes it, and shows the last results", async () => {
    const { page, sandbox, callback } = await stageConsole(browser, "callback");
    await expect.poll(() => page.getByLabel("URL").inputValue()).toBe(callback);
    await press(page, "Check the URL");
    await page.getByText("The receiver took the event").waitFor();
    await page.locator(".results li").first().waitFor();
    await page.getByLabel("Room.CallbackAfterCreateRoom").uncheck();
    await press(page, "Save");
    await expect
      .poll(() => sandbox.configuration()?.CallbackCommandList)
      .not.toContain("Room.CallbackAfterCreateRoom");
    await press(page, "Remove");
    await page.getByText("No callback is configured").waitFor();
    await page.getByLabel("URL").fill("http://127.0.0.1:9/nobody");
    await press(page, "Save");
    await press(page, "Check the URL");
    await page.locator(".notice.failure").waitFor();
  });
});

describe.skipIf(noBrowser)("the console", () => {
  const views = ["live", "rooms", "rooms/r1", "rooms/r1/history", "chaos", "callback"];

  it.each(["en", "ko"] as const)("is clean to axe and fits its window, in %s", async (language) => {
    const stage = await stageConsole(browser, "live", { language });
    const { page, client, sandbox, complaints } = stage;
    await client.createRoom({ RoomInfo: { RoomId: "r1", RoomType: "Conference", IsSeatEnabled: true } });
    sandbox.room("r1").enter("alice");
    sandbox.room("r1").takeSeat("alice");
    sandbox.inject({ on: "delivery", kind: "lose" });
    sandbox.room("r1").leaveSeat("alice");
    await sandbox.idle();
    sandbox.inject({ kind: "lose-answer", operation: "createRoom" });
    const line = `live/${sandbox.requests[0]?.number}`;
    for (const viewport of [desktop, phone]) {
      await page.setViewportSize(viewport);
      for (const view of [...views, line]) {
        await stage.show(view);
        await page.locator(`main.${view.split("/")[0]}`).waitFor();
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await seriousFindings(page), `${view} ${colorScheme}`).toEqual([]);
        }
        expect(await page.evaluate("document.documentElement.scrollWidth"), view).toBe(viewport.width);
        const tooWide = page
          .locator(".wide")
          .evaluateAll(
            (boxes) => boxes.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).length,
          );
        expect(await tooWide, view).toBe(0);
      }
    }
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(complaints).toEqual([]);
  });

  it("switches its language, and keeps it", async () => {
    const { page } = await stageConsole(browser);
    await press(page, "한국어");
    await page.getByRole("link", { name: "실시간" }).waitFor();
    await page.reload();
    await page.getByRole("link", { name: "실시간" }).waitFor();
    await press(page, "English");
    await page.getByRole("link", { name: "Live" }).waitFor();
  });

  it("beyond loopback takes its token from the address, and says when it lacks one", async () => {
    const { sandbox } = await stageConsole(browser);
    const { consoleUrl = "" } = await sandbox.listen({ console: true, host: "0.0.0.0" });
    const url = consoleUrl.replace("0.0.0.0", "127.0.0.1");
    const invited = await openConsole(browser, url);
    await invited.page.goto(url);
    await connected(invited.page);
    expect(invited.page.url()).not.toContain("token");
    const stranger = await openConsole(browser, url);
    await stranger.page.goto(url.replace(/#.*/, ""));
    await stranger.page.getByText("with its token").waitFor();
  });

  it("offers an application from its first call on", async () => {
    const { page, client, sandbox, url } = await stageConsole(browser, "live", { anyApplication: true });
    const other = createConferenceClient({
      sdkAppId: 1400000000,
      secretKey: developmentKey,
      baseUrl: url,
    });
    await other.getCallback();
    await page.getByText("Choose another").waitFor();
    await page.getByLabel("Application").selectOption("1400000000");
    await expectLines(page, ["getCallback"]);
    await client.createRoom({ RoomInfo: { RoomId: "r1", RoomType: "Conference" } });
    await sandbox.idle();
    await expectLines(page, ["getCallback"]);
  });

  it("shows one of several applications", async () => {
    const { page, sandbox } = await stageConsole(browser, "rooms");
    sandbox.addApplication({ sdkAppId: 1400000000, secretKey: "a".repeat(64) });
    sandbox.import({
      applications: [{ sdkAppId: 88888888 }, { sdkAppId: 1400000000, rooms: [{ id: "other" }] }],
    });
    await page.getByText("There are no rooms").waitFor();
    await page.getByLabel("Application").selectOption("1400000000");
    await page.getByRole("link", { name: "other" }).waitFor();
  });
});
