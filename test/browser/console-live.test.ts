import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { fromRoot } from "../../scripts/root.ts";
import { runTool } from "../../scripts/run.ts";
import { createSandbox, developmentKey } from "../../src/sandbox/index.ts";
import {
  type ConsoleStage,
  connected,
  expectLines,
  linesIn,
  openConsole,
  press,
  stageConsole,
} from "./support/console-stage.ts";

let browser: Browser;
beforeAll(async () => {
  await runTool(fromRoot("scripts/build/console.ts"), [], { quiet: true });
  if (!noBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Two rooms, and Alice in one of them. Seen from the newest line on: a call and an event of r2, three lines of r1. */
async function playRooms({ client, sandbox }: ConsoleStage): Promise<void> {
  for (const RoomId of ["r1", "r2"]) {
    await client.createRoom({ RoomInfo: { RoomId, RoomType: "Conference" } });
    if (RoomId === "r1") sandbox.room("r1").enter("alice");
    await sandbox.idle();
  }
}
const played = ["AfterCreateRoom", "createRoom", "AfterMemberEnter", "AfterCreateRoom", "createRoom"];

describe.skipIf(noBrowser)("the live view", () => {
  it("shows calls and events as they come, newest first, and nothing that is secret", async () => {
    const stage = await stageConsole(browser);
    const { page, complaints, elsewhere } = stage;
    await page.getByText("Nothing has happened yet").waitFor();
    await playRooms(stage);
    await expectLines(page, played);
    const text = await page.locator("body").innerText();
    expect(text).not.toContain(developmentKey);
    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
  });

  it("opens a call: query with the UserSig masked, body, response, headers, contract, curl", async () => {
    const stage = await stageConsole(browser);
    const { page, client } = stage;
    await client.getRoomInfo({ RoomId: "nowhere" }).catch(() => {});
    await linesIn(page).first().click();
    const details = page.getByRole("region", { name: "Details" });
    for (const part of [
      "100004 RoomNotFound",
      '"RoomId": "nowhere"',
      '"ActionStatus": "FAIL"',
      "content-type",
      "(masked)",
      "The call keeps the contract",
      "$USERSIG",
    ]) {
      await details.getByText(part).first().waitFor();
    }
    await press(page, "Close");
    await details.waitFor({ state: "detached" });
  });

  it("says what the contract has against a call", async () => {
    const { page, client } = await stageConsole(browser);
    await client.getRoomInfo({ RoomIdd: "r1" } as never).catch(() => {});
    await linesIn(page).first().click();
    await page.locator(".violations").getByText("RoomId").first().waitFor();
  });

  it("opens an event: body, answer, headers, and sends it again", async () => {
    const stage = await stageConsole(browser);
    const { page } = stage;
    await playRooms(stage);
    await linesIn(page, "AfterMemberEnter").click();
    const details = page.getByRole("region", { name: "Details" });
    for (const part of ['"alice"', '"ActionStatus": "OK"', "OptPlatform", "content-type"]) {
      await details.getByText(part).first().waitFor();
    }
    await press(page, "Send again");
    await expectLines(page, ["AfterMemberEnter", ...played]);
  });

  it.each([
    ["kind", { Kind: "delivery" }, ["AfterCreateRoom", "AfterMemberEnter", "AfterCreateRoom"]],
    ["operation", { "Operation or command": "createRoom" }, ["createRoom", "createRoom"]],
    ["command", { "Operation or command": "Room.CallbackAfterMemberEnter" }, ["AfterMemberEnter"]],
    ["room", { Room: "r2" }, ["AfterCreateRoom", "createRoom"]],
    ["room and kind", { Room: "r2", Kind: "call" }, ["createRoom"]],
  ])("filters by %s, and back", async (_, choices, expected) => {
    const stage = await stageConsole(browser);
    const { page } = stage;
    await playRooms(stage);
    await expectLines(page, played);
    for (const [label, value] of Object.entries(choices)) {
      await page.getByRole("combobox", { name: label, exact: true }).selectOption(value);
    }
    await expectLines(page, expected);
    await page.getByText(`Lines: ${expected.length} of ${played.length}`).waitFor();
    await press(page, "Reset the filter");
    await expectLines(page, played);
  });

  it("filters by text, which the key / leads to from every view", async () => {
    const stage = await stageConsole(browser, "rooms");
    const { page } = stage;
    await playRooms(stage);
    await page.keyboard.press("/");
    await expect.poll(() => page.evaluate("document.activeElement.getAttribute('type')")).toBe("search");
    await page.keyboard.type("ALICE");
    await expectLines(page, ["AfterMemberEnter"]);
    await page.keyboard.type("/nobody");
    await page.getByText("No line matches").waitFor();
  });

  it("pauses, resumes and clears", async () => {
    const stage = await stageConsole(browser);
    const { page, client } = stage;
    await playRooms(stage);
    await expectLines(page, played);
    await press(page, "Pause");
    await client.getCallback();
    await page.getByRole("button", { name: "Resume", pressed: true }).waitFor();
    await stage.sandbox.idle();
    expect(await linesIn(page).count()).toBe(played.length);
    await press(page, "Resume");
    await expectLines(page, ["getCallback", ...played]);
    await press(page, "Clear");
    await page.getByText("Nothing has happened yet").waitFor();
    await client.getCallback();
    await expectLines(page, ["getCallback"]);
  });

  it("downloads the lines that are shown as JSON lines", async () => {
    const stage = await stageConsole(browser);
    const { page } = stage;
    await playRooms(stage);
    await page.getByRole("combobox", { name: "Room", exact: true }).selectOption("r2");
    await expectLines(page, ["AfterCreateRoom", "createRoom"]);
    const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Download")]);
    const text = await readFile(await download.path(), "utf8");
    const lines = text.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { operation: "createRoom" },
      { command: "Room.CallbackAfterCreateRoom" },
    ]);
  });

  it("is used with the arrow keys", async () => {
    const stage = await stageConsole(browser);
    const { page } = stage;
    await playRooms(stage);
    await expectLines(page, played);
    await page.getByRole("listbox").focus();
    const title = page.locator(".details h3");
    for (const [key, expected] of [
      ["ArrowDown", "Room.CallbackAfterCreateRoom"],
      ["ArrowDown", "createRoom"],
      ["ArrowDown", "Room.CallbackAfterMemberEnter"],
      ["ArrowUp", "createRoom"],
      ["End", "createRoom"],
      ["PageUp", "Room.CallbackAfterCreateRoom"],
      ["End", "createRoom"],
      ["Home", "Room.CallbackAfterCreateRoom"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => title.innerText()).toBe(expected);
    }
    await page.keyboard.press("Escape");
    await title.waitFor({ state: "detached" });
  });

  it("leads back to the list when a line is closed", async () => {
    const stage = await stageConsole(browser);
    const { page } = stage;
    await playRooms(stage);
    await linesIn(page, "AfterMemberEnter").click();
    await press(page, "Close");
    await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("lines");
    await page.keyboard.press("ArrowDown");
    await page.getByRole("heading", { name: "Room.CallbackAfterCreateRoom" }).waitFor();
  });

  it.each([
    ["half of a surrogate pair", "r\ud800"],
    ["marks that turn the text round", "\u202er1\u2066"],
    ["markup", "</script><img src=x onerror=alert(1)>"],
    ["10 kB", "r".repeat(10_000)],
    ["no text at all", { toString: 1, valueOf: 1 }],
  ])("shows a call and an event whose room is %s", async (_, RoomId) => {
    const { page, client, sandbox, complaints } = await stageConsole(browser);
    await client.getRoomInfo({ RoomId } as never).catch(() => {});
    const changes = JSON.stringify({ RoomId, Member_Account: RoomId, MemberList_Account: [RoomId] });
    await sandbox.emit("Room.CallbackAfterMemberEnter", changes, { force: true });
    await page.getByText("Lines: 2").waitFor();
    for (const name of ["getRoomInfo", "AfterMemberEnter"]) {
      await linesIn(page, name).first().click();
      await page.locator(".details h3").getByText(name).waitFor();
    }
    expect(await page.locator(".details").innerText()).not.toMatch(/\p{Bidi_Control}/u);
    expect(await page.locator("img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("tells screen readers of new lines, politely", async () => {
    const { page, client } = await stageConsole(browser);
    await client.getCallback();
    const heard = page.locator("output.unseen");
    await expect.poll(() => heard.innerText()).toMatch(/New lines: 1\. .*getCallback/);
  });

  it("follows the newest line, unless it is scrolled", async () => {
    const { page, client } = await stageConsole(browser);
    for (let i = 0; i < 60; i++) await client.getCallback();
    await page.getByText("Lines: 60").waitFor();
    const list = page.getByRole("listbox");
    await list.evaluate((element) => element.scrollTo({ top: 300 }));
    await client.getRoomInfo({ RoomId: "r9" }).catch(() => {});
    await press(page, "↑ New lines: 1");
    await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBe(0);
    await linesIn(page).first().getByText("getRoomInfo").waitFor();
    await client.getRoomInfo({ RoomId: "r8" }).catch(() => {});
    await linesIn(page).first().getByText("r8").waitFor();
  });

  it("draws a few of 10,000 lines, from the newest to the oldest", async () => {
    const stage = await stageConsole(browser, "live", { logSize: 10_000 });
    const { page, client } = stage;
    await client.createRoom({ RoomInfo: { RoomId: "oldest", RoomType: "Conference" } });
    await stage.sandbox.idle();
    for (let i = 0; i < 9998; i++) {
      await stage.sandbox.fetch(`${stage.url}/v4/nothing/here`, { method: "POST", body: "{}" });
    }
    await page.getByText("Lines: 10000").waitFor();
    const options = linesIn(page);
    expect(await options.count()).toBeLessThan(100);
    await page.getByRole("listbox").focus();
    await page.keyboard.press("End");
    await linesIn(page, "oldest").first().waitFor();
    expect(await options.count()).toBeLessThan(100);
  });

  it("goes on after the sandbox was restarted, and forgets the lines of the old one", async () => {
    const stage = await stageConsole(browser);
    const { page, sandbox, url } = stage;
    await playRooms(stage);
    await expectLines(page, played);
    await sandbox.close();
    await page.getByText("Connection lost").waitFor();
    const next = createSandbox({ sdkAppId: 88888888, secretKey: developmentKey });
    try {
      await next.listen({ console: true, port: Number(new URL(url).port) });
      await stage.client.getCallback();
      await connected(page);
      await expectLines(page, ["getCallback"]);
    } finally {
      await next.close();
    }
  });

  it("shows the same on two pages at once", async () => {
    const stage = await stageConsole(browser);
    const other = await openConsole(browser, stage.url);
    await other.page.goto(`${stage.url}/#/live`);
    await connected(other.page);
    await playRooms(stage);
    for (const page of [stage.page, other.page]) await expectLines(page, played);
    await press(other.page, "Clear");
    await other.page.getByText("Nothing has happened yet").waitFor();
    await expectLines(stage.page, played);
  });
});
