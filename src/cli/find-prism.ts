import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { UsageError } from "./usage-error.ts";

const name = "@stoplight/prism-cli";

/** The command-line program of Prism, of the project in which the command runs, or of the one that has this package. */
export function findPrism(): string {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    const manifest = resolveFrom(from, `${name}/package.json`);
    if (manifest === undefined) continue;
    const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: { prism: string } };
    return join(dirname(manifest), bin.prism);
  }
  throw new UsageError(
    `The mock is served by Prism, which your project does not have. Add it: npm install --save-dev ${name}`,
  );
}

function resolveFrom(from: string, file: string): string | undefined {
  try {
    return createRequire(from).resolve(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}
