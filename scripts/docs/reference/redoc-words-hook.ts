/**
 * Loaded before Redocly's command line (node --import): it prerenders the page with the words in REDOC_WORDS, as JSON.
 */
import { registerHooks } from "node:module";
import { hasRedocWords, withRedocWords } from "./redoc-words.ts";

const words = JSON.parse(process.env.REDOC_WORDS ?? "{}");

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.includes("/@redocly/cli/lib/chunks/") || loaded.source === undefined) return loaded;
    const source = loaded.source === null ? "" : loaded.source.toString();
    return hasRedocWords(source) ? { ...loaded, source: withRedocWords(source, words) } : loaded;
  },
});
