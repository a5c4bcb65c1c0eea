import { Hono } from "hono";
import type { ConferenceClient } from "trtc-conference-api";
import { createCallbackReceiver } from "trtc-conference-api/webhooks";

/** Removes each blocked user who enters a room. */
export function createApp(client: ConferenceClient, sdkAppId: number, blocked: readonly string[]) {
  const receive = createCallbackReceiver({
    sdkAppId,
    on: {
      "Room.CallbackAfterMemberEnter": async ({ RoomId, MemberList_Account }) => {
        const unwanted = MemberList_Account.filter((account) => blocked.includes(account));
        if (unwanted.length === 0) return;
        await client.kickUserOut({ RoomId, MemberList_Account: unwanted, Reason: "blocked" });
      },
    },
    onOther: (_event, { command }) => console.log(`No handler for ${command}.`),
  });

  const app = new Hono();
  // With the execution context a handler may outlive the response.
  app.post("/callback", (c) => receive(c.req.raw, c.executionCtx));
  return app;
}
