import { fromRoot } from "../../scripts/root.ts";
import { runTool } from "../../scripts/run.ts";

/** Builds the site twice, for the tests that look at it: for the root of a host, and for a path. */
export default async () => {
  const build = (...args: string[]) => runTool(fromRoot("scripts/docs.ts"), args, { quiet: true });
  await build();
  await build("--out", "dist/docs-below", "--url", "http://127.0.0.1/some/where/");
};
