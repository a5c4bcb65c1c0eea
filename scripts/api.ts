/**
 * Writes down what the package offers to whoever imports it: a report for each entry, in test/api. A change of the reports
 * is a change of the public surface, and CONTRIBUTING.md says what it does to the version. Reads what `npm run build` made.
 *
 *   npm run api                writes the reports
 *   npm run api -- --check     writes nothing, fails where a report is not what it would write
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { staleReports } from "./api/reports.ts";
import { fromRoot } from "./root.ts";

const folder = fromRoot("test", "api");
const isCheck = process.argv.includes("--check");

const reports = await staleReports(folder);
const stale = [...reports.keys()].join(", ");
if (!isCheck) for (const [name, text] of reports) await writeFile(join(folder, name), text);

if (!isCheck) {
  console.log(stale !== "" ? `test/api/: wrote ${stale}` : "test/api/: nothing to change");
} else if (stale !== "") {
  console.error(
    `The public surface is not what test/api says: ${stale}. If that is meant, run \`npm run api\`, commit, and ` +
      "see in CONTRIBUTING.md what it does to the version.",
  );
  process.exitCode = 1;
}
