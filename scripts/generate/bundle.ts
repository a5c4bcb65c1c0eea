import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { fromRoot } from "../root.ts";
import { runTool } from "../run.ts";
import { completeContract } from "./complete.ts";
import type { Contract } from "./contract.ts";
import { readPrivateCodes } from "./failure.ts";
import { addSamples } from "./samples.ts";
import type { Source } from "./source.ts";
import { fillTables } from "./tables.ts";
import { readContractWords } from "./words.ts";

/** The complete contract as one document: bundled by Redocly, completed, with its tables and its samples. */
export async function bundleContract(): Promise<Contract> {
  const contract = completeContract(await bundleSource(), await readPrivateCodes());
  fillTables(contract, await readContractWords(fromRoot("spec", "words.yaml")));
  await addSamples(contract);
  return contract;
}

/** spec/ as one document, which is not complete yet. */
export async function bundleSource(): Promise<Source> {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const file = join(folder, "openapi.json");
    const args = ["bundle", fromRoot("spec", "openapi.yaml"), "--output", file];
    await runTool("@redocly/cli/bin/cli.js", args, { quiet: true });
    return JSON.parse(await readFile(file, "utf8"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const contractAsJson = (contract: object): string => `${JSON.stringify(contract, null, 2)}\n`;

export const contractAsYaml = (contract: object): string =>
  stringify(contract, { lineWidth: 0, aliasDuplicateObjects: false });
