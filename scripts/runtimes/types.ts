/** A user's program, compiled by every compiler under every setting that its declarations must support. */
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";
import type { Installed, Part } from "./part.ts";
import { install, tools, versionOf } from "./tools.ts";

type Options = Readonly<Record<string, unknown>>;

interface Program {
  readonly name: string;
  readonly options: Options;
  /** The first compiler that can compile it. */
  readonly since?: number;
  /** What test/runtimes/types/consumer.ts is called in the program. Compilers know a CommonJS module by its name. */
  readonly file?: string;
  /** How many type instantiations it may cost, which is the same on every machine. */
  readonly mostInstantiations?: number;
}

const resolutions: Readonly<Record<string, Options>> = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node16: { module: "node16", moduleResolution: "node16" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
};

const strictness: Readonly<Record<string, Options>> = {
  strict: { strict: true },
  loose: { strict: false },
  exact: { strict: true, exactOptionalPropertyTypes: true },
};

/** The libraries of a browser, and declarations that are checked like the program. */
const common: Options = {
  noEmit: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  skipLibCheck: false,
};

const nodenext = { ...common, ...resolutions.nodenext, ...strictness.exact };
const nodeOnly = { lib: ["es2022"], types: ["node"], typeRoots: [fromRoot("node_modules/@types")] };

const programs: readonly Program[] = [
  ...Object.entries(resolutions).flatMap(([resolution, how]) =>
    Object.entries(strictness).map(([level, options]) => ({
      name: `${resolution}-${level}`,
      options: { ...common, ...how, ...options },
    })),
  ),
  { name: "node", options: { ...nodenext, ...nodeOnly } },
  // A CommonJS module may require an ES module since 5.8.
  { name: "required", options: nodenext, since: 5.8, file: "consumer.cts" },
  // What most projects pay. Without skipLibCheck, most of the work is for openapi-fetch. The guide to limits has it.
  { name: "usual", options: { ...nodenext, skipLibCheck: true }, mostInstantiations: 10_000 },
];

export const typeParts: readonly Part[] = (["5.4", "5.9", "6", "7"] as const).flatMap((version) =>
  programs
    .filter(({ since = 0 }) => Number(version) >= since)
    .map((program) => ({
      name: `types-${version}-${program.name}`,
      run: async (installed) => compile(installed, await install(tools[`typescript-${version}`]), program),
    })),
);

async function compile(
  { folder }: Installed,
  compiler: string,
  { name, options, file = "consumer.ts", mostInstantiations: most }: Program,
): Promise<string> {
  // Inside the project that has the package, so that the compiler finds it by its name.
  const project = join(folder, "types", name);
  await mkdir(project, { recursive: true });
  await copyFile(fromRoot("test/runtimes/types/consumer.ts"), join(project, file));
  const config = { compilerOptions: options, files: [file] };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify(config));
  const args = [compiler, "--project", project, "--extendedDiagnostics"];
  const printed = await execute(process.execPath, args, { cwd: folder });
  const figure = (label: string) =>
    Number(new RegExp(`^${label}: +([\\d.]+)`, "m").exec(printed)?.[1] ?? Number.NaN);
  const instantiations = figure("Instantiations");
  if (most !== undefined && !(instantiations <= most)) {
    throw new Error(`${instantiations} type instantiations were counted; at most ${most} are allowed.`);
  }
  const version = await versionOf(process.execPath, [compiler]);
  return `${version}, ${instantiations} type instantiations, checked in ${Math.round(figure("Check time") * 1000)} ms`;
}
