import { callbackCommandAliases } from "../../generated/service.ts";

const aliases: Readonly<Record<string, string>> = callbackCommandAliases;

/** The spelling of a command word that the contract uses. What is no word at all stays what it is. */
export const canonicalWord = (word: string): string =>
  typeof word === "string" && Object.hasOwn(aliases, word) ? (aliases[word] ?? word) : word;
