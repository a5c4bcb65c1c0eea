import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../run.ts";
import { type Contract, knownCodes } from "./contract.ts";

const errorTableMark = "<!-- error codes -->";

/** The whole contract as one document: bundled by Redocly, with the table of error codes put into the prose. */
export async function bundleContract(): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), "contract-"));
  try {
    const file = join(folder, "openapi.json");
    await runTool("@redocly/cli/bin/cli.js", ["bundle", "callback@v4", "--output", file], { quiet: true });
    const contract = JSON.parse(await readFile(file, "utf8")) as Contract;
    for (const tag of contract.tags) {
      tag.description = tag.description?.replace(errorTableMark, () => errorTable(contract));
    }
    return contract;
  } finally {
    await rm(folder, { recursive: true });
  }
}

// Written from the codes of the contract, so that prose and contract cannot differ.
function errorTable(contract: Contract): string {
  const rows = knownCodes(contract).map((code) => {
    const advice = code.documented ? "documented" : "our judgement";
    const unknown = code.outcomeUnknown ? ", outcome unknown" : "";
    return `| ${code.code} | ${code.name} | ${code.meaning} | ${code.action} | ${code.retry}${unknown} (${advice}) |`;
  });
  return [
    "| code | name | meaning | what to do | repeat? |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}
