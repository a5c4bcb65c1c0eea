import { existsSync } from "node:fs";
import { readEntries } from "../entries.ts";
import { fromRoot } from "../root.ts";
import { race } from "./measure.ts";
import { runScript } from "./run-script.ts";
import type { Suite } from "./suite.ts";

const nothing = "a module without an import";
const peers = ["openapi-fetch", "ofetch", "ky", "axios", "@octokit/webhooks", "tls-sig-api-v2"];

/** How long a program takes to import each entry of the package, in a process of its own each time. */
export const imports: Suite = {
  about: "ms to import each entry of the package, and other packages",
  rounds: 20,
  async run({ rounds }) {
    if (!existsSync(fromRoot("dist/src/index.js"))) {
      throw new Error("The package is imported as it is compiled. Run `npm run build` first.");
    }
    const entries = (await readEntries()).map(({ specifier }) => specifier);
    const lanes = [nothing, ...entries, ...peers].map((name) => [name, () => measure(name)]);
    const standings = await race<{ perSecond: number; ms: number }>(Object.fromEntries(lanes), rounds);
    const results = standings.map(({ name, median }) => ({ name, ms: Number(median.ms.toFixed(1)) }));
    return { results, goals: [] };
  },
};

async function measure(name: string) {
  const specifier = name === nothing ? "data:text/javascript," : name;
  const output = await runScript([
    "--input-type=module",
    "--eval",
    `const start = performance.now();
await import(${JSON.stringify(specifier)});
console.log(performance.now() - start);`,
  ]);
  const ms = Number(output);
  return { perSecond: 1000 / ms, ms };
}
