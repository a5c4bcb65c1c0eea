import { Api } from "tls-sig-api-v2";
import { createConferenceClient } from "../../src/index.ts";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";
import { identity } from "./client/the-call.ts";
import { inFlight, race } from "./measure.ts";
import type { Suite } from "./suite.ts";

/** The signer beside the official one. */
export const userSig: Suite = {
  about: "UserSigs per second",
  rounds: 30,
  calls: 1000,
  async run({ rounds, calls }) {
    for (const [name, sign] of Object.entries(signers)) await runAs(name, () => prove(name, sign));
    const standings = await race(signers, rounds, (sign, name) =>
      runAs(name, () => inFlight(sign, calls, 1)),
    );
    const results = standings.map(({ name, median, ratio, spread }) => ({
      name,
      userSigsPerSecond: Math.round(median.perSecond),
      ofOfficial: ratio,
      spread,
    }));
    return { results, goals: [] };
  },
};

type Sign = () => string | Promise<string>;

const lifetime = 86_400;
const { sdkAppId, secretKey, identifier } = identity;
const official = new Api(sdkAppId, secretKey);
const byWebCrypto = "generateUserSig, by Web Crypto";
const client = createConferenceClient(identity);

/** The official signer is the baseline. */
const signers: Readonly<Record<string, Sign>> = {
  "tls-sig-api-v2": () => official.genSig(identifier, lifetime),
  generateUserSig: () => generateUserSig({ ...identity, lifetime }),
  [byWebCrypto]: () => generateUserSig({ ...identity, lifetime }),
  "the client, which keeps its own": async () => (await client.query()).usersig,
};

/** For the signer by Web Crypto, hides the modules of Node while the work runs. Nothing else runs meanwhile. */
async function runAs<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (name !== byWebCrypto) return work();
  const { getBuiltinModule } = process;
  Object.assign(process, { getBuiltinModule: undefined });
  try {
    return await work();
  } finally {
    process.getBuiltinModule = getBuiltinModule;
  }
}

async function prove(name: string, sign: Sign): Promise<void> {
  const result = await verifyUserSig(await sign(), identity);
  if (!result.valid) throw new Error(`${name} made an invalid UserSig: ${result.problem}.`);
}
