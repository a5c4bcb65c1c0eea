import { type Contract, required } from "./contract.ts";
import { table } from "./module.ts";

interface DescribedOperation {
  operationId: string;
  summary: string;
  description: string;
  externalDocs: { url: string };
  "x-safe"?: boolean;
  "x-unknown-outcome": { retry: boolean; confirmedBy?: string };
  "x-pagination"?: { items: string; next: string; parameter: string; end: unknown };
}

/** The operation table: what the client needs to call each operation, under its operationId. */
export function operationsModule(contract: Contract): string {
  const operations = Object.entries(contract.paths).map(([path, item]) => ({
    path,
    operation: required<DescribedOperation>(item, "post", path),
  }));
  const ids = operations.map(({ operation }) => operation.operationId);
  const entries = operations.map(({ path, operation }) => {
    const { operationId, "x-safe": safe, "x-pagination": pagination } = operation;
    const { retry, confirmedBy } = required<DescribedOperation["x-unknown-outcome"]>(
      operation,
      "x-unknown-outcome",
      path,
    );
    if (confirmedBy !== undefined && !ids.includes(confirmedBy)) {
      throw new Error(`confirmedBy of ${operationId} is ${confirmedBy}: name an operation of the contract.`);
    }
    const value = {
      path,
      retryAfterUnknownOutcome: retry,
      ...(safe && { safe }),
      ...(confirmedBy !== undefined && { confirmedBy }),
      ...(pagination !== undefined && { pagination }),
    };
    return { key: operationId, doc: docOf(operation, path), value };
  });
  return table("operations", entries);
}

/** Summary, description and official page, line by line. */
const docOf = (operation: DescribedOperation, path: string): string[] => [
  `${required<string>(operation, "summary", path)}.`,
  "",
  ...required<string>(operation, "description", path).trim().split("\n"),
  "",
  `@see ${required<{ url: string }>(operation, "externalDocs", path).url}`,
];
