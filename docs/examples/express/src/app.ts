import express, { type ErrorRequestHandler } from "express";
import {
  type ConferenceClient,
  isConferenceEnsureError,
  isConferenceOptionsError,
} from "trtc-conference-api";
import { createCallbackReceiver, toNodeListener } from "trtc-conference-api/webhooks";

/** The events that the application lives on. */
export const commands = [
  "Room.CallbackAfterMemberEnter",
  "Room.CallbackAfterMemberLeave",
  "Room.CallbackAfterDestroyRoom",
] as const;

export function createApp(client: ConferenceClient, sdkAppId: number) {
  /** Who is in which meeting. With several processes this belongs in a database. */
  const present = new Map<string, Set<string>>();

  const receive = createCallbackReceiver({
    sdkAppId,
    on: {
      "Room.CallbackAfterMemberEnter": ({ RoomId, MemberList_Account }) => {
        present.set(RoomId, new Set([...(present.get(RoomId) ?? []), ...MemberList_Account]));
      },
      "Room.CallbackAfterMemberLeave": ({ RoomId, MemberList_Account }) => {
        for (const account of MemberList_Account) present.get(RoomId)?.delete(account);
      },
      "Room.CallbackAfterDestroyRoom": ({ RoomId }) => {
        present.delete(RoomId);
      },
    },
    onOther: (_event, { command }) => console.warn(`No handler for ${command}.`),
  });

  const app = express();
  // Before express.json(): the receiver needs the bytes of the body.
  app.post("/callback", toNodeListener(receive));
  app.use(express.json());

  app.put("/meetings/:id", async (request, response) => {
    const { id } = request.params;
    const { name, owner } = request.body ?? {};
    const { change } = await client.ensureRoom({
      RoomInfo: { RoomId: id, RoomType: "Conference", RoomName: name, Owner_Account: owner },
    });
    response.status(change === "created" ? 201 : 200).json({ id, change });
  });

  app.get("/meetings/:id", (request, response) => {
    response.json({ present: [...(present.get(request.params.id) ?? [])] });
  });

  app.use(explain);
  return { app, receive };
}

/** The messages of the package hold no secret, so that they may be shown. */
const explain: ErrorRequestHandler = (error, _request, response, next) => {
  if (isConferenceOptionsError(error)) response.status(400).json({ error: error.message });
  else if (isConferenceEnsureError(error)) response.status(502).json({ error: error.message });
  else next(error);
};
