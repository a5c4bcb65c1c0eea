import { join } from "node:path";
import { rolldown } from "rolldown";

/** A folder in which the packed package is installed, beside the files of test/runtimes. */
export interface Installed {
  readonly folder: string;
  readonly tarball: string;
}

/** One thing that the package must pass. */
export interface Part {
  /** What `--only` takes. */
  readonly name: string;
  /** Resolves with what passed, in a few words; rejects with what is wrong. */
  run(installed: Installed): Promise<string>;
}

/** Bundles a module of the folder for a runtime without node_modules. Returns the bundle's file. */
export async function bundle(folder: string, input: string): Promise<string> {
  const file = join(folder, "bundled", input);
  const made = await rolldown({ cwd: folder, input: `./${input}`, platform: "browser", logLevel: "silent" });
  try {
    await made.write({ file, format: "esm", codeSplitting: false });
    return file;
  } finally {
    await made.close();
  }
}
