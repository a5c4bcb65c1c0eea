/** The packed package, and a folder in which it is installed with nothing beside it but the files of test/runtimes. */
export interface Installed {
  readonly folder: string;
  readonly tarball: string;
}

/** One thing that the package has to pass, in a row of the table that it is printed in. */
export interface Part {
  /** What `--only` takes. */
  readonly name: string;
  readonly table: "runtimes" | "types";
  /** Gets ready what is not there yet. Not measured: it is a matter of the network. */
  prepare(): Promise<Tried>;
}

/** Something that is ready to be tried. */
export interface Tried {
  /** The beginning of its row. */
  readonly row: Readonly<Record<string, string>>;
  /** Resolves with the end of its row; rejects with what is wrong. */
  run(installed: Installed): Promise<Readonly<Record<string, string>>>;
}

/**
 * The parts that are asked for, in their own order: `node` is every Node, `types-5.4` every setting of that compiler.
 *
 * @throws Error when a name is that of no part.
 */
export function choose(parts: readonly Part[], only: readonly string[]): readonly Part[] {
  const isNamed = (part: Part, name: string) => part.name === name || part.name.startsWith(`${name}-`);
  const unknown = only.find((name) => !parts.some((part) => isNamed(part, name)));
  if (unknown !== undefined) {
    throw new Error(`There is nothing named ${unknown}. --list prints the names that there are.`);
  }
  return only.length === 0 ? parts : parts.filter((part) => only.some((name) => isNamed(part, name)));
}
