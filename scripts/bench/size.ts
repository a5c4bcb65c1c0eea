import { existsSync } from "node:fs";
import { budgets } from "../budgets.ts";
import { fromRoot } from "../root.ts";
import { sizeOf } from "../size.ts";
import type { Goal, Suite } from "./suite.ts";

const peers = [
  { name: "openapi-fetch", names: "default" },
  { name: "ofetch", names: "ofetch" },
  { name: "ky", names: "default" },
  { name: "axios", names: "default" },
  { name: "@octokit/webhooks", names: "Webhooks" },
];

/** The bundle of a single import, beside those of other packages. */
export const size: Suite = {
  about: "bytes of the bundle of one import, minified and gzipped",
  async run() {
    const results = [];
    const goals: Goal[] = [];
    for (const { name, names, entry, bytes: most } of budgets) {
      const file = fromRoot("dist", "src", entry);
      if (!existsSync(file)) throw new Error(`${file} is missing. Run \`npm run build\` first.`);
      const bytes = await sizeOf(names, file);
      results.push({ name, import: names, bytes });
      const verdict = bytes <= most ? "met" : "missed";
      goals.push({ goal: `${name} has at most ${most} bytes`, value: bytes, verdict });
    }
    for (const { name, names } of peers.filter((peer) => existsSync(fromRoot("node_modules", peer.name)))) {
      results.push({ name, import: names, bytes: await sizeOf(names, name) });
    }
    return { results, goals };
  },
};
