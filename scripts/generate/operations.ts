import { type Contract, operationsOf } from "./contract.ts";
import { generatedNote } from "./module.ts";

/**
 * The operation table: what the client has to know of an operation to call it. Each entry carries the contract's
 * words as its docstring, so that editors show them at the client's methods.
 */
export function operationsModule(contract: Contract): string {
  const entries = operationsOf(contract).map(({ operationId, doc, ...operation }) => {
    const comment = doc.map((line) => `   * ${line}`.trimEnd()).join("\n");
    return `  /**\n${comment}\n   */\n  ${operationId}: ${JSON.stringify(operation, null, 2).replaceAll("\n", "\n  ")},`;
  });
  return `${generatedNote}\nexport const operations = {\n${entries.join("\n")}\n} as const;\n`;
}
