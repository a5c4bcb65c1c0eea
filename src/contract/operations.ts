import { operations as operationTable } from "../../generated/operations.ts";
import type { operations as schema } from "../../generated/types.ts";

export { operationTable };

/** The name of an operation: its operationId in the contract. */
export type OperationId = keyof typeof operationTable;

/** What the client has to know of an operation to call it. */
export interface Operation {
  readonly id: OperationId;
  readonly method: "POST";
  /** Path below the host, `/v4/room_config/set_callback` for example. */
  readonly path: string;
  /** False where a repetition is not safe when it is unknown whether the first request was carried out. */
  readonly repeatAfterUnknownOutcome: boolean;
  /** True where a call changes nothing. */
  readonly safe?: boolean;
  /** The operation that tells, after an unknown outcome, whether what was asked for is there. */
  readonly confirmedBy?: OperationId;
}

/** The body of an operation's request. */
export type RequestBody<Id extends OperationId> = schema[Id]["requestBody"]["content"]["application/json"];

/** Whatever an operation answers, success or failure. */
export type Answer<Id extends OperationId> = schema[Id]["responses"][200]["content"]["application/json"];

/** What an operation answers when it succeeded. */
export type SuccessBody<Id extends OperationId> = Extract<Answer<Id>, { ActionStatus: "OK" }>;

export const operationIds = Object.keys(operationTable) as OperationId[];

export function operationOf(id: OperationId): Operation {
  return { id, ...operationTable[id] };
}

/** The strictest limit of any operation: whether the service counts per operation or application is not documented. */
export const strictestRateLimit = Object.values(operationTable)
  .map((operation) => operation.rateLimit)
  .reduce((a, b) => (b.calls / b.seconds < a.calls / a.seconds ? b : a));
