import { type Contract, docOf, nameOf, required, type Schema } from "./contract.ts";
import { constants, table } from "./module.ts";

interface EventOperation {
  operationId: string;
  parameters: { name?: string; schema?: Schema }[];
  requestBody: { content: { "application/json": EventBody } };
}

interface EventBody {
  schema?: { $ref?: string };
  examples?: Record<string, { $ref?: string }>;
}

type Callbacks = Record<string, Record<string, { $ref?: string }>>;

interface Event {
  word: string;
  post: EventOperation;
  /** The name of the schema of its body. */
  schema: string;
}

function eventsOf(contract: Contract): Event[] {
  return Object.entries(contract.webhooks).map(([word, webhook]) => {
    const name = nameOf(webhook, "pathItems", `The webhook ${word}`);
    const { pathItems } = contract.components;
    const { post } = required<{ post: EventOperation }>(pathItems, name, "components.pathItems");
    const body = post.requestBody.content["application/json"].schema;
    return { word, post, schema: nameOf(body, "schemas", `The body of the event ${word}`) };
  });
}

/** The name of the schema of each event's body, by command word. */
export const eventSchemas = (contract: Contract): Record<string, string> =>
  Object.fromEntries(eventsOf(contract).map(({ word, schema }) => [word, schema]));

/** The sample of each event, by command word. */
export function eventSamplesModule(contract: Contract): string {
  const samples = eventsOf(contract).map(({ word, post }) => {
    const [example] = Object.values(post.requestBody.content["application/json"].examples ?? {});
    const name = nameOf(example, "examples", `The sample of the event ${word}`);
    const { value } = required<{ value: unknown }>(contract.components.examples, name, "components.examples");
    return [word, value];
  });
  return constants({ eventSamples: Object.fromEntries(samples) });
}

/**
 * The table of events, by command word. Checks that each event has the word of the list: an OpenAPI `const` cannot
 * reference it, so every event writes it again.
 */
export function eventsModule(contract: Contract): string {
  const { schemas } = contract.components;
  const commands = required<Schema>(schemas, "CallbackCommand", "components.schemas");
  const words = commands.enum ?? [];
  const keys = Object.keys(contract.webhooks);
  if (String(keys) !== String(words)) {
    throw new Error(
      `The webhooks are ${keys}, but the enum of CallbackCommand is ${words}. Make them equal.`,
    );
  }
  for (const [alias, word] of Object.entries(commands["x-aliases"] ?? {})) {
    if (!words.includes(word) || words.includes(alias)) {
      throw new Error(`The alias ${alias} of ${word} must be another spelling of a command word.`);
    }
  }
  const entries = eventsOf(contract).map(({ word, post, schema }) => {
    const inUrl = post.parameters.find((parameter) => parameter.name === "CallbackCommand")?.schema?.const;
    const inBody = schemas[schema]?.properties?.CallbackCommand?.const;
    if (inUrl !== word || inBody !== word) {
      throw new Error(
        `The event ${word} has the word ${inUrl} in its URL and ${inBody} in its body. Write ${word}.`,
      );
    }
    return { key: word, doc: docOf(post, word), value: { id: post.operationId, schema } };
  });
  checkCallbacks(contract, keys);
  return table("events", entries);
}

/** Checks that an operation with callbacks has every event, under its word. */
function checkCallbacks(contract: Contract, words: string[]): void {
  for (const [path, item] of Object.entries(contract.paths)) {
    const { callbacks } = item.post as { callbacks?: Callbacks };
    if (callbacks === undefined) continue;
    for (const word of new Set([...words, ...Object.keys(callbacks)])) {
      const [[expression = "", target] = [], ...more] = Object.entries(callbacks[word] ?? {});
      if (target?.$ref === undefined || target.$ref !== contract.webhooks[word]?.$ref || more.length > 0) {
        throw new Error(`The callback ${word} of ${path} is not the webhook of that word. Make them equal.`);
      }
      const inUrl = new URLSearchParams(expression.slice(expression.indexOf("?"))).get("CallbackCommand");
      if (inUrl !== word) {
        throw new Error(`The callback ${word} of ${path} has the word ${inUrl} in its URL. Write ${word}.`);
      }
    }
  }
}
