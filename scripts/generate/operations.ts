import { type Contract, operationsOf } from "./contract.ts";
import { table } from "./module.ts";

/** The operation table: what the client has to know of an operation to call it. */
export function operationsModule(contract: Contract): string {
  const operations = operationsOf(contract);
  const ids = operations.map(({ operationId }) => operationId);
  for (const { operationId, confirmedBy } of operations) {
    if (confirmedBy !== undefined && !ids.includes(confirmedBy)) {
      throw new Error(`The x-confirmed-by of ${operationId} is ${confirmedBy}, which is no operation.`);
    }
  }
  const entries = operations.map(({ operationId, doc, ...value }) => ({ key: operationId, doc, value }));
  return table("operations", entries);
}
