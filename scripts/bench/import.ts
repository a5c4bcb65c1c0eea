import { existsSync } from "node:fs";
import { readEntries } from "../entries.ts";
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";
import { race } from "./measure.ts";
import { rounded, type Suite } from "./suite.ts";

const peers = ["openapi-fetch", "ofetch", "ky", "axios", "@octokit/webhooks", "tls-sig-api-v2"];

/** How long a new process takes to import each entry of the package. */
export const imports: Suite = {
  about: "ms to import each entry of the package, and other packages",
  rounds: 20,
  async run({ rounds }) {
    if (!existsSync(fromRoot("dist/src/index.js"))) {
      throw new Error("The compiled package is missing. Run `npm run build` first.");
    }
    const names = [...(await readEntries()).map(({ specifier }) => specifier), ...peers];
    const specifiers = {
      "a module without an import": "data:text/javascript,",
      ...Object.fromEntries(names.map((name) => [name, name])),
    };
    const standings = await race(specifiers, rounds, measure);
    const results = standings.map(({ name, median }) => ({ name, ms: rounded(1000 / median.perSecond, 1) }));
    return { results, goals: [] };
  },
};

async function measure(specifier: string): Promise<{ perSecond: number }> {
  const program = `const start = performance.now();
await import(${JSON.stringify(specifier)});
console.log(performance.now() - start);`;
  const ms = Number(await execute(process.execPath, ["--input-type=module", "--eval", program]));
  return { perSecond: 1000 / ms };
}
