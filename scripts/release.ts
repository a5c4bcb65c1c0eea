/** Checks that a tag may become a release, and prints the release notes: `node scripts/release.ts v1.2.3`. */
import { readFile } from "node:fs/promises";
import { translations } from "../docs/.vitepress/languages.ts";
import { checkRelease } from "./release/check-release.ts";
import { fromRoot } from "./root.ts";
import { readFaults } from "./translated/translations.ts";

const read = (...path: string[]) => readFile(fromRoot(...path), "utf8");

const [tag = ""] = process.argv.slice(2);
const stale = await Promise.all(translations.map(readFaults));
const { faults, notes } = checkRelease({
  tag,
  version: JSON.parse(await read("package.json")).version,
  changelog: await read("CHANGELOG.md"),
  contract: await read("generated", "openapi.json"),
  released: await read("spec", "released", "openapi.json"),
  stale: stale.flat(),
});
if (faults.length > 0) {
  console.error(["No release:", ...faults.map((fault) => `- ${fault}`)].join("\n"));
  process.exitCode = 1;
} else {
  console.log(notes);
}
