import type { Command } from "commander";
import { expect, it } from "vitest";
import { variables } from "../../../src/call/environment.ts";
import { exitCodes } from "../../../src/cli/exit-codes.ts";
import { Terminal } from "../../../src/cli/output/terminal.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { blockCounts, guide, printedIn } from "../support/guides.ts";

const { markdown } = guide("command");
const { commands } = await createProgram(new Terminal(process, []));
const below = commands.flatMap((one) =>
  one.commands.map((each) => [`${one.name()} ${each.name()}`, each] as const),
);
/** By what is typed: `callback get`. */
const named = new Map<string, Command>([...commands.map((one) => [one.name(), one] as const), ...below]);

/** The options that a text names and the help of the command does not. */
function unknownOptions(text: string, name: string): string[] {
  const command = named.get(name);
  const known = command
    ?.createHelp()
    .visibleOptions(command)
    .map(({ long }) => long);
  return [...text.matchAll(/--[\w-]+/g)].flatMap(([option]) => (known?.includes(option) ? [] : [option]));
}

it("has a section for each command, which names options of this command only", () => {
  const sections = [...markdown.matchAll(/^### `(.*?)`\n(.*?)(?=^##)/gms)];
  // `callback` alone prints its help.
  const names = [...named.keys()].filter((name) => name !== "callback");
  expect(sections.map(([, name]) => name).sort()).toEqual(names.sort());
  for (const [, name = "", text = ""] of sections) {
    const prose = text.replaceAll(/^```.*?^```|`npm .*?`/gms, "");
    expect(unknownOptions(prose, name), name).toEqual([]);
  }
});

it("prints command lines that the command takes", () => {
  const lines = printedIn("command", "sh").flatMap((code) => code.replaceAll("\\\n", "").split("\n"));
  const typed = lines.flatMap((line) => line.match(/(?<=^npx trtc-conference-api ).*/) ?? []);
  expect(typed).toHaveLength(5);
  for (const line of typed) {
    const name = [...named.keys()].findLast((one) => `${line} `.startsWith(`${one} `));
    expect(unknownOptions(line, name ?? ""), line).toEqual([]);
  }
  expect(blockCounts("command")).toEqual({ sh: 2, json: 1 });
});

it("prints a profile of fields that a profile may have", () => {
  const profile = JSON.parse(printedIn("command", "json")[0] ?? "");
  expect(Object.keys(variables)).toEqual(expect.arrayContaining(Object.keys(profile)));
});

it("lists every exit code", () => {
  const listed = [...markdown.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code));
  expect(listed).toEqual(Object.values(exitCodes));
});
