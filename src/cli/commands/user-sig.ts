import type { Command } from "commander";
import { identifier as identifierRule, userSigLifetimeSeconds } from "../../../generated/service.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import { addCredentialOptions, type CredentialOptions, readCredentials } from "../credentials.ts";
import { define, onRun } from "../define.ts";
import { readNumber } from "../number.ts";
import type { Terminal } from "../terminal.ts";
import { addVerify } from "./user-sig-verify.ts";

interface GenerateOptions extends CredentialOptions {
  readonly lifetime: string;
}

export function addUserSig(program: Command): void {
  const command = define(program, "usersig", {
    summary: "Makes a UserSig, or explains one",
    more: "It prints the UserSig alone. Whoever has it may call as this user until it runs out.",
    examples: [
      "trtc-conference usersig",
      "trtc-conference usersig --identifier user1 --lifetime 3600 --profile work",
      "pass show trtc | trtc-conference usersig --sdk-app-id 1400000000 --secret-key-stdin",
      "trtc-conference usersig verify < usersig.txt",
    ],
  })
    // The command below it has options of the same names.
    .enablePositionalOptions()
    .option("--lifetime <seconds>", "how long it is valid", String(userSigLifetimeSeconds.advisedMinimum));
  onRun<GenerateOptions>(addCredentialOptions(command), generate);
  addVerify(command);
}

async function generate(options: GenerateOptions, terminal: Terminal): Promise<undefined> {
  const lifetime = readNumber("--lifetime", options.lifetime, 1, userSigLifetimeSeconds.maximum);
  const { sdkAppId, secretKey, identifier = identifierRule.sample } = await readCredentials(options);
  const now = Date.now();
  const userSig = await generateUserSig({ sdkAppId, secretKey, identifier, lifetime, now: () => now });
  const expires = new Date((Math.floor(now / 1000) + lifetime) * 1000).toISOString();
  terminal.result({ userSig, sdkAppId, identifier, lifetime, expires }, userSig);
}
