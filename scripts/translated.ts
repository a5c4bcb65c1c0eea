/**
 * Lists the English texts that have changed since they were translated.
 *
 *   npm run translated -- --done     records that the translations are up to date
 */
import { readTexts } from "./docs/guides/texts.ts";
import { behind, markInStep } from "./docs/translation/in-step.ts";
import { fromRoot } from "./root.ts";

const [, ...others] = await readTexts(fromRoot("docs"));

for (const { language, languageName } of others) {
  if (process.argv.includes("--done")) {
    await markInStep(language);
    console.log(`${languageName}: up to date.`);
    continue;
  }
  const { changed, gone } = await behind(language);
  for (const name of changed) console.log(`${languageName}: stale ${name}`);
  for (const name of gone) console.log(`${languageName}: removed ${name}`);
  if (changed.length + gone.length > 0) process.exitCode = 1;
  else console.log(`${languageName}: up to date.`);
}
