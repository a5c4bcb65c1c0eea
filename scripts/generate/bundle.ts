import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromRoot } from "../root.ts";
import { runTool } from "../run.ts";
import type { Contract } from "./contract.ts";
import { fillErrorTable } from "./error-table.ts";
import { readContractWords } from "./words.ts";

/** The whole contract as one document: bundled by Redocly, with the table of error codes put into the prose. */
export async function bundleContract(): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const file = join(folder, "openapi.json");
    await runTool("@redocly/cli/bin/cli.js", ["bundle", "callback@v4", "--output", file], { quiet: true });
    const contract = JSON.parse(await readFile(file, "utf8")) as Contract;
    fillErrorTable(contract, await readContractWords(fromRoot("spec", "words.yaml")));
    return withPathItemsOnce(contract);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Redocly unfolds every reference to a path item. Each event would stand there three times, under one operationId.
function withPathItemsOnce(contract: Contract): Contract {
  const items = Object.entries(contract.components.pathItems).map(
    ([name, item]) => [JSON.stringify(item), { $ref: `#/components/pathItems/${name}` }] as const,
  );
  const references = new Map(items);
  const fold = <T>(value: T, depth: number): T => {
    if (typeof value !== "object" || value === null) return value;
    const reference = depth > 0 ? references.get(JSON.stringify(value)) : undefined;
    if (reference !== undefined) return reference as T;
    const members = Object.entries(value).map(([key, member]) => [key, fold(member, depth + 1)]);
    return (Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)) as T;
  };
  return { ...contract, paths: fold(contract.paths, 0), webhooks: fold(contract.webhooks, 0) };
}
