import { type ContractIn, readContractIn } from "../../../scripts/docs/contract/read.ts";
import { readTexts, type Texts } from "../../../scripts/docs/guides/texts.ts";
import { fromRoot } from "../../../scripts/root.ts";

/** The site in one language. */
export interface Edition extends ContractIn {
  languageName: string;
  texts: Texts;
  /** The path of a page in the site. */
  page(name: string): string;
}

/** The site in every language, English first. */
export const editions: readonly [Edition, ...Edition[]] = (await Promise.all(
  (
    await readTexts(fromRoot("docs"))
  ).map(async (texts) => ({
    ...(await readContractIn(texts.language)),
    languageName: texts.languageName,
    texts,
    page: (name: string) => `${texts.prefix}${name}.html`,
  })),
)) as [Edition, ...Edition[]];
