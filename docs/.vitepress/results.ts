import { parse } from "yaml";
import type { Results } from "../../scripts/bench/results.ts";
import type { Row } from "../../scripts/bench/suite.ts";
import { bars, type Chart } from "./bars.ts";

/**
 * A guide shows figures by a mark, and the figures stand in docs/results.json, where the bench puts them:
 *
 *   <!-- results: client
 *   fields: { name: client, callsPerSecond: calls a second }
 *   words: { fetch: bare fetch }
 *   chart: { value: callsPerSecond, ours: this client }
 *   -->
 *
 * `fields` names the columns and their headings, `words` replaces values, and `chart` says what is drawn above the table.
 * Each language has them in its own Markdown. A mark names `machine`, `runs`, a suite, or the goals of a suite:
 * `client goals`.
 */
const mark = /^<!-- results: ([\w-]+)( goals)?\n(.*?)^-->$/gms;

/** The Markdown with a table for each mark, and a chart where the mark has one. @throws Error when there is nothing to show. */
export function withResults(markdown: string, results: Results | undefined): string {
  return markdown.replaceAll(mark, (_, name: string, goals: string | undefined, yaml: string) => {
    if (results === undefined) throw new Error("There are no results: `npm run bench -- --page` makes them.");
    const { fields, words = {}, chart } = parse(yaml) as Described;
    const rows = rowsWith(fields, rowsOf(results, name, goals !== undefined));
    const drawing = chart === undefined ? "" : `${bars(rows, chart, fields, words)}\n\n`;
    return drawing + table(rows, fields, words);
  });
}

interface Described {
  readonly fields: Readonly<Record<string, string>>;
  readonly words?: Readonly<Record<string, string>>;
  readonly chart?: Chart;
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
function rowsWith(fields: Described["fields"], all: readonly object[]): Row[] {
  const names = Object.keys(fields);
  const rows = (all as Row[]).filter((row) => row[names[0] ?? ""] !== undefined);
  const strange = names.find((name) => !rows.some((row) => row[name] !== undefined));
  if (strange !== undefined) throw new Error(`There is nothing in the results that has a field ${strange}.`);
  return rows;
}

function table(
  rows: readonly Row[],
  fields: Described["fields"],
  words: NonNullable<Described["words"]>,
): string {
  const cell = (value: string | number | undefined) => words[String(value ?? "")] ?? String(value ?? "");
  const line = (cells: readonly string[]) =>
    `| ${cells.map((text) => text.replaceAll("|", "\\|")).join(" | ")} |`;
  return [
    line(Object.values(fields)),
    line(Object.keys(fields).map(() => "---")),
    ...rows.map((row) => line(Object.keys(fields).map((name) => cell(row[name])))),
  ].join("\n");
}
