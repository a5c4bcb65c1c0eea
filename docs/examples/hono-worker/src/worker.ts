import { createConferenceClient } from "trtc-conference-api";
import { createApp } from "./app.ts";

const { TRTC_SDK_APP_ID, BLOCKED = "" } = process.env;

// One for all requests, with one limiter and one UserSig.
const client = createConferenceClient();

export default createApp(client, Number(TRTC_SDK_APP_ID), BLOCKED.split(" "));
