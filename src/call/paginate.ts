import {
  operationIds,
  operationOf,
  operationTable,
  type PagedId,
  type PageItem,
  type RequestBody,
} from "../contract/operations.ts";
import { ConferenceTransportError } from "../errors/transport-error.ts";
import { check } from "../internal/check.ts";
import type { CallOptions } from "./call-options.ts";

/**
 * The items of a list, from page to page. A page is read when its first item is asked for, and no other is kept.
 *
 * @param read Calls the operation, and checks its arguments.
 */
export async function* paginate<Id extends PagedId>(
  id: Id,
  body: RequestBody<Id>,
  options: CallOptions | undefined,
  read: (body: object, options: CallOptions | undefined) => Promise<object>,
): AsyncGenerator<PageItem<Id>, void, undefined> {
  const paged = operationIds.filter((one) => operationOf(one).pagination);
  check(paged.includes(id), "operation", `must be one that lists page by page: ${paged.join(", ")}.`);
  const { items, next, parameter, end } = operationTable[id].pagination;
  const unusable = (what: string) =>
    new ConferenceTransportError(
      { what, status: 200, transient: false },
      { operation: id, attempts: 1, mayHaveBeenCarriedOut: false },
    );
  const given: Record<string, unknown> = { ...body };
  let request: object = body;
  let cursor = given[parameter] ?? end;
  // The cursor after 1, 2, 4, 8 … pages, which finds a cycle of any length (Brent) without keeping every cursor.
  let milestone: unknown;
  for (let pages = 1; ; pages++) {
    const { Response: page } = (await read(request, options)) as { Response?: Record<string, unknown> };
    const list = page?.[items];
    if (!Array.isArray(list)) throw unusable(`a page without ${items}`);
    for (const item of list) {
      options?.signal?.throwIfAborted();
      yield item;
    }
    const following = page?.[next] ?? end;
    if (following === end) return;
    if (typeof following !== typeof end) throw unusable(`a page whose ${next} is no ${typeof end}`);
    const isBehind = typeof following === "number" && following <= (cursor as number);
    if (isBehind || following === cursor || following === milestone) {
      throw unusable(`${next} leads back to an earlier page, so that the list would never end`);
    }
    if ((pages & (pages - 1)) === 0) milestone = following;
    cursor = following;
    request = { ...given, [parameter]: cursor };
  }
}
