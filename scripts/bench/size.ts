import { existsSync } from "node:fs";
import { fromRoot } from "../root.ts";
import { sizeOf } from "../size.ts";
import type { Suite } from "./suite.ts";

/** What each entry of the package is mainly imported for. */
const entries = [
  { name: "the client", names: "createConferenceClient", path: "index.js" },
  { name: "the signer", names: "generateUserSig", path: "user-sig/index.js" },
  { name: "the receiver", names: "createCallbackReceiver", path: "webhooks/index.js" },
];

const peers = [
  { name: "openapi-fetch", names: "default" },
  { name: "@octokit/webhooks", names: "Webhooks" },
];

/** The bundle of a single import, beside those of other packages. */
export const size: Suite = {
  about: "bytes of the bundle of one import, minified and gzipped",
  async run() {
    const results = [];
    for (const { name, names, path } of entries) {
      const file = fromRoot("dist", "src", path);
      if (!existsSync(file)) throw new Error(`${file} is missing. Run \`npm run build\` first.`);
      results.push({ name, import: names, bytes: await sizeOf(names, file) });
    }
    for (const { name, names } of peers.filter((peer) => existsSync(fromRoot("node_modules", peer.name)))) {
      results.push({ name, import: names, bytes: await sizeOf(names, name) });
    }
    const value = results.find(({ name }) => name === "the receiver")?.bytes ?? Number.NaN;
    const verdict = value <= 8192 ? "met" : "missed";
    return { results, goals: [{ goal: "the receiver has at most 8192 bytes", value, verdict }] };
  },
};
