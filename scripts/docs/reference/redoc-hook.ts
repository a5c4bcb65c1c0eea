/**
 * Loaded before Redocly's command line (node --import): it prerenders the page with the words in REDOC_WORDS, as JSON, and
 * with several blank tags.
 */
import { registerHooks } from "node:module";
import { hasBlankTag, withBlankTags } from "./blank-tags.ts";
import { hasRedocWords, withRedocWords } from "./redoc-words.ts";

const words = JSON.parse(process.env.REDOC_WORDS ?? "{}");

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.includes("/@redocly/cli/lib/chunks/") || loaded.source === undefined) return loaded;
    let source = loaded.source === null ? "" : loaded.source.toString();
    if (hasRedocWords(source)) source = withRedocWords(source, words);
    if (hasBlankTag(source)) source = withBlankTags(source);
    return { ...loaded, source };
  },
});
