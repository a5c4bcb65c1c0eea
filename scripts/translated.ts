/**
 * Lists what keeps the translations from being in step with the English.
 *
 *   npm run translated -- --done     records that they are up to date
 */
import { readTexts } from "./docs/guides/texts.ts";
import { markInStep, readFaults } from "./docs/translation/in-step.ts";
import { fromRoot } from "./root.ts";

const [, ...others] = await readTexts(fromRoot("docs"));

for (const { language, languageName } of others) {
  if (process.argv.includes("--done")) await markInStep(language);
  const faults = await readFaults(language);
  for (const fault of faults) console.log(`${languageName}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${languageName}: up to date.`);
}
