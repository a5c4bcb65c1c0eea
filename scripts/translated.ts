/**
 * Says which translations are behind the English texts, or that they are in step again.
 *
 *   npm run translated               lists the English texts that have changed since they were translated
 *   npm run translated -- --done     after the translation was mended: keeps what it is made from now
 */
import { readTexts } from "./docs/guides/texts.ts";
import { behind, markInStep } from "./docs/translation/in-step.ts";
import { fromRoot } from "./root.ts";

const [, ...others] = await readTexts(fromRoot("docs"));

for (const { language, languageName } of others) {
  if (process.argv.includes("--done")) {
    await markInStep(language);
    console.log(`${languageName}: in step.`);
    continue;
  }
  const { changed, gone } = await behind(language);
  for (const name of changed) console.log(`${languageName}: translate again ${name}`);
  for (const name of gone) console.log(`${languageName}: no longer there ${name}`);
  if (changed.length + gone.length > 0) process.exitCode = 1;
  else console.log(`${languageName}: in step.`);
}
