import type { Command } from "commander";
import { createRoot, describe } from "./define.ts";
import { version } from "./package.ts";

const summary = "Configures the callback of Tencent RTC Conference, and tries what receives its events";

const more = `Credentials come from the environment (TRTC_SDK_APP_ID, TRTC_SECRET_KEY; TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL if
need be) or from a profile, a JSON file with sdkAppId, secretKey, identifier, region and baseUrl that only you can read
(mode 0600): --profile work takes ~/.config/trtc-conference/work.json, below XDG_CONFIG_HOME where that is set.

Exit codes: 0 done, 1 refused by the service or found wrong, 2 wrong usage, 3 no answer or not to be checked, 70 a defect.`;

/** Loaded when they are needed: to load all of them takes longer than most of them run. */
const parts: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  callback: async () => (await import("./commands/callback.ts")).addCallback,
  listen: async () => (await import("./commands/listen.ts")).addListen,
  trigger: async () => (await import("./commands/trigger.ts")).addTrigger,
  mock: async () => (await import("./commands/mock.ts")).addMock,
  sandbox: async () => (await import("./commands/sandbox.ts")).addSandbox,
  usersig: async () => (await import("./commands/user-sig.ts")).addUserSig,
  errors: async () => (await import("./commands/errors.ts")).addErrors,
  doctor: async () => (await import("./commands/doctor.ts")).addDoctor,
};

/** The command line: the one command that is named, or all of them where none is. */
export async function createProgram(name = ""): Promise<Command> {
  const program = describe(createRoot(), {
    ...{ summary, more },
    examples: [
      "trtc-conference callback ensure --url https://example.com/callback --command all",
      "trtc-conference listen --port 3000",
      "trtc-conference errors 100300",
    ],
  }).version(version);
  const loaders = Object.hasOwn(parts, name) ? [parts[name]] : Object.values(parts);
  for (const add of await Promise.all(loaders.map((load) => load?.()))) add?.(program);
  return program;
}
