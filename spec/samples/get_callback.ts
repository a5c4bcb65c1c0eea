// Calls the mock. Set the TRTC_ variables to go live.
import {
  createConferenceClient,
  isConferenceApiError,
} from "trtc-conference-api";

const { env } = process;
const client = createConferenceClient({
  baseUrl: env.TRTC_BASE_URL ?? "http://127.0.0.1:4010",
  sdkAppId: Number(env.TRTC_SDK_APP_ID ?? 88888888),
  identifier: env.TRTC_IDENTIFIER ?? "admin",
  secretKey: env.TRTC_SECRET_KEY ?? "the mock takes any key",
});

try {
  const { Response } = await client.getCallback();
  if (Response === undefined) {
    console.log("The service named no configuration");
  } else {
    console.log(Response.Url);
    console.log(Response.CallbackCommandList.join("\n"));
  }
} catch (error) {
  if (!isConferenceApiError(error)) throw error;
  console.error(error.code, error.codeName, error.requestId);
  console.error(error.action);
  process.exitCode = 1;
}
