import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missing, type Run, run } from "./run.ts";
import { operations, sampleOf } from "./samples.ts";

export interface Language {
  label: "Python" | "Go" | "PHP" | "Java";
  ending: string;
  /** Why it cannot be run on this machine; undefined where it can. */
  missing: string | undefined;
  /** What a reader writes before the name of the file. */
  runs: string[];
  /** Where that compiles anew each time: compiles the files once, into the folder, and says how each is then run. */
  compile?: (files: string[], folder: string) => Promise<(command: string) => string[]>;
}

export const languages: Language[] = [
  { label: "Python", ending: "py", missing: missing("python3", "--version"), runs: ["python3"] },
  { label: "Go", ending: "go", missing: missing("go", "version"), runs: ["go", "run"], compile: compileGo },
  { label: "PHP", ending: "php", missing: missing("php", "--version"), runs: ["php"] },
  // Of a machine that has Java without its compiler, neither works.
  {
    label: "Java",
    ending: "java",
    missing: missing("javac", "--version"),
    runs: ["java"],
    compile: compileJava,
  },
];

/** Samples of one language, in a folder of their own. */
export interface Prepared {
  /** Runs the sample of a command as a reader does. */
  runAsReader(command: string, env: NodeJS.ProcessEnv): Promise<Run>;
  /** Runs the same, compiled before. */
  runQuickly(command: string, env: NodeJS.ProcessEnv): Promise<Run>;
  remove(): Promise<void>;
}

/** Writes the samples of a language to files, as they are printed. */
export async function prepare({ label, ending, runs, compile }: Language): Promise<Prepared> {
  const folder = await mkdtemp(join(tmpdir(), "samples-"));
  const fileOf = (command: string) => join(folder, `${command}.${ending}`);
  const files = operations.map(({ command }) => fileOf(command));
  for (const { command } of operations) await writeFile(fileOf(command), sampleOf(command, label));
  const asReader = (command: string) => [...runs, fileOf(command)];
  const quickly = (await compile?.(files, folder)) ?? asReader;
  const start = ([program = "", ...args]: string[], env: NodeJS.ProcessEnv) => run(program, args, env);
  return {
    runAsReader: (command, env) => start(asReader(command), env),
    runQuickly: (command, env) => start(quickly(command), env),
    remove: () => rm(folder, { recursive: true }),
  };
}

/** set_callback as Java spells the name of a class. */
export const className = (command: string): string =>
  command.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());

async function compileGo(files: string[], folder: string) {
  for (const file of files) await compiler("go", ["build", "-o", `${folder}/`, file]);
  return (command: string) => [join(folder, command)];
}

async function compileJava(files: string[], folder: string) {
  await compiler("javac", ["-d", folder, ...files]);
  // Both options make it start sooner.
  const quick = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", folder];
  return (command: string) => [...quick, className(command)];
}

// The first program that Go builds on a machine brings the whole standard library along.
const compilerTimeout = 100_000;

async function compiler(program: string, args: string[]): Promise<void> {
  const { code, stderr } = await run(program, args, {}, compilerTimeout);
  if (code !== 0) throw new Error(`${program} refuses a sample: ${stderr}`);
}
