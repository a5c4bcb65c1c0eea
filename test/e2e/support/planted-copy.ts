import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromRoot } from "../../../scripts/root.ts";

/** An edit of a file: of a text that stands there once. */
export type Edit = readonly [file: string, text: string, by: string];

const folders: string[] = [];

/** Copies these parts of the project, edits files below `src/`, and resolves with the folder. */
export async function copyWith(parts: readonly string[], edits: readonly Edit[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bug-"));
  folders.push(folder);
  for (const part of [...parts, "src", "generated", "package.json"]) {
    const filter = (path: string) => !/openapi\.(json|yaml)$/.test(path);
    await cp(fromRoot(part), join(folder, part), { recursive: true, filter });
  }
  await symlink(fromRoot("node_modules"), join(folder, "node_modules"));
  for (const [file, text, by] of edits) {
    const path = join(folder, "src", file);
    const pieces = (await readFile(path, "utf8")).split(text);
    if (pieces.length !== 2) throw new Error(`${file} must have this text once: ${text}`);
    await writeFile(path, pieces.join(by));
  }
  return folder;
}

export const removeCopies = () =>
  Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
