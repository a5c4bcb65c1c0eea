/**
 * Lists what keeps the translations from being in step with the English.
 *
 *   npm run translated -- --done        records that they are up to date
 *   npm run translated -- --done zh     one of them
 */
import { translations } from "../docs/.vitepress/languages.ts";
import { markInStep, readFaults } from "./translated/translations.ts";

const codes = process.argv.slice(2).filter((argument) => argument !== "--done");

for (const language of translations) {
  if (codes.length > 0 && !codes.includes(language.code)) continue;
  if (process.argv.includes("--done")) await markInStep(language);
  const faults = await readFaults(language);
  for (const fault of faults) console.log(`${language.label}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${language.label}: up to date.`);
}
