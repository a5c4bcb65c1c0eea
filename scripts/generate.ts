/**
 * Makes everything in generated/ of the contract in spec/.
 *
 *   npm run generate               writes the files
 *   npm run generate -- --check    writes nothing, and fails where a file is stale
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleContract, contractAsJson, contractAsYaml } from "./generate/bundle.ts";
import { canonicalRulesModule, canonicalTypesModule } from "./generate/canonical.ts";
import { controlRoutesModule, controlTypesModule, readControl } from "./generate/control.ts";
import { errorCodesModule } from "./generate/error-codes.ts";
import { eventSamplesModule } from "./generate/events.ts";
import { operationsModule } from "./generate/operations.ts";
import { publishedContract } from "./generate/publish.ts";
import { requestValidatorsModule } from "./generate/request-validators.ts";
import { serviceModule } from "./generate/service.ts";
import { typesModule } from "./generate/types.ts";
import { validatorsModule } from "./generate/validators.ts";
import { fromRoot } from "./root.ts";

const folder = fromRoot("generated");

async function generate(): Promise<Map<string, string>> {
  const contract = await bundleContract();
  const published = publishedContract(contract);
  const control = await readControl();
  return new Map([
    ["openapi.yaml", contractAsYaml(published)],
    ["openapi.json", contractAsJson(published)],
    ["types.ts", await typesModule(contract)],
    ["operations.ts", operationsModule(contract)],
    ["event-samples.ts", eventSamplesModule(contract)],
    ["validators.ts", validatorsModule(contract)],
    ["canonical.ts", await canonicalTypesModule(contract)],
    ["canonical-rules.ts", canonicalRulesModule(contract)],
    ["request-validators.ts", requestValidatorsModule(contract)],
    ["error-codes.ts", errorCodesModule(contract)],
    ["service.ts", serviceModule(contract)],
    ["sandbox.yaml", contractAsYaml(control)],
    ["sandbox-types.ts", await controlTypesModule(control)],
    ["sandbox-routes.ts", controlRoutesModule(control)],
  ]);
}

async function staleFiles(files: Map<string, string>): Promise<string[]> {
  const present = await readdir(folder).catch(() => []);
  const stale = present.filter((name) => !files.has(name));
  for (const [name, text] of files) {
    const old = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (old !== text) stale.push(name);
  }
  return stale.sort();
}

const files = await generate();
const stale = await staleFiles(files);

if (process.argv.includes("--check")) {
  if (stale.length > 0) {
    console.error(
      `generated/ is not what spec/ says: ${stale.join(", ")}. Run \`npm run generate\` and commit.`,
    );
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const name of stale) {
    const text = files.get(name);
    if (text === undefined) await rm(join(folder, name), { recursive: true });
    else await writeFile(join(folder, name), text);
  }
  console.log(stale.length > 0 ? `generated/: wrote ${stale.join(", ")}` : "generated/: nothing to change");
}
