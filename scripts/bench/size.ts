import { existsSync } from "node:fs";
import { budgets } from "../budgets.ts";
import { fromRoot } from "../root.ts";
import { sizeOf } from "../size.ts";
import { type Goal, goal, type Suite } from "./suite.ts";

const peers = {
  "openapi-fetch": "default",
  ofetch: "ofetch",
  ky: "default",
  axios: "default",
  "@octokit/webhooks": "Webhooks",
};

/** The bundle of a single import, beside the bundles of other packages. */
export const size: Suite = {
  about: "bytes of the bundle of one import, minified and gzipped",
  async run() {
    if (!existsSync(fromRoot("dist/src/index.js"))) {
      throw new Error("The compiled package is missing. Run `npm run build` first.");
    }
    const results = [];
    const goals: Goal[] = [];
    for (const { name, names, entry, bytes: most } of budgets) {
      const bytes = await sizeOf(names, entry);
      results.push({ name, import: names, bytes });
      goals.push(goal(`${name} has at most ${most} bytes`, bytes, bytes <= most));
    }
    for (const [name, names] of Object.entries(peers)) {
      results.push({ name, import: names, bytes: await sizeOf(names, name) });
    }
    return { results, goals };
  },
};
