/**
 * Lists what keeps the translations from being in step with the English.
 *
 *   npm run translated -- --done     records that they are up to date
 */
import { translations } from "../docs/.vitepress/languages.ts";
import { markInStep, readFaults } from "./docs/translations.ts";

for (const language of translations) {
  if (process.argv.includes("--done")) await markInStep(language);
  const faults = await readFaults(language);
  for (const fault of faults) console.log(`${language.label}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${language.label}: up to date.`);
}
