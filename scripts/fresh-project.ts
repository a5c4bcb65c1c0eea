import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./root.ts";
import { execute } from "./run.ts";

const npm = (args: string[], cwd: string) =>
  execute("npm", [...args, "--no-audit", "--no-fund"], { cwd, timeout: 120_000 });

/** Packs what is built, as `npm publish` does. */
export async function pack(folder: string): Promise<{ tarball: string; files: string[] }> {
  const printed = await npm(["pack", "--ignore-scripts", "--json", "--pack-destination", folder], root);
  // npm 10 and 11 print an array, later versions an object by package name.
  const [packed] = Object.values<{ filename: string; files: { path: string }[] }>(JSON.parse(printed));
  if (packed === undefined) throw new Error("npm pack packed nothing.");
  return { tarball: join(folder, packed.filename), files: packed.files.map(({ path }) => path) };
}

/** Turns an empty folder into a project in which only the tarball is installed. */
export async function installFresh(folder: string, tarball: string): Promise<void> {
  const manifest = { name: "fresh", private: true, type: "module" };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  await npm(["install", tarball], folder);
}
