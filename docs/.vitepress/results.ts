import { parse } from "yaml";
import type { Results } from "../../scripts/bench/results.ts";
import type { Row } from "../../scripts/bench/suite.ts";

/**
 * A guide shows figures by a mark, and the figures stand in docs/results.json, where the bench puts them:
 *
 *   <!-- results: client
 *   fields: { name: client, callsPerSecond: calls a second }
 *   words: { fetch: bare fetch }
 *   -->
 *
 * `fields` names the columns and what stands above them, `words` what is to stand for a value. So every language says both
 * in its own Markdown. What can be shown is `machine`, `runs`, and of each suite its results, and its goals: `client goals`.
 */
const mark = /^<!-- results: ([\w-]+)( goals)?\n(.*?)^-->$/gms;

/** The Markdown with a table for each mark. @throws Error when there is nothing to show. */
export function withResults(markdown: string, results: Results | undefined): string {
  return markdown.replaceAll(mark, (_, name: string, goals: string | undefined, yaml: string) => {
    if (results === undefined) throw new Error("There are no results: `npm run bench -- --page` makes them.");
    const { fields, words = {} } = parse(yaml) as Described;
    return table(rowsOf(results, name, goals !== undefined), fields, words);
  });
}

interface Described {
  readonly fields: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, string>>;
}

function rowsOf({ machine, suites }: Results, name: string, goals: boolean): readonly object[] {
  if (name === "machine") return [machine];
  if (name === "runs") return Object.entries(suites).map(([suite, result]) => ({ suite, ...result }));
  const suite = suites[name];
  if (suite === undefined)
    throw new Error(`There are no results of ${name}: \`npm run bench -- ${name} --page\` makes them.`);
  return goals ? suite.goals : suite.results;
}

/** The rows that have the first of the fields; a suite may have rows of several kinds. */
function table(
  all: readonly object[],
  fields: Described["fields"],
  words: NonNullable<Described["words"]>,
): string {
  const names = Object.keys(fields);
  const rows = (all as Row[]).filter((row) => row[names[0] ?? ""] !== undefined);
  const strange = names.find((name) => !rows.some((row) => row[name] !== undefined));
  if (strange !== undefined) throw new Error(`There is nothing in the results that has a field ${strange}.`);
  const cell = (value: string | number | undefined) => words[String(value ?? "")] ?? String(value ?? "");
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(Object.values(fields)),
    line(names.map(() => "---")),
    ...rows.map((row) => line(names.map((name) => cell(row[name])))),
  ].join("\n");
}
