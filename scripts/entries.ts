import { readFile } from "node:fs/promises";
import { fromRoot } from "./root.ts";

export interface Entry {
  /** As it is imported. */
  readonly specifier: string;
  /** What follows the package's name; nothing for the main entry. */
  readonly subpath: string;
  /** Below the root. */
  readonly declarations: string;
}

/** The entries of the package that are modules, by its package.json. */
export async function readEntries(): Promise<readonly Entry[]> {
  const { name, exports } = JSON.parse(await readFile(fromRoot("package.json"), "utf8")) as {
    name: string;
    exports: Record<string, string | { types: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) => {
    const subpath = path.slice(".".length);
    return typeof target === "string"
      ? []
      : [{ specifier: name + subpath, subpath: subpath.slice("/".length), declarations: target.types }];
  });
}
