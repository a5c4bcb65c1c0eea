/** Linters of the tarball, which see whether everything in its package.json leads to what it promises. */
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";
import type { Part } from "./part.ts";
import { versionOf } from "./tools.ts";

const linters: Readonly<Record<string, readonly string[]>> = {
  publint: ["run", "--strict"],
  // Node can require an ES module since 20.19. `openapi.yaml` and `sandbox.yaml` are no modules.
  attw: ["--profile", "esm-only", "--exclude-entrypoints", "openapi.yaml", "sandbox.yaml", "--"],
};

export const linterParts: readonly Part[] = Object.entries(linters).map(([name, args]) => ({
  name,
  run: async ({ folder, tarball }) => {
    const script = fromRoot("node_modules/.bin", name);
    await execute(script, [...args, tarball], { cwd: folder });
    return `${await versionOf(script)}, no findings`;
  },
}));
