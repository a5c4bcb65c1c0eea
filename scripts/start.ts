/** Tells the story of a room on a sandbox: events arrive as things happen, and two calls go wrong. */
import { callbackCommands, createConferenceClient, isConferenceApiError } from "../src/index.ts";
import { createRoomTracker } from "../src/rooms/index.ts";
import { createSandbox, developmentKey } from "../src/sandbox/index.ts";
import { createCallbackReceiver } from "../src/webhooks/index.ts";
import { showingCalls, showingEvents } from "./traffic.ts";

const application = { sdkAppId: 88888888, secretKey: developmentKey };
const { sdkAppId } = application;
const tracker = createRoomTracker();
const receive = createCallbackReceiver({ sdkAppId, on: tracker.handlers, onOther: () => {} });
const sandbox = createSandbox({ ...application, deliver: showingEvents(receive) });
// Complete, so that the environment changes nothing.
const caller = { ...application, identifier: "admin", baseUrl: "http://localhost" };
const client = createConferenceClient({ ...caller, fetch: showingCalls(sandbox.fetch) });

async function chapter(title: string, act: () => unknown): Promise<void> {
  console.log(`\n${title}:`);
  await act();
  await sandbox.idle();
}

console.log("A sandbox stands in for the service. Nothing leaves this process.");
const configuration = { Url: "https://example.com/callback", CallbackCommandList: callbackCommands };
await chapter("The application subscribes to all events", () => client.ensureCallback(configuration));
const room = { RoomId: "r1", RoomType: "Conference", IsSeatEnabled: true, MaxSeatCount: 2 } as const;
await chapter("It creates a room with two seats", () => client.createRoom({ RoomInfo: room }));
const users = sandbox.room("r1");
await chapter("Alice enters", () => users.enter("alice", { platform: "iOS" }));
await chapter("Bob enters", () => users.enter("bob"));
await chapter("Alice takes a seat", () => users.takeSeat("alice", { index: 1 }));
const troll = { RoomId: "r1", MemberList_Account: ["bob"], Reason: "spam" };
await chapter("The application kicks Bob", () => client.kickUserOut(troll));
await chapter("It configures anew. The response is lost, so the client reads what is true", async () => {
  await client.deleteCallback();
  sandbox.inject({ kind: "lose-answer", operation: "setCallback" });
  await client.setCallback(configuration);
});
await chapter("A second configuration is refused, and the error says what to do", async () => {
  const error = await client.setCallback(configuration).catch((error: unknown) => error);
  if (!isConferenceApiError(error)) throw error;
  const { code, codeName, requestId, action } = error;
  console.log({ code, codeName, requestId, action });
});
await chapter("Who is in the room? The tracker says what it knows from the events", async () => {
  for (const { account, certain } of (await tracker.room("r1"))?.members ?? [])
    console.log(`  ${account} is ${certain ? "there" : "likely there: no event says so"}`);
});
await chapter("It destroys the room", () => client.destroyRoom({ RoomId: "r1" }));
await sandbox.close();
console.log(
  "\nNext: npm run sandbox, to play with; npm run mock, the strict mock; npm run docs, the guides.",
);
