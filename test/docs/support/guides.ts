import { type Guide, readTexts } from "../../../scripts/docs/guides/texts.ts";
import { fromRoot } from "../../../scripts/root.ts";
import { blocksIn } from "./markdown.ts";

const [english] = await readTexts(fromRoot("docs"));

/** The guides in the order of the menu. */
export const { guides } = english;

/** A guide by the name of its file. */
export function guide(name: string): Guide {
  const found = guides.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no guide ${name}.`);
  return found;
}

/** The code blocks of one language in a guide. */
export const printedIn = (name: string, language: string): string[] =>
  blocksIn(guide(name).markdown, language);
