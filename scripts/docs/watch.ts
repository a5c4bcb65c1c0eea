import { watch } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fromRoot } from "../root.ts";
import { runTool } from "../run.ts";

/** An editor saves a file in several steps. */
const quiet = 200;

/** Builds the site again, generated/ first, whenever a file in spec/ or docs/ changes. */
export function rebuildOnChange(): void {
  let wanted = false;
  let building = false;

  async function build(): Promise<void> {
    wanted = true;
    if (building) return;
    building = true;
    while (wanted) {
      await pause(quiet);
      wanted = false;
      try {
        // In processes of their own: a module is loaded once, and the site's own files may change too.
        await runTool(fromRoot("scripts/generate.ts"), [], { quiet: true });
        await runTool(fromRoot("scripts/docs.ts"), [], { quiet: true });
        console.log("Built again.");
      } catch (error) {
        console.error(error instanceof Error ? error.message : String(error));
      }
    }
    building = false;
  }

  for (const source of ["spec", "docs", "scripts/docs"]) {
    watch(fromRoot(source), { recursive: true }, () => void build());
  }
}
