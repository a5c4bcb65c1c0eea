import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";
import type { Part } from "./part.ts";
import { versionOf } from "./tools.ts";

/** What looks at the tarball itself: does everything in its package.json lead to what it promises? */
const linters: Readonly<Record<string, { file: string; args: readonly string[] }>> = {
  publint: { file: "publint", args: ["run", "--strict"] },
  attw: {
    file: "attw",
    args: [
      // The package is ESM, and Node requires that since 20.19. Without the profile each entry would be reported for it.
      ...["--profile", "esm-only"],
      // No module: whoever imports it does so by a tool of their own.
      ...["--exclude-entrypoints", "openapi.yaml", "--"],
    ],
  },
};

export const linterParts: readonly Part[] = Object.entries(linters).map(([name, { file, args }]) => ({
  name,
  table: "runtimes",
  prepare: async () => {
    const script = fromRoot("node_modules/.bin", file);
    return {
      row: { runtime: name, version: await versionOf(script) },
      run: async ({ folder, tarball }) => {
        await execute(script, [...args, tarball], { cwd: folder });
        return { passed: "nothing to complain about" };
      },
    };
  },
}));
