import { expect, it } from "vitest";
import { createConferenceClient } from "../../../src/index.ts";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { createCallbackReceiver } from "../../../src/webhooks/index.ts";

const application = { sdkAppId: 1400000000, secretKey: "made up" };
const Url = "https://example.com/callback";
const leave = "Room.CallbackAfterMemberLeave";

it("onRequest and onDelivery see what the logs keep, in the order in which it happens", async () => {
  const seen: unknown[] = [];
  const sandbox = createSandbox({
    ...application,
    logSize: 0,
    deliver: createCallbackReceiver({ sdkAppId: application.sdkAppId, on: {}, onOther: () => {} }),
    onRequest: ({ operation, errorCode, query }) => seen.push([operation, errorCode, query.usersig]),
    onDelivery: ({ command, taken }) => seen.push([command, taken]),
  });
  const client = createConferenceClient({ ...application, fetch: sandbox.fetch });
  await client.setCallback({ Url, CallbackCommandList: [leave] });
  await sandbox.emit(leave);
  await client.setCallback({ Url, CallbackCommandList: [leave] }).catch(() => {});
  expect(seen).toEqual([
    ["setCallback", 0, "(masked)"],
    [leave, true],
    ["setCallback", 100300, "(masked)"],
  ]);
});
