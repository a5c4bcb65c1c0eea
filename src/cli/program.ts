import type { Command } from "commander";
import { addCallback } from "./commands/callback.ts";
import { addCompletion } from "./commands/completion.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addErrors } from "./commands/errors.ts";
import { addListen } from "./commands/listen.ts";
import { addMock } from "./commands/mock.ts";
import { addSandbox } from "./commands/sandbox.ts";
import { addTrigger } from "./commands/trigger.ts";
import { addUserSig } from "./commands/user-sig.ts";
import { createRoot, describe } from "./define.ts";
import { version } from "./package.ts";

const summary = "Configures the callback of Tencent RTC Conference, and tries what receives its events";

const more = `Credentials come from the environment (TRTC_SDK_APP_ID, TRTC_SECRET_KEY; TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL if
need be) or from a profile, a JSON file with sdkAppId, secretKey, identifier, region and baseUrl that only you can read
(mode 0600): --profile work takes ~/.config/trtc-conference/work.json, below XDG_CONFIG_HOME where that is set.

Exit codes: 0 done, 1 refused by the service or found wrong, 2 wrong usage, 3 no answer or not to be checked, 70 a defect.`;

/** The whole command line. */
export function createProgram(): Command {
  const program = describe(createRoot(), {
    ...{ summary, more },
    examples: [
      "trtc-conference callback ensure --url https://example.com/callback --command all",
      "trtc-conference listen --port 3000",
      "trtc-conference errors 100300",
    ],
  }).version(version);
  const parts = [addCallback, addListen, addTrigger, addMock, addSandbox, addUserSig, addErrors, addDoctor];
  for (const add of [...parts, addCompletion]) add(program);
  return program;
}
