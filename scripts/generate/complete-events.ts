import { type Contract, type Parameter, required, type Schema } from "./contract.ts";
import type { EveryEvent, Source, SourceEvent } from "./source.ts";

export interface CompleteEvents {
  webhooks: Contract["webhooks"];
  callbacks: Contract["components"]["callbacks"];
  /** The schemas that list the events. */
  schemas: { CallbackCommand: Schema; CallbackEvent: Schema };
}

/** Gives each event what all of them have, and its command word. A callback is any of them. */
export function completeEvents({ webhooks, components }: Source): CompleteEvents {
  const every = components.pathItems.everyEvent.post;
  const events = Object.entries(webhooks).map(([word, item]) => {
    const event = required<SourceEvent>(item, "post", word);
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

const json = "application/json";

const mediaOf = ({ requestBody }: SourceEvent) => requestBody.content[json];

const completeEvent = (event: SourceEvent, every: EveryEvent["post"]) => ({
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
