import { existsSync } from "node:fs";
import { cp, mkdtemp, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromRoot } from "./root.ts";
import { execute } from "./run.ts";

/** Copies the project as it is on disk, without what git ignores, into a temporary folder that shares node_modules. */
export async function copyProject(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  const listed = await execute("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  // A file that is deleted and not committed is still listed.
  const files = listed.split("\0").filter((file) => file !== "" && existsSync(fromRoot(file)));
  for (const file of files) await cp(fromRoot(file), join(folder, file));
  await symlink(fromRoot("node_modules"), join(folder, "node_modules"));
  // The lint asks git for the project's files.
  await execute("git", ["init", "--quiet"], { cwd: folder });
  return folder;
}
