import { type Parameter, required } from "./contract.ts";
import type { Source, SourceEvent } from "./source.ts";

export interface CompleteEvents {
  /** Each event under its operationId: it is referenced from the webhooks and from the callbacks of operations. */
  pathItems: Record<string, object>;
  webhooks: Record<string, { $ref: string }>;
  /** What each command word means: the summary of its event. */
  meanings: Record<string, string>;
}

/** Gives each event what all of them have, and its command word. */
export function completeEvents({ webhooks, components }: Source): CompleteEvents {
  const every = components.pathItems.everyEvent.post;
  const complete: CompleteEvents = { pathItems: {}, webhooks: {}, meanings: {} };
  for (const [word, item] of Object.entries(webhooks)) {
    const event = required<SourceEvent>(item, "post", word);
    const post = {
      ...event,
      ...every,
      parameters: every.parameters.map((parameter) => withWord(parameter, word)),
      requestBody: { ...every.requestBody, ...event.requestBody },
    };
    complete.pathItems[event.operationId] = { ...item, post };
    complete.webhooks[word] = { $ref: `#/components/pathItems/${event.operationId}` };
    complete.meanings[word] = `${event.summary}.`;
  }
  return complete;
}

const withWord = (parameter: Parameter | { $ref: string }, word: string): Parameter | { $ref: string } =>
  "name" in parameter && parameter.name === "CallbackCommand"
    ? { ...parameter, schema: { ...parameter.schema, const: word }, example: word }
    : parameter;
