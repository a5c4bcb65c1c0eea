import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { fromRoot } from "../../../scripts/root.ts";

const axe = readFileSync(fromRoot("node_modules", "axe-core", "axe.min.js"), "utf8");

/** The serious and critical findings of axe, each with its element. Default: all rules. */
export async function seriousFindings(page: Page, ...rules: string[]): Promise<string[]> {
  if (!(await page.evaluate(`"axe" in window`))) await page.evaluate(axe);
  // While the theme changes, colours are in between: nobody reads them.
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync("* { transition: none !important; }");
    document.adoptedStyleSheets = [still];
  });
  const options = { resultTypes: ["violations"], ...(rules.length > 0 && { runOnly: rules }) };
  const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults;
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
}
