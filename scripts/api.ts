/** Writes the package's public surface into test/api, a report for each entry, from what `npm run build` made. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { staleReports } from "./api/reports.ts";
import { fromRoot } from "./root.ts";

const folder = fromRoot("test", "api");
const stale = await staleReports(folder);
for (const [name, text] of stale) await writeFile(join(folder, name), text);
console.log(stale.size > 0 ? `test/api: wrote ${[...stale.keys()].join(", ")}` : "test/api: up to date");
