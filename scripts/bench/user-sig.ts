import { Api } from "tls-sig-api-v2";
import { createConferenceClient } from "../../src/index.ts";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";
import { identity } from "./client/the-call.ts";
import { inFlight, race } from "./measure.ts";
import type { Suite } from "./suite.ts";

const lifetime = 86_400;

/** The signer beside the official one. */
export const userSig: Suite = {
  about: "UserSigs per second",
  rounds: 30,
  calls: 1000,
  async run({ rounds, calls }) {
    for (const [name, make] of Object.entries(signers))
      await prove(name, await around(name, async () => make()));
    const lanes = Object.entries(signers).map(([name, make]) => [
      name,
      () => around(name, () => inFlight(make, calls, 1)),
    ]);
    const standings = await race<{ perSecond: number }>(Object.fromEntries(lanes), rounds);
    const results = standings.map(({ name, median, ratio, spread }) => ({
      name,
      userSigsPerSecond: Math.round(median.perSecond),
      ofOfficial: ratio,
      spread,
    }));
    return { results, goals: [] };
  },
};

const { sdkAppId, secretKey, identifier } = identity;
const official = new Api(sdkAppId, secretKey);
const byWebCrypto = "generateUserSig, by Web Crypto";
const client = createConferenceClient(identity);

/** Each makes one, the official signer first. */
const signers: Readonly<Record<string, () => string | Promise<string>>> = {
  "tls-sig-api-v2": () => official.genSig(identifier, lifetime),
  generateUserSig: () => generateUserSig({ ...identity, lifetime }),
  // As on a runtime that has no modules of Node: `around` takes them away.
  [byWebCrypto]: () => generateUserSig({ ...identity, lifetime }),
  // With all that the client's query takes: the five parameters of a call.
  "the client, which keeps its own": async () => (await client.query()).usersig,
};

/** Does something of that contestant's, under what it needs. Nobody else is at work meanwhile. */
async function around<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (name !== byWebCrypto) return work();
  const { getBuiltinModule } = process;
  Object.assign(process, { getBuiltinModule: undefined });
  try {
    return await work();
  } finally {
    process.getBuiltinModule = getBuiltinModule;
  }
}

async function prove(name: string, made: string): Promise<void> {
  const result = await verifyUserSig(made, identity);
  if (!result.valid) throw new Error(`${name} has made a UserSig that is not valid: ${result.problem}`);
}
