import type { Command } from "commander";
import type { UserSigClaims } from "../../user-sig/claims.ts";
import { decodeTicket } from "../../user-sig/ticket.ts";
import { type UserSigProblem, verifyUserSig } from "../../user-sig/verify.ts";
import { addCredentialOptions, type CredentialOptions, checkWhole, findCredentials } from "../credentials.ts";
import { define, onRun } from "../define.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { printable } from "../printable.ts";
import { remember } from "../secrets.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export function addVerify(userSig: Command): void {
  const command = define(userSig, "verify", {
    summary: "Says what a UserSig claims, and whether it is valid",
    more:
      "It reads the UserSig from standard input; with --secret-key-stdin the first line is the key, and the second the UserSig.\n" +
      "Valid ends with 0, not valid with 1. Without a key the signature cannot be checked, which ends with 3.",
    examples: [
      "trtc-conference usersig verify < usersig.txt",
      "trtc-conference usersig verify --identifier admin --json < usersig.txt",
    ],
  });
  onRun(addCredentialOptions(command), verify);
}

type Problem = UserSigProblem | "not-checked";

const explanations: Record<Problem, string> = {
  malformed: "It is no UserSig of version 2.0. Check that it was copied as a whole.",
  "other-sdk-app-id": "It is for another application. Sign with the SDKAppID that it is used with.",
  "other-identifier": "It is for another user. Sign for the one that it is used with.",
  "wrong-signature": "It was signed with another key, or changed afterwards. Check the secret key.",
  expired: "It has run out. Make a new one.",
  "not-checked":
    "Its signature was not checked, for there is no secret key: nothing vouches for what it says.",
};

async function verify(options: CredentialOptions, terminal: Terminal): Promise<ExitCode> {
  const { found, lines } = await findCredentials(options, ["UserSig"]);
  const userSig = lines[0]?.trim() ?? "";
  if (userSig === "")
    throw new UsageError("Standard input has no UserSig: trtc-conference usersig verify < file");
  remember(userSig);
  const { problem, claims } = await judge(userSig, options, found);
  terminal.result(
    { valid: problem === undefined, problem: problem ?? null, claims: claims ? fieldsOf(claims) : null },
    [
      problem === undefined
        ? terminal.style("green", "Valid.")
        : terminal.style("red", explanations[problem]),
      ...(claims === undefined ? [] : show(claims)),
    ].join("\n"),
  );
  if (problem === undefined) return exitCodes.done;
  return problem === "not-checked" ? exitCodes.noAnswer : exitCodes.refused;
}

async function judge(
  userSig: string,
  options: CredentialOptions,
  found: Awaited<ReturnType<typeof findCredentials>>["found"],
): Promise<{ problem: Problem | undefined; claims: UserSigClaims | undefined }> {
  if (found.secretKey === undefined && !options.secretKeyStdin) {
    const claims = (await decodeTicket(userSig))?.claims;
    if (claims === undefined) return { problem: "malformed", claims };
    return { problem: endOf(claims) <= Date.now() ? "expired" : "not-checked", claims };
  }
  const { sdkAppId, secretKey } = checkWhole(found, options);
  // The account of the environment is the one that calls; a UserSig may be for any user.
  const result = await verifyUserSig(userSig, { sdkAppId, secretKey, identifier: options.identifier });
  return result.valid
    ? { problem: undefined, claims: result.claims }
    : { problem: result.problem, claims: result.claims };
}

/** ms since 1970. */
const endOf = ({ time, expire }: UserSigClaims): number => (time + expire) * 1000;

/** Whatever is claimed: a date that there is none of must not end the explanation. */
const dateOf = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : "never");

const fieldsOf = (claims: UserSigClaims) => ({
  ...claims,
  made: dateOf(claims.time * 1000),
  expires: dateOf(endOf(claims)),
});

const show = (claims: UserSigClaims): string[] => [
  `SDKAppID    ${claims.sdkAppId}`,
  `Identifier  ${printable(claims.identifier)}`,
  `Made        ${dateOf(claims.time * 1000)}`,
  `Expires     ${dateOf(endOf(claims))} (${claims.expire} s)`,
];
