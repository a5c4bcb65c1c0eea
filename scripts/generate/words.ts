import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** The words around tables and notes that are made of the contract, in one language. spec/words.yaml explains each. */
export interface ContractWords {
  errorCodes: {
    head: readonly [string, string, string, string, string];
    documented: string;
    ourJudgement: string;
    outcomeUnknown: string;
  };
  events: { head: readonly [string, string] };
  callsInOneSecond: string;
  callsInSeconds: string;
  openSet: string;
  chapterMention: string;
  codeMention: string;
  whatToDo: string;
  repeat: string;
  redoc: Readonly<Record<string, string>>;
}

const names: (keyof ContractWords)[] = [
  "errorCodes",
  "events",
  "callsInOneSecond",
  "callsInSeconds",
  "openSet",
  "chapterMention",
  "codeMention",
  "whatToDo",
  "repeat",
  "redoc",
];

export async function readContractWords(file: string): Promise<ContractWords> {
  const words = parse(await readFile(file, "utf8"));
  const missing = names.filter((name) => !words[name]);
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(", ")}: add them.`);
  return words;
}

/** A sentence with a value in place of each {name}. */
export const filled = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (mark, name: string) => `${values[name] ?? mark}`);
