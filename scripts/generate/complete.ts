import { completeEvents } from "./complete-events.ts";
import { completeOperations } from "./complete-operations.ts";
import type { Contract, Schema } from "./contract.ts";
import type { PrivateCodes } from "./failure.ts";
import type { Source } from "./source.ts";

/** The published contract: plain OpenAPI, in which each operation and each event is whole. */
export function completeContract(source: Source, privateCodes: PrivateCodes): Contract {
  const { Failure: _, CallbackCommand, ...schemas } = source.components.schemas;
  const { pathItems, webhooks, meanings } = completeEvents(source);
  const { paths, ...added } = completeOperations(source, privateCodes, webhooks);
  const command = { ...CallbackCommand, enum: Object.keys(meanings), "x-enumDescriptions": meanings };
  return {
    ...source,
    paths,
    webhooks,
    components: {
      ...source.components,
      pathItems,
      schemas: { CallbackCommand: command, ...schemas, ...privateCodes, ...added.schemas } as Record<
        string,
        Schema
      >,
      examples: { ...source.components.examples, ...added.examples },
    },
  };
}
