import { join } from "node:path";
import { rolldown } from "rolldown";

/** Makes one file of a module of the folder and of all that it imports, for a runtime without node_modules. */
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
