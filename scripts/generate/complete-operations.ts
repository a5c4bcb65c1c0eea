import { type Contract, type JsonContent, nameOf, required, type Schema } from "./contract.ts";
import { capitalized, type Failure, failureOf, type PrivateCodes } from "./failure.ts";
import type { EveryOperation, Source, SourceOperation } from "./source.ts";
import { filled } from "./words.ts";

export interface CompleteOperations {
  paths: Contract["paths"];
  schemas: Record<string, Schema>;
  examples: Failure["examples"];
}

/** Gives each operation what all of them have, and the other half of its response. */
export function completeOperations(source: Source, codes: PrivateCodes): CompleteOperations {
  const { everyOperation } = source.components.pathItems;
  const complete: CompleteOperations = { paths: {}, schemas: {}, examples: {} };
  for (const [path, item] of Object.entries(source.paths)) {
    const operation = required<SourceOperation>(item, "post", path);
    const { "x-private-codes": _, "x-known-private-codes": __, ...own } = operation;
    const failure = failureOf(source, operation, path, codes);
    const response = responseOf(source, operation, failure);
    const post = {
      ...own,
      description: [
        own.description,
        ...notesOf(operation, failure, everyOperation.post["x-notes"]),
        everyOperation.post.description,
      ].join("\n"),
      requestBody: { ...everyOperation.post.requestBody, ...own.requestBody },
      responses: { ...everyOperation.post.responses, "200": response.body },
    };
    complete.paths[path] = { parameters: everyOperation.parameters, ...item, post };
    Object.assign(complete.schemas, response.schemas, withEnvelope(source, operation), failure.schemas);
    Object.assign(complete.examples, failure.examples);
  }
  return complete;
}

/** What the contract says elsewhere of every operation, for a reader of this one. */
function notesOf(
  { "x-triggers": triggers = [], "x-unknown-outcome": { retry, reason } }: SourceOperation,
  { completeness }: Failure,
  notes: EveryOperation["post"]["x-notes"],
): string[] {
  const codes = { Complete: notes.complete, Incomplete: notes.incomplete, Unstated: notes.unstated };
  return [
    ...triggers.map((trigger) => filled(notes.triggers, trigger)),
    filled(retry ? notes.retry : notes.noRetry, { reason: reason.trim() }),
    codes[completeness].trim(),
  ].map((note) => `${note}\n`);
}

/** Success or failure, told apart by the property that spec/operations/every.yaml names. */
function responseOf(source: Source, { operationId, responses }: SourceOperation, failure: Failure) {
  const { description, content } = source.components.pathItems.everyOperation.post.responses["200"];
  const shared = content["application/json"];
  const own = responses["200"].content["application/json"];
  const success = own.schema.$ref;
  const title = `${capitalized(operationId)}Response`;
  const schema = {
    title,
    ...shared.schema,
    oneOf: [{ $ref: success }, { $ref: failure.$ref }],
    discriminator: { ...shared.schema.discriminator, mapping: { OK: success, FAIL: failure.$ref } },
  };
  const examples = { ...own.examples, ...exampleReferences(failure), ...shared.examples };
  const media = { schema: { $ref: `#/components/schemas/${title}` }, examples };
  return { body: { description, content: { "application/json": media } }, schemas: { [title]: schema } };
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
