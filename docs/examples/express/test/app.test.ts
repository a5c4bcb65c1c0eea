import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { createConferenceClient } from "trtc-conference-api";
import { createSandbox, developmentKey } from "trtc-conference-api/sandbox";
import { commands, createApp } from "../src/app.ts";

const application = { sdkAppId: 88888888, secretKey: developmentKey };
const sandbox = createSandbox(application);
const client = createConferenceClient({ ...application, fetch: sandbox.fetch });

const server = createApp(client, application.sdkAppId).app.listen(0, "127.0.0.1");
await once(server, "listening");
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
await client.ensureCallback({ Url: `${url}/callback`, CallbackCommandList: [...commands] });

after(async () => {
  await sandbox.close();
  server.close();
});

const open = (id: string, body: object) =>
  fetch(`${url}/meetings/${id}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });

test("opens a meeting once, although the response of the service is lost", async () => {
  sandbox.inject({ kind: "lose-answer", operation: "createRoom" });
  const first = await open("standup", { name: "Standup" });
  assert.deepEqual(await first.json(), { id: "standup", change: "created" });
  const second = await open("standup", { name: "Standup" });
  assert.deepEqual(await second.json(), { id: "standup", change: "none" });
  assert.deepEqual([first.status, second.status], [201, 200]);
});

test("knows who is in a meeting", async () => {
  await open("review", { name: "Review" });
  sandbox.room("review").enter("alice");
  sandbox.room("review").enter("bob", { platform: "iOS" });
  sandbox.room("review").expire("bob");
  await sandbox.idle(); // until each event was answered
  const response = await fetch(`${url}/meetings/review`);
  assert.deepEqual(await response.json(), { present: ["alice"] });
});

test("says what is wrong with a meeting", async () => {
  const response = await open("wrong", { name: 42 });
  assert.equal(response.status, 400);
  assert.match((await response.json()).error, /RoomName/);
});
