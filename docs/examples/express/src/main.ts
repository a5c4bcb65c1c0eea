import { createConferenceClient } from "trtc-conference-api";
import { commands, createApp } from "./app.ts";

const { TRTC_SDK_APP_ID, PUBLIC_URL, PORT = "3000" } = process.env;

const client = createConferenceClient(); // TRTC_SDK_APP_ID and TRTC_SECRET_KEY of the environment
const { app, receive } = createApp(client, Number(TRTC_SDK_APP_ID));
const server = app.listen(Number(PORT));
await client.ensureCallback({ Url: `${PUBLIC_URL}/callback`, CallbackCommandList: [...commands] });
console.log(`Events are received at ${PUBLIC_URL}/callback.`);

process.once("SIGTERM", async () => {
  server.close();
  await receive.shutdown(); // resolves when every handler has ended
});
