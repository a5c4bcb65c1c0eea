/**
 * Holds the fact ids to the sheets in spec/facts.
 *
 *   node scripts/facts.ts            fails on an id that is cited and not defined
 *   node scripts/facts.ts --tests    fails on a fact without a test whose title begins with its id
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromRoot } from "./root.ts";
import { execute } from "./run.ts";

const sheets = fromRoot("spec/facts");
const id = /\b[A-Z]{2}-\d{2}[a-z]?\b/g;

const defined = new Map<string, string>();
for (const sheet of (await readdir(sheets)).filter((name) => name.endsWith(".md") && name !== "README.md")) {
  // A fact is defined where its id starts a row of a table or a paragraph.
  for (const [, found = ""] of (await sheetText(sheet)).matchAll(/^(?:\| )?([A-Z]{2}-\d{2}[a-z]?)\b/gm)) {
    defined.set(found, sheet);
  }
}

const problems = process.argv.includes("--tests") ? await untested() : await undefinedCitations();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

/** Each place that cites an id which no sheet defines. */
async function undefinedCitations(): Promise<string[]> {
  const listed = await execute("git", ["ls-files", "--cached", "--others", "--exclude-standard"]);
  const files = listed.split("\n").filter((file) => /\.(ts|js|md|ya?ml|html)$/.test(file));
  const found = files.map(async (file) => {
    const lines = (await readFile(fromRoot(file), "utf8").catch(() => "")).split("\n");
    return lines.flatMap((line, index) =>
      (line.match(id) ?? [])
        .filter((cited) => !defined.has(cited))
        .map((cited) => `${file}:${index + 1} cites ${cited}, which no sheet in spec/facts defines.`),
    );
  });
  return (await Promise.all(found)).flat();
}

/** Each fact without a test. */
async function untested(): Promise<string[]> {
  const tested = new Set((await testTitles()).flatMap(leadingIds));
  return [...defined]
    .filter(([name]) => !tested.has(name))
    .map(([name, sheet]) => `${name} of spec/facts/${sheet} has no test whose title begins with its id.`);
}

/** The ids at the start of each part of a title: `CB-30, CB-31 a free seat` has two. */
function leadingIds(title: string): string[] {
  const leading = /^(?:[A-Z]{2}-\d{2}[a-z]?(?:, | |$))+/;
  return title.split(" > ").flatMap((part) => part.match(leading)?.[0].match(id) ?? []);
}

async function testTitles(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "titles-"));
  try {
    const file = join(folder, "tests.json");
    const vitest = fromRoot("node_modules/vitest/vitest.mjs");
    await execute(process.execPath, [vitest, "list", "--staticParse=false", `--json=${file}`], {
      timeout: 600_000,
    });
    const tests: { name: string }[] = JSON.parse(await readFile(file, "utf8"));
    return tests.map(({ name }) => name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function sheetText(name: string): Promise<string> {
  return readFile(join(sheets, name), "utf8");
}
