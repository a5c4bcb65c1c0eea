import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fromRoot } from "./root.ts";
import { execute } from "./run.ts";

/**
 * Installs packages of npm that only some tests need, unless they are there. Returns their folder.
 *
 * @param area A folder of .cache.
 * @param versions Each package with its version, pinned.
 */
export async function installed(area: string, versions: Readonly<Record<string, string>>): Promise<string> {
  const names = Object.entries(versions).map(([name, version]) => `${name.replace("/", "-")}-${version}`);
  const folder = fromRoot(".cache", area, names.join("+"));
  if (!existsSync(folder)) await installInto(folder, versions);
  return folder;
}

async function installInto(folder: string, versions: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  // Renamed once it is complete, so that an interrupted installation is not taken for a finished one.
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    const manifest = {
      private: true,
      dependencies: versions,
      // A package's install script fetches or links its binary. Newer versions of npm ask for permission.
      allowScripts: Object.fromEntries(Object.keys(versions).map((name) => [name, true])),
      scarfSettings: { enabled: false },
    };
    await writeFile(`${unfinished}/package.json`, JSON.stringify(manifest));
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
    const what = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
    throw new Error(`${what.join(", ")} cannot be installed on ${platform}: ${reason}`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
