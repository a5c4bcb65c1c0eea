import type { Contract } from "./contract.ts";
import { knownCodes } from "./error-codes.ts";
import type { SourceOperation } from "./source.ts";
import type { ContractWords } from "./words.ts";

/** Puts each table that is made of the contract into the chapter that has the mark for it. */
export function fillTables(contract: Contract, words: ContractWords): void {
  const tables = {
    "<!-- error codes -->": () => errorCodes(contract, words.errorCodes),
    "<!-- unknown outcomes -->": () => unknownOutcomes(contract, words.unknownOutcomes),
    "<!-- events -->": () => events(contract, words.events),
  };
  for (const tag of contract.tags) {
    for (const [mark, table] of Object.entries(tables))
      tag.description = tag.description?.replace(mark, table);
  }
}

function errorCodes(contract: Contract, words: ContractWords["errorCodes"]): string {
  const rows = knownCodes(contract).map((code) => {
    const advice = code.documented ? words.documented : words.ourJudgement;
    const unknown = code.outcomeUnknown ? `, ${words.outcomeUnknown}` : "";
    return [code.code, code.name, code.meaning, code.action, `${code.retry}${unknown} (${advice})`];
  });
  return tableOf(words.head, rows);
}

function unknownOutcomes({ paths }: Contract, words: ContractWords["unknownOutcomes"]): string {
  const rows = Object.entries(paths).map(([path, { post }]) => {
    const { retry, reason } = (post as SourceOperation)["x-unknown-outcome"];
    const command = `\`${path.slice(path.lastIndexOf("/") + 1)}\``;
    return [command, `${retry ? words.yes : words.no} ${reason.trim().replaceAll(/\s+/g, " ")}`];
  });
  return tableOf(words.head, rows);
}

function events({ webhooks }: Contract, { head }: ContractWords["events"]): string {
  return tableOf(
    head,
    Object.entries(webhooks).map(([word, { post }]) => [
      `\`${word}\``,
      `${(post as { summary: string }).summary}`,
    ]),
  );
}

const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
