import { completeEvents } from "./complete-events.ts";
import { completeOperations } from "./complete-operations.ts";
import type { Contract } from "./contract.ts";
import { type readPrivateCodes, roomEngineSchema } from "./failure.ts";
import type { Source } from "./source.ts";

/** The complete contract: plain OpenAPI, in which each operation and each event is whole. */
export function completeContract(
  source: Source,
  codes: Awaited<ReturnType<typeof readPrivateCodes>>,
): Contract {
  const { pathItems: _, ...components } = source.components;
  const { Failure: __, ...schemas } = components.schemas;
  const { webhooks, callbacks, schemas: lists } = completeEvents(source);
  const { paths, ...added } = completeOperations(source, codes.all);
  return {
    ...source,
    "x-tagGroups": tagGroups(source, [...Object.values(paths), ...Object.values(webhooks)]),
    paths,
    webhooks,
    components: {
      ...components,
      callbacks,
      schemas: {
        ...schemas,
        ...lists,
        ...codes.all,
        RoomEngineErrorCode: roomEngineSchema(source, codes.roomEngine),
        ...added.schemas,
      },
      examples: { ...components.examples, ...added.examples },
    } as Contract["components"],
  };
}

/** Viewers take every tag for a group of operations; a chapter of prose has none. */
function tagGroups({ tags }: Source, items: object[]): object[] {
  const used = new Set(items.flatMap((item) => (item as { post: { tags: string[] } }).post.tags));
  const names = tags.map(({ name }) => name);
  return [
    { name: "Guide", tags: names.filter((name) => !used.has(name)) },
    { name: "API", tags: names.filter((name) => used.has(name)) },
  ];
}
