import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { fromRoot } from "../../../scripts/root.ts";

const axe = readFileSync(fromRoot("node_modules", "axe-core", "axe.min.js"), "utf8");

/** What axe calls serious or worse, each with the element that it is about. All of its rules, unless some are named. */
export async function seriousFindings(page: Page, ...rules: string[]): Promise<string[]> {
  // Not as a script in the page: its Content-Security-Policy takes none.
  if (!(await page.evaluate(`"axe" in window`))) await page.evaluate(axe);
  const options = { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
}
