import { dirname, join } from "node:path";
import { installed } from "../installed.ts";
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";

/** A program of an npm package. */
export interface Tool {
  readonly package: string;
  /** Installed on demand. Default: the version among the development dependencies. */
  readonly version?: string;
  /** Below `node_modules`. */
  readonly file: string;
}

const node = { package: "node", file: "node/bin/node" };
const typescript = { package: "typescript", file: "typescript/bin/tsc" };

/** The runtimes and compilers, at the versions that the package is tried with. */
export const tools = {
  // The oldest version that package.json accepts.
  "node-20": { ...node, version: "20.19.0" },
  "node-22": { ...node, version: "22.23.3" },
  "node-24": node,
  "node-26": { ...node, version: "26.10.0" },
  bun: { package: "bun", version: "1.4.5", file: ".bin/bun" },
  deno: { package: "deno", version: "2.9.6", file: ".bin/deno" },
  workerd: { package: "workerd", version: "1.20261117.1", file: ".bin/workerd" },
  "edge-runtime": { package: "edge-runtime", version: "4.0.1", file: ".bin/edge-runtime" },
  "typescript-5.4": { ...typescript, version: "5.4.5" },
  "typescript-5.9": typescript,
  "typescript-6": { ...typescript, version: "6.0.3" },
  "typescript-7": { package: "typescript-7", file: "typescript-7/bin/tsc" },
} as const satisfies Record<string, Tool>;

/** Installs the tool if it is missing. Returns the file to be run. */
export async function install(tool: Tool): Promise<string> {
  if (tool.version === undefined) return fromRoot("node_modules", tool.file);
  return join(await installed("runtimes", { [tool.package]: tool.version }), "node_modules", tool.file);
}

/** The version that a program prints. Fails if the program does not run on this platform. */
export async function versionOf(file: string, args: readonly string[] = []): Promise<string> {
  const printed = await execute(file, [...args, "--version"], { cwd: dirname(file) });
  return /\d[\w.-]*/.exec(printed)?.[0] ?? printed.trim();
}
