import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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
  "typescript-5.4": { ...typescript, version: "5.4.5" },
  "typescript-5.9": typescript,
  "typescript-6": { ...typescript, version: "6.0.3" },
  "typescript-7": { package: "typescript-7", file: "typescript-7/bin/tsc" },
} as const satisfies Record<string, Tool>;

/** Installs the tool if it is missing. Returns the file to be run. */
export async function install(tool: Tool): Promise<string> {
  if (tool.version === undefined) return fromRoot("node_modules", tool.file);
  const folder = fromRoot(".cache/runtimes", `${tool.package}-${tool.version}`);
  if (!existsSync(folder)) await installInto(folder, tool.package, tool.version);
  return join(folder, "node_modules", tool.file);
}

async function installInto(folder: string, name: string, version: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  // Renamed once it is complete, so that an interrupted installation is not taken for a finished one.
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    const manifest = {
      private: true,
      dependencies: { [name]: version },
      // The package's install script fetches or links the binary. Newer versions of npm ask for permission.
      allowScripts: { [name]: true },
    };
    await writeFile(join(unfinished, "package.json"), JSON.stringify(manifest));
    await execute("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
      cwd: unfinished,
      timeout: 300_000,
    });
    await rename(unfinished, folder).catch((error) => {
      // Another run was faster, and installed the same.
      if (error.code !== "ENOTEMPTY") throw error;
    });
  } catch (error) {
    const platform = `${process.platform} ${process.arch}`;
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`${name} ${version} cannot be installed on ${platform}: ${reason}`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** The version that a program prints. Fails if the program does not run on this platform. */
export async function versionOf(file: string, args: readonly string[] = []): Promise<string> {
  const printed = await execute(file, [...args, "--version"], { cwd: dirname(file) });
  return /\d[\w.-]*/.exec(printed)?.[0] ?? printed.trim();
}
