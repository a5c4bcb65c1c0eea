import type { Contract } from "./contract.ts";
import { knownCodes } from "./error-codes.ts";
import type { ContractWords } from "./words.ts";

const mark = "<!-- error codes -->";

/** Puts a table of all codes into the chapter that has the mark for it. */
export function fillErrorTable(contract: Contract, { errorCodes }: ContractWords): void {
  for (const tag of contract.tags) {
    tag.description = tag.description?.replace(mark, () => errorTable(contract, errorCodes));
  }
}

function errorTable(contract: Contract, words: ContractWords["errorCodes"]): string {
  const rows = knownCodes(contract).map((code) => {
    const advice = code.documented ? words.documented : words.ourJudgement;
    const unknown = code.outcomeUnknown ? `, ${words.outcomeUnknown}` : "";
    return `| ${code.code} | ${code.name} | ${code.meaning} | ${code.action} | ${code.retry}${unknown} (${advice}) |`;
  });
  return [`| ${words.head.join(" | ")} |`, "| --- | --- | --- | --- | --- |", ...rows].join("\n");
}
