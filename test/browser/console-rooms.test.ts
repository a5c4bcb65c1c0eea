import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, noBrowser } from "../../scripts/browser.ts";
import { fromRoot } from "../../scripts/root.ts";
import { runTool } from "../../scripts/run.ts";
import { type ConsoleStage, press, stageConsole } from "./support/console-stage.ts";

let browser: Browser;
beforeAll(async () => {
  await runTool(fromRoot("scripts/build/console.ts"), [], { quiet: true });
  if (!noBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const room = { RoomId: "r1", RoomType: "Conference", IsSeatEnabled: true, MaxSeatCount: 3 } as const;

/** A room with Alice and Bob. */
async function stageRoom(hash = "rooms/r1"): Promise<ConsoleStage> {
  const stage = await stageConsole(browser, hash);
  await stage.client.createRoom({ RoomInfo: room });
  for (const account of ["alice", "bob"]) stage.sandbox.room("r1").enter(account);
  await stage.sandbox.idle();
  return stage;
}

const row = (page: Page, account: string) =>
  page.locator("section.panel").filter({ hasText: "Members" }).getByRole("row", { name: account });
const notice = (page: Page) => page.locator(".notice output");

describe.skipIf(noBrowser)("the view of rooms", () => {
  it("creates a room, lets users come, sit down, get up and go, and destroys it", async () => {
    const { page, sandbox } = await stageConsole(browser, "rooms");
    const members = () => sandbox.rooms()[0]?.members.map(({ account }) => account);
    await page.getByText("There are no rooms").waitFor();
    await page.getByLabel("Room id").fill("standup");
    await page.getByLabel("Seats (0: none)").fill("2");
    await press(page, "Create");
    await page.getByRole("heading", { name: "standup" }).waitFor();
    expect(sandbox.rooms()[0]?.seats).toHaveLength(2);
    for (const account of ["alice", "bob"]) {
      await page.getByLabel("User id").fill(account);
      await press(page, "Enter");
      await row(page, account).waitFor();
    }
    const seats = page.locator(".seats .taken");
    await press(page, "Take a seat: alice");
    await seats.getByText("alice").waitFor();
    await press(page, "Leave the seat: alice");
    await seats.waitFor({ state: "detached" });
    await press(page, "Leave: alice");
    await row(page, "alice").waitFor({ state: "detached" });
    await press(page, "Kick: bob");
    await row(page, "bob").waitFor({ state: "detached" });
    // The button is gone, and the focus is not.
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("content");
    expect(members()).toEqual(["admin"]);
    await press(page, "Destroy the room");
    await page.getByText("There is no such room now").waitFor();
    expect(sandbox.rooms()).toEqual([]);
  });

  it("says why something was refused", async () => {
    const { page, client } = await stageRoom();
    await client.banRoomMember({ RoomId: "r1", MemberList_Account: ["troll"], Duration: 60, Reason: "spam" });
    await page.getByLabel("User id").fill("troll");
    await press(page, "Enter");
    await expect.poll(() => notice(page).innerText()).toMatch(/Enter: .*troll/);
    await page.locator(".notice.failure").waitFor();
    await press(page, "Dismiss");
    await expect.poll(() => notice(page).innerText()).toBe("");
  });

  it("shows roles, marks, locks, bans with the time left, and the info", async () => {
    const { page, client } = await stageRoom();
    await client.markRoomMember({
      RoomId: "r1",
      CommandType: 1,
      MemberList: [{ Member_Account: "alice", Marks: [1000, 1001] }],
    });
    await client.lockSeat({ RoomId: "r1", Index: 2, ForbidTaken: true });
    await client.banRoomMember({
      RoomId: "r1",
      MemberList_Account: ["bob"],
      Duration: 3600,
      Reason: "spam",
    });
    await page.locator(".seats").getByText("locked").waitFor();
    await row(page, "admin").getByText("Owner").waitFor();
    await row(page, "alice").getByText("1000, 1001").waitFor();
    await page.getByText(/bob, (59 min|1 h).* left · spam/).waitFor();
    await page.getByText("Room info").click();
    await page.getByText("FreeToTake").waitFor();
  });

  it("shows a hostile name as text", async () => {
    const { page, client, sandbox, complaints } = await stageConsole(browser, "rooms");
    const hostile = "<img src=x onerror=alert(1)>";
    await client.createRoom({ RoomInfo: { ...room, RoomId: hostile, RoomName: hostile } });
    sandbox.room(hostile).enter(hostile.slice(0, 20));
    await page.getByRole("link", { name: hostile }).click();
    await page.getByRole("heading", { name: hostile }).waitFor();
    for (const link of ["History", "Live"]) {
      await page.getByRole("link", { name: link, exact: true }).click();
      await page.getByText(hostile).filter({ visible: true }).first().waitFor();
    }
    expect(await page.locator("img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("sends a sample event as it was edited", async () => {
    const { page, sandbox } = await stageRoom();
    await page.getByText("Send a sample event").click();
    await page
      .getByRole("combobox", { name: "Command", exact: true })
      .selectOption("Room.CallbackAfterMemberLeave");
    const json = page.getByLabel("Event as JSON");
    const event = JSON.parse(await json.inputValue());
    expect(event).toMatchObject({ CallbackCommand: "Room.CallbackAfterMemberLeave", RoomId: "r1" });
    await json.fill(JSON.stringify({ ...event, MemberList_Account: ["zoe"], MemberCount: 7 }));
    await press(page, "Send");
    await expect.poll(() => notice(page).innerText()).toMatch("The receiver took the event");
    const last = sandbox.deliveries.at(-1);
    expect(JSON.parse(last?.body() ?? "")).toMatchObject({ MemberList_Account: ["zoe"] });
    await json.fill("{}");
    await press(page, "Send");
    await page.locator(".notice.failure").waitFor();
    await page.getByLabel("Send it even if").check();
    await press(page, "Send");
    await expect.poll(() => sandbox.deliveries.at(-1)?.body()).toBe("{}");
  });

  it("loses the next three responses, and shows how the fault is used up", async () => {
    const { page, client } = await stageRoom();
    await press(page, "Lose the next 3 responses");
    for (const left of [3, 2, 1]) {
      await page.getByText(`${left} left`).waitFor();
      await expect(client.getRoomInfo({ RoomId: "r1" })).rejects.toThrow();
    }
    await page.getByText("No fault is planned").waitFor();
    await client.getRoomInfo({ RoomId: "r1" });
  });

  it("sets the tracker beside the sandbox, and marks what differs", async () => {
    const { page, sandbox } = await stageRoom();
    await page.locator(".twins").getByRole("row", { name: "bob" }).waitFor();
    await page.getByText("Both agree").waitFor();
    sandbox.inject({ on: "delivery", kind: "lose" });
    sandbox.room("r1").leave("bob");
    const differs = page.locator("tr.differs");
    await expect.poll(() => differs.allInnerTexts()).toEqual([expect.stringContaining("bob")]);
  });
});

describe.skipIf(noBrowser)("the history of a room", () => {
  it("shows calls, events, and which of them arrived when", async () => {
    const { page, sandbox } = await stageRoom("rooms/r1/history");
    sandbox.inject({ on: "delivery", kind: "lose" });
    sandbox.room("r1").leave("bob");
    await sandbox.idle();
    sandbox.inject({ on: "delivery", kind: "duplicate" });
    sandbox.room("r1").leave("alice");
    await sandbox.idle();
    const moments = page.locator(".moment");
    await moments.filter({ hasText: "createRoom" }).first().waitFor();
    await moments.filter({ hasText: /AfterMemberLeave bob.*never arrived/ }).waitFor();
    await moments
      .filter({ hasText: "AfterMemberLeave alice" })
      .locator(".mishap")
      .getByText("again")
      .waitFor();
    const before = sandbox.deliveries.length;
    await press(page, "Send again");
    await expect.poll(() => sandbox.deliveries.length).toBe(before + 1);
  });

  it.each([
    ["curl", /curl .*create_room[\s\S]*USERSIG/],
    ["Seed file", /"applications"[\s\S]*"id": "r1"/],
    ["Test", /client\.createRoom\([\s\S]*users\.enter\("alice"\);[\s\S]*toEqual\(/],
  ])("is copied as %s", async (name, expected) => {
    const { page } = await stageRoom("rooms/r1/history");
    await page.locator(".moment").filter({ hasText: "bob" }).waitFor();
    await press(page, name);
    await expect.poll(() => page.locator(".copy-as pre").innerText()).toMatch(expected);
    await press(page, "Copy");
    await page.getByText(/Copied|Select the text/).waitFor();
  });
});
