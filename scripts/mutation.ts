/** Deletes one statement of the contract after the other, and sees whether anything notices: `-- --help` says how. */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { findMutants, type Mutant } from "./mutation/mutants.ts";
import { ProjectCopy } from "./mutation/project-copy.ts";

const usage = `Usage: npm run test:mutation -- [--only <part of a name>]... [--jobs <n>] [--list]

  --only   tries the mutants whose names contain one of these
  --jobs   how many copies of the project work at the same time. Default: one for each core
  --list   prints the names`;

/** Mutants that change nothing anybody could notice, each with the reason. */
const equivalent: Readonly<Record<string, string>> = {};

const started = performance.now();
const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;

async function tryAll(mutants: readonly Mutant[], copies: readonly ProjectCopy[]): Promise<void> {
  const unchanged = await copies[0]?.judge();
  if (unchanged !== undefined) {
    throw new Error(`The project fails as it is, by its ${unchanged.by}: ${unchanged.reason}`);
  }
  console.log(`The contract as it is passes (${elapsed()}). ${mutants.length} mutants to try.`);

  const kills = { generator: 0, tests: 0, types: 0 };
  const survivors: string[] = [];
  const stale: string[] = [];
  // The copies share one iterator, and each takes the next mutant from it.
  const rest = mutants.entries();
  const work = async (copy: ProjectCopy) => {
    for (const [i, mutant] of rest) {
      const { id } = mutant;
      const kill = await copy.try(mutant);
      if (kill !== undefined) kills[kill.by] += 1;
      if (kill !== undefined && id in equivalent) stale.push(id);
      if (kill === undefined && !(id in equivalent)) survivors.push(id);
      const verdict = kill ? `killed by ${kill.by}` : id in equivalent ? "equivalent" : "SURVIVED";
      console.log(`[${i + 1}/${mutants.length} ${elapsed()}] ${verdict}  ${id}`);
      if (kill) console.log(`    ${kill.reason}`);
    }
  };
  await Promise.all(copies.map(work));

  const { generator, tests, types } = kills;
  console.log(
    `\n${mutants.length} mutants in ${elapsed()}: ${tests} killed by tests, ${generator} by the generator, ` +
      `${types} by the type check; ${survivors.length} survived.`,
  );
  for (const id of survivors) console.log(`  survived: ${id}`);
  for (const id of stale) console.log(`  killed, so it is not equivalent; remove it from the list: ${id}`);
  if (survivors.length > 0 || stale.length > 0) process.exitCode = 1;
}

async function run(): Promise<void> {
  const flag = { type: "boolean", default: false } as const;
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [""] },
      jobs: { type: "string", default: String(availableParallelism()) },
      list: flag,
      help: flag,
    },
  });
  if (values.help) return console.log(usage);
  const all = await findMutants();
  const gone = Object.keys(equivalent).filter((id) => !all.some((mutant) => mutant.id === id));
  if (gone.length > 0) throw new Error(`No such mutant; remove it from the list: ${gone.join(", ")}`);
  const mutants = all.filter(({ id }) => values.only.some((part) => id.includes(part)));
  if (mutants.length === 0) throw new Error(`No mutant's name contains ${values.only.join(" or ")}.`);
  if (values.list) return console.log(mutants.map(({ id }) => id).join("\n"));

  const jobs = Math.max(1, Math.min(Number(values.jobs) || 1, mutants.length));
  const copies = await Promise.all(Array.from({ length: jobs }, () => ProjectCopy.create()));
  const remove = () => Promise.all(copies.map((copy) => copy.remove()));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void remove().finally(() => process.exit(130)));
  }
  try {
    await tryAll(mutants, copies);
  } finally {
    await remove();
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
