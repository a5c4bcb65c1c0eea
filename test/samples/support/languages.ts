import { join } from "node:path";
import { missing, type Run, run, workFolder } from "./run.ts";
import { type Label, operations, sampleOf } from "./samples.ts";

export interface Language {
  label: Label;
  ending: string;
  /** Why it cannot run on this machine; undefined where it can. */
  missing?: string | undefined;
  /** What a reader writes before the name of the file. */
  runs: string[];
  /** Compiles all files into the folder, where `runs` would compile them at each start. */
  compile?: (files: string[], folder: string) => Promise<(operationId: string) => string[]>;
}

export const languages: Language[] = [
  { label: "curl", ending: "sh", missing: missing("curl", "--version"), runs: ["sh"] },
  { label: "TypeScript", ending: "ts", runs: [process.execPath] },
  { label: "Python", ending: "py", missing: missing("python3", "--version"), runs: ["python3"] },
  { label: "Go", ending: "go", missing: missing("go", "version"), runs: ["go", "run"], compile: compileGo },
  { label: "PHP", ending: "php", missing: missing("php", "--version"), runs: ["php"] },
  // A Java without its compiler runs no source file either.
  {
    label: "Java",
    ending: "java",
    missing: missing("javac", "--version"),
    runs: ["java"],
    compile: compileJava,
  },
];

/** The samples of one language, in a folder of their own. */
export interface Prepared {
  /** Runs the sample of an operation, compiled before. */
  run(operationId: string, env: NodeJS.ProcessEnv): Promise<Run>;
  /** Runs a source as a reader does. */
  runAsReader(source: string, env: NodeJS.ProcessEnv): Promise<Run>;
  remove(): Promise<void>;
}

/** Writes the samples of a language to files, as they are printed. */
export async function prepare({ label, ending, runs, compile }: Language): Promise<Prepared> {
  const { path: folder, write, remove } = await workFolder();
  const files = await Promise.all(
    operations.map(({ operationId }) => write(`${operationId}.${ending}`, sampleOf(operationId, label))),
  );
  const compiled = await compile?.(files, folder);
  const commandOf = compiled ?? ((operationId) => [...runs, join(folder, `${operationId}.${ending}`)]);
  const start = ([program = "", ...args]: string[], env: NodeJS.ProcessEnv) => run(program, args, env);
  return {
    run: (operationId, env) => start(commandOf(operationId), env),
    runAsReader: async (source, env) => {
      return await start([...runs, await write(`${crypto.randomUUID()}.${ending}`, source)], env);
    },
    remove,
  };
}

async function compileGo(files: string[], folder: string) {
  for (const file of files) await compiler("go", ["build", "-o", `${folder}/`, file]);
  return (operationId: string) => [join(folder, operationId)];
}

async function compileJava(files: string[], folder: string) {
  await compiler("javac", ["-d", folder, ...files]);
  // Both options make it start sooner.
  const quick = ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", folder];
  return (operationId: string) => [...quick, operationId.charAt(0).toUpperCase() + operationId.slice(1)];
}

// The first program that Go builds on a machine brings the whole standard library along.
const compilerTimeout = 100_000;

async function compiler(program: string, args: string[]): Promise<void> {
  const { code, stderr } = await run(program, args, {}, compilerTimeout);
  if (code !== 0) throw new Error(`${program} refuses a sample: ${stderr}`);
}
