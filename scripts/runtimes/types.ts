import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";
import type { Part } from "./part.ts";
import { install, type Tool, tools, versionOf } from "./tools.ts";
import { type Program, programs } from "./type-programs.ts";

const compilers: readonly { name: string; tool: Tool; requiresEsm: boolean }[] = [
  { name: "5.4", tool: tools["typescript-5.4"], requiresEsm: false },
  { name: "5.9", tool: tools["typescript-5.9"], requiresEsm: true },
  { name: "6", tool: tools["typescript-6"], requiresEsm: true },
  { name: "7", tool: tools["typescript-7"], requiresEsm: true },
];

export const typeParts: readonly Part[] = compilers.flatMap(({ name, tool, requiresEsm }) =>
  programs(requiresEsm).map((program) => ({
    name: `types-${name}-${program.name}`,
    table: "types",
    prepare: async () => {
      const compiler = await install(tool);
      const { resolution, settings } = program;
      return {
        row: { typescript: await versionOf(process.execPath, [compiler]), resolution, settings },
        run: ({ folder }) => compile(folder, compiler, program),
      };
    },
  })),
);

/** Compiles the program, and tells what the compiler had to do for it. */
async function compile(folder: string, compiler: string, program: Program): Promise<Record<string, string>> {
  // Inside the project that has the package, so that its name leads there.
  const place = join(folder, "types", program.name);
  await mkdir(place, { recursive: true });
  await copyFile(fromRoot("test/runtimes/types", program.source), join(place, program.file));
  const config = { compilerOptions: program.options, files: [program.file] };
  await writeFile(join(place, "tsconfig.json"), JSON.stringify(config));
  const args = [compiler, "--project", place, "--extendedDiagnostics"];
  const printed = await execute(process.execPath, args, { cwd: folder });
  const figure = (name: string) => new RegExp(`^${name}: +([\\d.]+)`, "m").exec(printed)?.[1] ?? "";
  // The time is that of a machine which may be busy. The number of instantiations is the same on every machine.
  const check = `${Math.round(Number(figure("Check time")) * 1000)}`;
  const instantiations = figure("Instantiations");
  const { mostInstantiations: most } = program;
  // Not where the compiler prints no figure either.
  if (most !== undefined && !(Number(instantiations || Number.NaN) <= most)) {
    throw new Error(
      `${instantiations || "No"} type instantiations were counted; at most ${most} are allowed.`,
    );
  }
  return { instantiations, "check ms": check };
}
