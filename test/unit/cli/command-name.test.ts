import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/root.ts";
import { Terminal } from "../../../src/cli/output/terminal.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { tools } from "../../tools/support/tools.ts";

const read = (file: string) => readFileSync(fromRoot(file), "utf8");
const { name, bin, dependencies, peerDependencies, devDependencies } = JSON.parse(read("package.json"));
const ours = Object.keys({ ...dependencies, ...peerDependencies, ...devDependencies });
// Those that the tests run by these names, and the tool that runs and deploys a Worker.
const packages = [
  name,
  "wrangler",
  ...ours,
  ...Object.values(tools).flatMap((versions) => Object.keys(versions)),
];

/** Every text that a user or a maintainer reads: docs, messages, samples, workflows. */
const files = [".", ...["docs", "spec", "src", "scripts", ".github"].map((folder) => `${folder}/**`)]
  .flatMap((folder) => globSync(`${folder}/*.{md,ts,yaml,yml,json,sh}`, { cwd: fromRoot(".") }))
  .filter((file) => file !== "package-lock.json");

/** The package that a command such as `npx --yes NAME` runs, if no project has it installed. */
const runner = /\b(?:npx|bunx|(?:pnpm|yarn) dlx|npm exec)\s+((?:-\S+\s+)*)([@\w./-]+)/g;

const runPackages = (text: string): string[] =>
  [...text.matchAll(runner)].map(([, flags = "", word = ""]) =>
    /(?:--package|-p)[= ]/.test(flags)
      ? (/(?:--package|-p)[= ](\S+)/.exec(`${flags}${word}`)?.[1] ?? "")
      : word,
  );

it("the command has the name of the package, and no other one", () => {
  expect(Object.keys(bin)).toEqual([name]);
});

it("a text names no command that npx would look for in a package of another owner", () => {
  const strangers = files.flatMap((file) =>
    runPackages(read(file))
      .filter((one) => !packages.includes(one.replace(/(?<=.)@[\d.]+$/, "")))
      .map((one) => `${file}: ${one}`),
  );
  expect(strangers).toEqual([]);
  expect(files.filter((file) => /trtc-conference(?![\w-])/.test(read(file)))).toEqual([]);
});

it("the help of each command names no other command", async () => {
  const program = await createProgram(new Terminal(process, []));
  const all = [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)];
  for (const command of all) {
    const printed: string[] = [];
    command.configureOutput({ writeOut: (text) => void printed.push(text) }).outputHelp();
    const [, examples = ""] = printed.join("").split("Examples:\n");
    expect(examples).toContain(name);
    for (const example of examples.split("\n").filter(Boolean)) {
      expect(example).toMatch(new RegExp(`(^|\\| )\\s*${name}( |$)`));
    }
  }
});

it.each([
  ["npx trtc-conference sandbox", ["trtc-conference"]],
  ["npx --yes --package=a b; npx -p c d", ["a", "c"]],
  ["pnpm dlx @a/b", ["@a/b"]],
])("the search sees %s", (text, expected) => {
  expect(runPackages(text)).toEqual(expected);
});
