import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Makes a folder hold just these files, each by its path in it. */
export async function replaceFolder(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) await replaceFile(join(folder, name), text);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const stale = entry.isFile() && !files.has(path.slice(folder.length + 1).replaceAll("\\", "/"));
    if (stale && !unfinished.test(entry.name)) await rm(path, { force: true });
  }
}

/** What another build, at the same time, is about to put in its place. */
const unfinished = /\.\d+$/;

// In one step: whoever reads the file meanwhile, another build included, never sees half of it.
async function replaceFile(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const fresh = `${path}.${process.pid}`;
  await writeFile(fresh, text);
  await rename(fresh, path);
}
