import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { sampleEvents, signTestEvent } from "../../src/webhooks/index.ts";
import { serve } from "../e2e/support/cli.ts";
import { listeningServer } from "../e2e/support/listening.ts";
import { seriousFindings } from "./support/axe.ts";
import { openWindow } from "./support/window.ts";

const sdkAppId = 1400000000;
const hostile = "<img src=x onerror=alert(1)>";

let browser: Browser;
beforeAll(async () => {
  if (!noBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(noBrowser)("the console of listen", () => {
  it("shows each event that comes, posts it again, and has no view of what a receiver lacks", async () => {
    const bodies: string[] = [];
    const application = await listeningServer(async (request, response) => {
      let text = "";
      for await (const chunk of request) text += chunk;
      bodies.push(text);
      response.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
    });
    onTestFinished(() => application.close());
    const args = ["listen", "--port", "0", "--sdk-app-id", String(sdkAppId), "--forward-to", application.url];
    const serving = serve(args);
    await serving.sees("Ctrl-C ends it.");
    const [url = "", address = ""] = serving.stderr.match(/http:\/\/127\.0\.0\.1:\d+\//g) ?? [];
    const viewport = { width: 1280, height: 800 };
    const { page, complaints, elsewhere } = await openWindow(browser, address, { viewport });
    onTestFinished(() => page.close());
    await page.goto(`${address}#/rooms`);
    await page.getByText("No event has come yet.").waitFor();
    expect(await page.getByRole("navigation").getByRole("link").allTextContents()).toEqual(["Live"]);

    const event = { ...sampleEvents["Room.CallbackAfterMemberLeave"], RoomId: hostile };
    await fetch(await signTestEvent({ sdkAppId, event, url }));
    await page.getByRole("listbox").getByText(hostile).click();
    await page.getByRole("button", { name: "Send again" }).click();
    await expect.poll(() => bodies.map((body) => JSON.parse(body).RoomId)).toEqual([hostile, hostile]);
    expect(await page.getByRole("link", { name: "Open the room" }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect([complaints, elsewhere]).toEqual([[], []]);
  });
});
