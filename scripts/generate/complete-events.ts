import { type Contract, type Parameter, required, type Schema } from "./contract.ts";
import type { EveryEvent, Source, SourceEvent } from "./source.ts";
import { filled } from "./words.ts";

export interface CompleteEvents {
  webhooks: Contract["webhooks"];
  callbacks: Contract["components"]["callbacks"];
  /** The schemas that list the events. */
  schemas: { CallbackCommand: Schema; CallbackEvent: Schema };
}

/** Gives each event what all of them have, and its command word. A callback is any of them. */
export function completeEvents({ paths, webhooks, components }: Source): CompleteEvents {
  const { "x-notes": notes, ...every } = components.pathItems.everyEvent.post;
  const causes = causesOf(paths);
  const unknown = Object.keys(causes).filter((word) => !(word in webhooks));
  if (unknown.length > 0) throw new Error(`x-triggers names ${unknown.join(", ")}: name a key of webhooks.`);
  const events = Object.entries(webhooks).map(([word, item]) => {
    const own = required<SourceEvent>(item, "post", word);
    const operations = causes[word]?.join(", ");
    const note = operations === undefined ? "" : `\n${filled(notes.triggers, { operations })}\n`;
    const event = { ...own, description: own.description + note };
    const parameters = every.parameters.map((parameter) => withWord(parameter, word));
    return { word, event, post: completeEvent(event, { ...every, parameters }) };
  });
  const examples = Object.assign({}, ...events.map(({ event }) => mediaOf(event).examples));
  const anyOfThem = (event: SourceEvent) => {
    const media = { ...mediaOf(event), examples };
    return completeEvent(
      { ...event, requestBody: { ...event.requestBody, content: { [json]: media } } },
      every,
    );
  };
  return {
    webhooks: Object.fromEntries(events.map(({ word, post }) => [word, { post }])),
    callbacks: mapValues(components.callbacks, (callback) =>
      mapValues(callback, ({ post }) => ({ post: anyOfThem(post) })),
    ),
    schemas: listsOf(events, components.schemas),
  };
}

/** The commands of the operations that cause an event, by its command word. */
function causesOf(paths: Source["paths"]): Record<string, string[]> {
  const causes: Record<string, string[]> = {};
  for (const [path, { post }] of Object.entries(paths)) {
    for (const { event } of post?.["x-triggers"] ?? []) {
      causes[event] = [...(causes[event] ?? []), `\`${path.slice(path.lastIndexOf("/") + 1)}\``];
    }
  }
  return causes;
}

const json = "application/json";

const mediaOf = ({ requestBody }: SourceEvent) => requestBody.content[json];

const completeEvent = (event: SourceEvent, every: Omit<EveryEvent["post"], "x-notes">) => ({
  ...every,
  ...event,
  requestBody: { ...every.requestBody, ...event.requestBody },
});

/** The command words with their meanings, and the bodies by command word. */
function listsOf(
  events: { word: string; event: SourceEvent }[],
  { CallbackCommand, CallbackEvent }: Record<string, Schema>,
): CompleteEvents["schemas"] {
  const meanings = Object.fromEntries(events.map(({ word, event }) => [word, `${event.summary}.`]));
  const mapping = Object.fromEntries(
    events.map(({ word, event }) => [word, mediaOf(event).schema.$ref ?? ""]),
  );
  return {
    CallbackCommand: { ...CallbackCommand, enum: Object.keys(meanings), "x-enumDescriptions": meanings },
    CallbackEvent: {
      ...CallbackEvent,
      oneOf: Object.values(mapping).map(($ref) => ({ $ref })),
      discriminator: { ...CallbackEvent?.discriminator, mapping },
    },
  };
}

const withWord = (parameter: Parameter | { $ref: string }, word: string): Parameter | { $ref: string } =>
  "name" in parameter && parameter.name === "CallbackCommand"
    ? { ...parameter, schema: { type: "string", const: word }, example: word }
    : parameter;

const mapValues = <T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
