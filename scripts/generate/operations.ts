import { type Contract, operationsOf } from "./contract.ts";
import { constants } from "./module.ts";

/** The operation table: what the client has to know of an operation to call it. */
export function operationsModule(contract: Contract): string {
  const table = Object.fromEntries(
    operationsOf(contract).map(({ operationId, ...operation }) => [operationId, operation]),
  );
  return constants({ operations: table });
}
