import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";

/** Something that is run, and where it is below the `node_modules` that it was installed into. */
export interface Tool {
  readonly package: string;
  /** Installed on demand at this version; unless given the one among the development dependencies is taken. */
  readonly version?: string;
  readonly file: string;
}

const node = (version?: string): Tool => ({
  package: "node",
  ...(version && { version }),
  file: "node/bin/node",
});
const typescript = (version: string): Tool => ({
  package: "typescript",
  version,
  file: "typescript/bin/tsc",
});

/**
 * The runtimes and compilers, at the versions that the package is tried with. All but three are no development
 * dependencies: together they take 900 MB.
 */
export const tools = {
  // The oldest that package.json takes.
  "node-20": node("20.19.0"),
  "node-22": node("22.23.3"),
  "node-24": node(),
  "node-26": node("26.10.0"),
  bun: { package: "bun", version: "1.4.5", file: ".bin/bun" },
  deno: { package: "deno", version: "2.9.6", file: ".bin/deno" },
  workerd: { package: "workerd", version: "1.20261117.1", file: ".bin/workerd" },
  "typescript-5.4": typescript("5.4.5"),
  "typescript-5.9": { package: "typescript", file: "typescript/bin/tsc" },
  "typescript-6": typescript("6.0.3"),
  "typescript-7": { package: "typescript-7", file: "typescript-7/bin/tsc" },
} as const satisfies Record<string, Tool>;

/** The file to be run. Installs the tool if it is not there yet. */
export async function install(tool: Tool): Promise<string> {
  if (tool.version === undefined) return fromRoot("node_modules", tool.file);
  const folder = fromRoot(".cache/runtimes", `${tool.package}-${tool.version}`);
  const file = join(folder, "node_modules", tool.file);
  const there = await readFile(join(folder, "package.json")).then(
    () => true,
    () => false,
  );
  if (!there) await installInto(folder, tool, tool.version);
  return file;
}

async function installInto(folder: string, tool: Tool, version: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  // Beside it and moved there once it is whole: what was broken off must not be taken for installed.
  const making = await mkdtemp(`${folder}.`);
  try {
    const manifest = {
      private: true,
      dependencies: { [tool.package]: version },
      // The binary comes, or is linked, by the package's install script, which newer npms do not run unasked.
      allowScripts: { [tool.package]: true },
    };
    await writeFile(join(making, "package.json"), JSON.stringify(manifest));
    await execute("npm", ["install", "--no-audit", "--no-fund"], { cwd: making, timeout: 300_000 });
    await rename(making, folder).catch((error) => {
      // Another run was quicker, and has installed the same.
      if (error.code !== "ENOTEMPTY") throw error;
    });
  } catch (error) {
    const platform = `${process.platform} ${process.arch}`;
    const reason = error instanceof Error ? error.message : error;
    throw new Error(`${tool.package} ${version} cannot be installed on ${platform}: ${reason}`);
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

/** The version that a program of the tool says it is. One that does not run on this platform fails here. */
export async function versionOf(file: string, args: readonly string[] = []): Promise<string> {
  const printed = await execute(file, [...args, "--version"], { cwd: dirname(file) });
  return /\d[\w.-]*/.exec(printed)?.[0] ?? printed.trim();
}
