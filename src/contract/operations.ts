import { operations as operationTable } from "../../generated/operations.ts";
import type { operations as schema } from "../../generated/types.ts";

export { operationTable };

/** The name of an operation: its operationId in the contract. */
export type OperationId = keyof typeof operationTable;

/** What a call is named after: the operation, or the path of a command that the contract does not have. */
export type CallName = OperationId | (string & {});

/** What the client needs to know to call an operation. */
export interface Operation {
  readonly id: CallName;
  /** Path below the host, for example `/v4/room_config/set_callback`. */
  readonly path: string;
  /** False where a retry is not safe as long as the outcome of the first request is unknown. */
  readonly retryAfterUnknownOutcome: boolean;
  /** True where a call changes nothing. */
  readonly safe?: boolean;
  /** The operation that shows, after an unknown outcome, whether the call was carried out. */
  readonly confirmedBy?: OperationId;
  /** Only where the operation lists something page by page. */
  readonly pagination?: Pagination;
}

/** How a list is read page by page. `items` and `next` are fields of `Response`. */
export interface Pagination {
  readonly items: string;
  /** Holds the cursor of the next page. */
  readonly next: string;
  /** The field of the request that takes the cursor. */
  readonly parameter: string;
  /** The cursor that comes with the last page. */
  readonly end: unknown;
}

/** The body of an operation's request. */
export type RequestBody<Id extends OperationId> = schema[Id]["requestBody"]["content"]["application/json"];

/** The body of an operation's response, success or failure. */
export type ResponseBody<Id extends OperationId> =
  schema[Id]["responses"][200]["content"]["application/json"];

/** The body of an operation's response when it succeeded. */
export type SuccessBody<Id extends OperationId> = Extract<ResponseBody<Id>, { ActionStatus: "OK" }>;

type Table = typeof operationTable;

/** The operations for which the contract names another one that confirms them. */
export type ConfirmableId = {
  [Id in OperationId]: Table[Id] extends { confirmedBy: OperationId } ? Id : never;
}[OperationId];

/** The operation that confirms this one. */
export type ConfirmedBy<Id extends ConfirmableId> = Table[Id]["confirmedBy"];

/** The operations that list something page by page. */
export type PagedId = {
  [Id in OperationId]: (typeof operationTable)[Id] extends { pagination: object } ? Id : never;
}[OperationId];

/** What an operation lists. */
export type PageItem<Id extends PagedId> = {
  [Key in Id]: SuccessBody<Key>["Response"] extends {
    [Items in (typeof operationTable)[Key]["pagination"]["items"]]: readonly (infer Item)[];
  }
    ? Item
    : never;
}[Id];

export const operationIds = Object.keys(operationTable) as OperationId[];

export function operationOf(id: OperationId): Operation {
  return { id, ...operationTable[id] };
}

/** The operation at this path. Undefined where the contract has none. */
export const operationAt = (path: string): OperationId | undefined =>
  operationIds.find((id) => operationTable[id].path === path);
