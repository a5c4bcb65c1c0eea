/**
 * Deletes one statement of the contract after the other, and looks whether anything notices.
 *
 *   npm run test:mutation -- [--only <part of a name>]... [--jobs 2] [--list]
 *
 * Each mutant is generated, tested and type-checked in a copy of the project. Exit code 1: one survived, or the list of
 * equivalent mutants is stale, or the project's tests fail as it is.
 */
import { parseArgs } from "node:util";
import { findMutants, type Mutant } from "./mutation/mutants.ts";
import { ProjectCopy } from "./mutation/project-copy.ts";

/** Mutants that change nothing which anybody could notice, each with the reason. */
const equivalent: Readonly<Record<string, string>> = {};

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    jobs: { type: "string", default: "2" },
    list: { type: "boolean", default: false },
  },
});

const started = performance.now();
const elapsed = () => `${Math.round((performance.now() - started) / 1000)} s`;

const all = await findMutants();
const mutants = all.filter(
  ({ id }) => values.only.length === 0 || values.only.some((part) => id.includes(part)),
);
const copies: ProjectCopy[] = [];

async function removeCopies(): Promise<void> {
  await Promise.all(copies.splice(0).map((copy) => copy.remove()));
}

async function tryAll(): Promise<void> {
  const jobs = Math.max(1, Math.min(Number(values.jobs) || 1, mutants.length));
  copies.push(...(await Promise.all(Array.from({ length: jobs }, () => ProjectCopy.create()))));

  const [first] = copies;
  const unchanged = await first?.try();
  if (unchanged?.killedBy !== undefined) {
    throw new Error(`As it is, the project fails already (${unchanged.killedBy}): ${unchanged.reason}`);
  }
  console.log(
    `The contract as it is passes (${elapsed()}). ${mutants.length} of ${all.length} mutants, ${jobs} at a time.`,
  );

  const survivors: Mutant[] = [];
  const stale = Object.keys(equivalent).filter((id) => !all.some((mutant) => mutant.id === id));
  const kills = { generator: 0, tests: 0, types: 0 };
  const waiting = [...mutants];
  let done = 0;

  const work = async (copy: ProjectCopy) => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const { killedBy, reason } = await copy.try(mutant);
      done += 1;
      const known = mutant.id in equivalent;
      if (killedBy !== undefined) kills[killedBy] += 1;
      if (killedBy !== undefined && known) stale.push(mutant.id);
      if (killedBy === undefined && !known) survivors.push(mutant);
      const verdict = killedBy === undefined ? (known ? "equivalent" : "SURVIVED") : `killed by ${killedBy}`;
      console.log(
        `[${done}/${mutants.length} ${elapsed()}] ${verdict}  ${mutant.id}${reason && `\n    ${reason}`}`,
      );
    }
  };
  await Promise.all(copies.map(work));

  const { generator, tests, types } = kills;
  console.log(
    `\n${mutants.length} mutants in ${elapsed()}: ${generator + tests + types} killed (${tests} by tests, ` +
      `${generator} by the generator, ${types} by the type check), ${survivors.length} survived.`,
  );
  for (const { id } of survivors) console.log(`  survived: ${id}`);
  for (const id of stale) console.log(`  not equivalent, or gone; take it off the list: ${id}`);
  if (survivors.length > 0 || stale.length > 0) process.exitCode = 1;
}

if (values.list || mutants.length === 0) {
  for (const { id } of mutants) console.log(id);
  if (mutants.length === 0) {
    console.error(`No mutant's name holds ${values.only.join(" or ")}.`);
    process.exitCode = 1;
  }
} else {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void removeCopies().finally(() => process.exit(130)));
  }
  try {
    await tryAll();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await removeCopies();
  }
}
