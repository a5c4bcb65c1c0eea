// Calls the mock. Set the TRTC_ variables to go live.
import {
  createConferenceClient,
  isConferenceError,
} from "trtc-conference-api";

const { env } = process;
const client = createConferenceClient({
  baseUrl: env.TRTC_BASE_URL ?? "http://127.0.0.1:4010",
  sdkAppId: Number(env.TRTC_SDK_APP_ID ?? 88888888),
  identifier: env.TRTC_IDENTIFIER ?? "admin",
  secretKey: env.TRTC_SECRET_KEY ?? "any key will do",
});

try {
  const response = await client.deleteCallback();
  console.log(JSON.stringify(response, null, 2));
} catch (error) {
  if (!isConferenceError(error)) throw error;
  // Says what went wrong and what to do.
  console.error(error.message);
  process.exitCode = 1;
}
