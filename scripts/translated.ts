/**
 * Lists what keeps the translations from being in step with the English.
 *
 *   npm run translated -- --done     records that they are up to date
 */
import { english, languages } from "../docs/.vitepress/languages.ts";
import { markInStep, readFaults } from "./docs/translation/in-step.ts";

for (const { code, label } of languages.filter((one) => one !== english)) {
  if (process.argv.includes("--done")) await markInStep(code);
  const faults = await readFaults(code);
  for (const fault of faults) console.log(`${label}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${label}: up to date.`);
}
