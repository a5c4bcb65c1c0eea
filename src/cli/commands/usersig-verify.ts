import type { UserSigClaims } from "../../user-sig/claims.ts";
import { decodeTicket } from "../../user-sig/ticket.ts";
import { type UserSigProblem, verifyUserSig } from "../../user-sig/verify.ts";
import type { CommandDefinition } from "../command.ts";
import {
  addCredentialOptions,
  type CredentialOptions,
  checkComplete,
  type FoundCredentials,
  findCredentials,
  readGiven,
} from "../credentials.ts";
import { exitCodes, UsageError } from "../exit-codes.ts";
import { type Line, styled } from "../output/style.ts";

export const verify: CommandDefinition<CredentialOptions> = {
  summary: "Show the claims of a UserSig, and whether it is valid",
  more:
    "It reads the UserSig from standard input; with --secret-key-stdin the first line is the key, and the second the UserSig.\n" +
    "It ends with 0 if the UserSig is valid, and with 1 if not. Without a key it cannot check the signature, and ends with 3.",
  examples: [
    "trtc-conference-api usersig verify < usersig.txt",
    "trtc-conference-api usersig verify --identifier admin --json < usersig.txt",
  ],
  declare: addCredentialOptions,
  async run(options, terminal) {
    const given = await readGiven(options, terminal);
    const { credentials, lines } = await findCredentials(options, given, terminal, ["UserSig"]);
    const userSig = lines[0]?.trim() ?? "";
    if (userSig === "") {
      throw new UsageError("Standard input has no UserSig. Run trtc-conference-api usersig verify < FILE");
    }
    terminal.remember(userSig);
    const { problem, claims } = await inspect(userSig, options, credentials);
    terminal.result(
      { valid: problem === undefined, problem: problem ?? null, claims: claims ? claimFields(claims) : null },
      [
        [problem === undefined ? styled("green", "Valid.") : styled("red", problems[problem])],
        ...(claims === undefined ? [] : showClaims(claims)),
      ],
    );
    if (problem !== undefined) {
      terminal.exitCode = problem === "not-checked" ? exitCodes.noResponse : exitCodes.refused;
    }
  },
};

type Problem = UserSigProblem | "not-checked";

const problems: Record<Problem, string> = {
  malformed: "Not a UserSig of version 2.0. Check that it was copied as a whole.",
  "other-sdk-app-id": "Not for this application. Sign with the SDKAppID of the application.",
  "other-identifier": "Not for this user. Sign for the user that it is used with.",
  "wrong-signature": "Signed with another key, or changed afterwards. Check the secret key.",
  expired: "Expired. Sign a new one.",
  "not-checked":
    "Not checked: there is no secret key to check the signature with, so the claims may be forged.",
};

interface Inspection {
  readonly problem: Problem | undefined;
  readonly claims: UserSigClaims | undefined;
}

async function inspect(
  userSig: string,
  options: CredentialOptions,
  found: FoundCredentials,
): Promise<Inspection> {
  if (found.secretKey === undefined && !options.secretKeyStdin) {
    const claims = (await decodeTicket(userSig))?.claims;
    if (claims === undefined) return { problem: "malformed", claims };
    return { problem: endOf(claims) <= Date.now() ? "expired" : "not-checked", claims };
  }
  const { sdkAppId, secretKey } = checkComplete(found, options);
  // Not the identifier of the environment: that one makes calls, and a UserSig may be for any user.
  const result = await verifyUserSig(userSig, { sdkAppId, secretKey, identifier: options.identifier });
  return { problem: result.valid ? undefined : result.problem, claims: result.claims };
}

/** ms since 1970. */
const endOf = ({ time, expire }: UserSigClaims): number => (time + expire) * 1000;

/** A claim may be a date that does not exist. */
const dateOf = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : "never");

const claimFields = (claims: UserSigClaims) => ({
  ...claims,
  made: dateOf(claims.time * 1000),
  expires: dateOf(endOf(claims)),
});

const showClaims = (claims: UserSigClaims): Line[] => [
  `SDKAppID    ${claims.sdkAppId}`,
  `Identifier  ${claims.identifier}`,
  `Made        ${dateOf(claims.time * 1000)}`,
  `Expires     ${dateOf(endOf(claims))} (${claims.expire} s)`,
];
