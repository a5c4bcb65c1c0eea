import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The words around what is made of the contract, in one language: spec/words.yaml. */
export interface ContractWords {
  errorCodes: {
    head: readonly [string, string, string, string, string];
    documented: string;
    ourJudgement: string;
    outcomeUnknown: string;
  };
  unknownOutcomes: { head: readonly [string, string]; yes: string; no: string };
  events: { head: readonly [string, string] };
  /** Below the description of an operation. */
  rateLimit: string;
  /** Below the description of a field whose list of words is open. */
  openSet: string;
}

const names: (keyof ContractWords)[] = ["errorCodes", "unknownOutcomes", "events", "rateLimit", "openSet"];

/** What a file lacks is taken from the one before it, so that a translation may be behind. */
export async function readContractWords(...files: string[]): Promise<ContractWords> {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const words = Object.assign({}, ...texts.map((text) => parse(text)));
  const missing = names.filter((name) => !words[name]);
  if (missing.length > 0) throw new Error(`${files[0]} lacks ${missing.join(", ")}: add them.`);
  return words;
}

/** A sentence with a value in place of each {name}. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (mark, name: string) => `${values[name] ?? mark}`);
