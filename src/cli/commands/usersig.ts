import { identifier as identifierRule, userSigLifetimeSeconds } from "../../../generated/service.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import type { CommandDefinition } from "../command.ts";
import { addCredentialOptions, type CredentialOptions, readCredentials, readGiven } from "../credentials.ts";
import { readNumber } from "../typed-values.ts";
import { verify } from "./usersig-verify.ts";

interface SigningOptions extends CredentialOptions {
  readonly lifetime: string;
}

export const usersig: CommandDefinition<SigningOptions> = {
  summary: "Sign a UserSig, or explain one",
  more: "It prints the UserSig alone. Anyone who has it can call as this user until it expires.",
  examples: [
    "trtc-conference-api usersig",
    "trtc-conference-api usersig --identifier user1 --lifetime 3600 --profile work",
    "pass show trtc | trtc-conference-api usersig --sdk-app-id 1400000000 --secret-key-stdin",
    "trtc-conference-api usersig verify < usersig.txt",
  ],
  declare(command) {
    addCredentialOptions(command)
      // `verify` has options of the same names.
      .enablePositionalOptions()
      .option("--lifetime <seconds>", "how long it is valid", String(userSigLifetimeSeconds.advisedMinimum));
  },
  async run(options, terminal) {
    const lifetime = readNumber("--lifetime", options.lifetime, 1, userSigLifetimeSeconds.maximum);
    const credentials = await readCredentials(options, await readGiven(options, terminal), terminal);
    const { sdkAppId, secretKey, identifier = identifierRule.sample } = credentials;
    const now = Date.now();
    const userSig = await generateUserSig({ sdkAppId, secretKey, identifier, lifetime, now: () => now });
    const expires = new Date((Math.floor(now / 1000) + lifetime) * 1000).toISOString();
    terminal.result({ userSig, sdkAppId, identifier, lifetime, expires }, userSig);
  },
  commands: { verify },
};
