import { type Contract, nameOf, required, type Schema } from "./contract.ts";
import { capitalized, type Failure, failureOf, type PrivateCodes } from "./failure.ts";
import type { JsonContent, Source, SourceOperation } from "./source.ts";

type Webhooks = Record<string, { $ref: string }>;

export interface CompleteOperations {
  paths: Contract["paths"];
  schemas: Record<string, Schema>;
  examples: Failure["examples"];
}

/** Gives each operation what all of them have, the other half of its response, and a callback for each event. */
export function completeOperations(
  source: Source,
  codes: PrivateCodes,
  webhooks: Webhooks,
): CompleteOperations {
  const { everyOperation } = source.components.pathItems;
  const complete: CompleteOperations = { paths: {}, schemas: {}, examples: {} };
  for (const [path, item] of Object.entries(source.paths)) {
    const operation = required<SourceOperation>(item, "post", path);
    const { "x-private-codes": _, "x-known-private-codes": __, callbacks, ...own } = operation;
    const failure = failureOf(source, operation, path, codes);
    const post = {
      ...own,
      description: `${own.description}\n${everyOperation.post.description}`,
      requestBody: { ...own.requestBody, ...everyOperation.post.requestBody },
      responses: { ...everyOperation.post.responses, "200": responseOf(source, operation, failure) },
      ...(callbacks && { callbacks: callbacksOf(callbacks.WORD, webhooks) }),
    };
    complete.paths[path] = { parameters: everyOperation.parameters, ...item, post };
    Object.assign(complete.schemas, withEnvelope(source, operation), failure.schemas);
    Object.assign(complete.examples, failure.examples);
  }
  return complete;
}

/** Success or failure, told apart by the property that spec/operations/every.yaml names. */
function responseOf(source: Source, { operationId, responses }: SourceOperation, failure: Failure): object {
  const { description, content } = source.components.pathItems.everyOperation.post.responses["200"];
  const shared = content["application/json"];
  const own = responses["200"].content["application/json"];
  const success = own.schema.$ref;
  const schema = {
    title: `${capitalized(operationId)}Answer`,
    ...shared.schema,
    oneOf: [{ $ref: success }, { $ref: failure.$ref }],
    discriminator: { ...shared.schema.discriminator, mapping: { OK: success, FAIL: failure.$ref } },
  };
  const examples = { ...own.examples, ...exampleReferences(failure), ...shared.examples };
  return { description, content: { "application/json": { schema, examples } } };
}

const exampleReferences = ({ examples }: Failure): JsonContent["application/json"]["examples"] =>
  Object.fromEntries(Object.keys(examples).map((name) => [name, { $ref: `#/components/examples/${name}` }]));

/** The schema of a success that states results of its own, with the fields that every success has in front. */
function withEnvelope(
  { components }: Source,
  { operationId, responses }: SourceOperation,
): Record<string, Schema> {
  const { schema } = responses["200"].content["application/json"];
  const name = nameOf(schema, "schemas", `The success of ${operationId}`);
  if (name === "Success") return {};
  const own = required<Schema>(components.schemas, name, "components.schemas");
  const envelope = required<Schema>(components.schemas, "Success", "components.schemas");
  return {
    [name]: {
      ...own,
      type: "object",
      required: [...(envelope.required ?? []), ...(own.required ?? [])],
      properties: { ...envelope.properties, ...own.properties },
    },
  };
}

/** A callback for each event; the template's URL holds WORD in place of the command word. */
function callbacksOf(template: Record<string, object>, webhooks: Webhooks): object {
  const [url = ""] = Object.keys(template);
  const callbacks = Object.entries(webhooks).map(([word, webhook]) => [
    word,
    { [url.replaceAll("WORD", word)]: webhook },
  ]);
  return Object.fromEntries(callbacks);
}
