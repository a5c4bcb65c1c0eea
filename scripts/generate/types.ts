import openapiTS, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import type { Contract } from "./contract.ts";
import { generatedNote } from "./module.ts";

/** The types of the contract. */
export async function typesModule(contract: Contract): Promise<string> {
  const text = await typesOf(withEventsInPlace(contract), { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `${generatedNote}\n${withDescriptions(text, contract)}`;
}

// The tool describes a schema where it stands among the others, and not its name, which is what users import.
function withDescriptions(text: string, { components: { schemas } }: Contract): string {
  return text.replaceAll(/^export type (\w+) = components\['schemas'/gm, (line, name: string) => {
    const { description } = schemas[name] as { description?: string };
    if (description === undefined)
      throw new Error(`The schema ${name} has no description: it is what users read.`);
    return `/**\n${description.trim().replaceAll(/^/gm, " * ").replaceAll(/ +$/gm, "")}\n */\n${line}`;
  });
}

/**
 * The types of an OpenAPI document. The only place that knows openapi-typescript, so that it can be replaced. Its
 * JavaScript interface is used because its command line insists on settings of its own in redocly.yaml.
 */
export async function typesOf(document: object, options: OpenAPITSOptions = {}): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document), {
    // Nobody changes an answer, and a list that may not be changed can be sent: `callbackCommands`, say.
    immutable: true,
    ...options,
    // `"Known" | string` is no more than string to the compiler; like this an editor still completes what is known.
    transform: (schema, metadata) =>
      options.transform?.(schema, metadata) ??
      ((schema as { "x-open-set"?: unknown })["x-open-set"] === true ? openString : undefined),
  });
  return (
    astToString(nodes)
      // A remark of the tool's on its own workings; it would show up in every editor.
      .replaceAll(" (enum property replaced by openapi-typescript)", "")
  );
}

/** Any text; beside a list of words, so that an editor completes the words. */
const openString = ts.factory.createIntersectionTypeNode([
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  ts.factory.createTypeLiteralNode([]),
]);

// It takes a webhook that is a reference for one without a method, and has no types for callbacks.
function withEventsInPlace(contract: Contract): object {
  const { pathItems, ...components } = contract.components;
  const inPlace = ({ $ref }: { $ref: string }) => pathItems[$ref.slice($ref.lastIndexOf("/") + 1)];
  const without = ({ callbacks: _, ...operation }: Record<string, unknown>) => operation;
  return {
    ...contract,
    components,
    webhooks: mapValues(contract.webhooks, inPlace),
    paths: mapValues(contract.paths, (item) => ({
      ...item,
      post: without(item.post as Record<string, unknown>),
    })),
  };
}

const mapValues = <T, U>(record: Record<string, T>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
