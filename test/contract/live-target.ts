import { hosts } from "../../src/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { sampleQuery } from "./samples.ts";
import { judgedByPrism, type Target } from "./target.ts";

const { TRTC_SDK_APP_ID, TRTC_SECRET_KEY, TRTC_IDENTIFIER, TRTC_REGION, TRTC_BASE_URL, TRTC_CALLBACK_URL } =
  process.env;

/** The real service. scripts/live.ts has seen to it that the environment is complete, and puts back what was there. */
export const liveTarget: Target = {
  ...{ name: "the real service, judged by Prism", stateful: true, live: true },
  url: TRTC_CALLBACK_URL ?? "",
  async start() {
    const sdkAppId = Number(TRTC_SDK_APP_ID);
    const identifier = TRTC_IDENTIFIER || "admin";
    const usersig = await generateUserSig({
      ...{ sdkAppId, secretKey: TRTC_SECRET_KEY ?? "", identifier },
      lifetime: 86_400,
    });
    const region = (TRTC_REGION || "singapore") as keyof typeof hosts;
    const { baseUrl, stop } = await judgedByPrism(TRTC_BASE_URL || hosts[region]);
    return { baseUrl, query: { ...sampleQuery, sdkappid: String(sdkAppId), identifier, usersig }, stop };
  },
};
