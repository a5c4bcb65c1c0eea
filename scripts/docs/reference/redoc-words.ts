/**
 * Gives Redoc the words that it writes around the contract. It asks for each by a key and has a default; the lookup between
 * the two is there for other products of Redocly's and left empty in Redoc, with no option for it. So it is filled in where
 * Redoc is loaded, in its code for the prerendered page as in that for the page itself.
 */
export function withRedocWords(code: string, words: Readonly<Record<string, string>>): string {
  if (!lookup.test(code)) throw new Error("Redoc has changed: its lookup of words is not where it was.");
  return code.replace(
    lookup,
    (_, before: string, fallback: string) => `${before}((${JSON.stringify(words)})[e]??(${fallback}))`,
  );
}

const lookup =
  /(useTranslate:\(\)=>\(\{translate:\(e,t\)=>)(\(typeof t==["`]string["`]\?t:t\?\.defaultValue\)\|\|e\|\|(?:""|``))/;

/** True of the code that holds the lookup. */
export const hasRedocWords = (code: string): boolean => lookup.test(code);
