const { beforeEach, expect, test } = require("@jest/globals");
const { createConferenceClient } = require("trtc-conference-api");
const { createSandbox, developmentKey } = require("trtc-conference-api/sandbox");
const { openPanel } = require("./panel.js");

const application = { sdkAppId: 88888888, secretKey: developmentKey };
const sandbox = createSandbox(application);
const client = createConferenceClient({ ...application, fetch: sandbox.fetch });
const open = () => openPanel(client, "panel", ["alice", "bob"]);
const seated = () => sandbox.rooms()[0]?.seats.map(({ account }) => account);

beforeEach(() => sandbox.reset());

test("speakers are seated in order, when they are in the room", async () => {
  expect(await open()).toEqual(["alice", "bob"]);
  sandbox.room("panel").enter("bob");
  sandbox.room("panel").enter("alice");
  expect(await open()).toEqual([]);
  expect(seated()).toEqual(["alice", "bob"]);
});

test("a speaker stays seated when the panel is opened again", async () => {
  await open();
  sandbox.room("panel").enter("alice");
  expect(await open()).toEqual(["bob"]);
  expect(await open()).toEqual(["bob"]);
});

test("nobody is taken off a seat", async () => {
  await open();
  sandbox.room("panel").enter("alice");
  sandbox.room("panel").enter("mallory");
  sandbox.room("panel").takeSeat("mallory", { index: 0 });
  await expect(open()).rejects.toMatchObject({ codeName: "SeatTaken" });
});

test("a lost response does no harm", async () => {
  await open();
  sandbox.room("panel").enter("alice");
  sandbox.room("panel").enter("bob");
  sandbox.inject({ kind: "lose-answer", operation: "pickUserOnSeat" });
  expect(await open()).toEqual([]);
});
