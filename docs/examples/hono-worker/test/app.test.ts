import type { ExecutionContext } from "hono";
import { createConferenceClient } from "trtc-conference-api";
import { createSandbox, developmentKey } from "trtc-conference-api/sandbox";
import { expect, test, vi } from "vitest";
import { createApp } from "../src/app.ts";

const application = { sdkAppId: 88888888, secretKey: developmentKey };

/** What a Worker gets beside the request. */
const context: ExecutionContext = { waitUntil: () => {}, passThroughOnException: () => {}, props: {} };

async function openRoom() {
  const sandbox = createSandbox({
    ...application,
    deliver: (request) => app.fetch(request, {}, context),
  });
  const client = createConferenceClient({ ...application, fetch: sandbox.fetch });
  const app = createApp(client, application.sdkAppId, ["mallory"]);
  await client.ensureCallback({
    Url: "https://worker.example.com/callback",
    CallbackCommandList: ["Room.CallbackAfterMemberEnter"],
  });
  await client.ensureRoom({ RoomInfo: { RoomId: "r1", RoomType: "Conference" } });
  const present = () => sandbox.rooms()[0]?.members.map(({ account }) => account);
  return { sandbox, present };
}

test("a blocked user is removed, and nobody else", async () => {
  const { sandbox, present } = await openRoom();
  sandbox.room("r1").enter("alice");
  sandbox.room("r1").enter("mallory");
  await sandbox.idle(); // until each event was answered
  expect(present()).toEqual(["admin", "alice"]);
});

test("an event is refused when the user cannot be removed", async () => {
  const error = vi.spyOn(console, "error").mockReturnValue();
  const { sandbox, present } = await openRoom();
  sandbox.inject({ kind: "code", code: 60010, operation: "kickUserOut" });
  sandbox.room("r1").enter("mallory");
  await sandbox.idle();
  expect(present()).toContain("mallory");
  expect(sandbox.deliveries.at(-1)).toMatchObject({ status: 500, taken: false });
  expect(error).toHaveBeenCalled();
});
