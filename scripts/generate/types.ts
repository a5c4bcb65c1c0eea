import openapiTS, { astToString, type OpenAPITSOptions } from "openapi-typescript";
import ts from "typescript";
import type { Contract } from "./contract.ts";
import { generatedNote } from "./module.ts";

/** The types of the contract. */
export async function typesModule(contract: Contract): Promise<string> {
  const text = await typesOf(contract, { rootTypes: true, rootTypesNoSchemaPrefix: true });
  return `${generatedNote}\n${withDescriptions(text, contract)}`;
}

// openapi-typescript gives the description to the member of `components`, and not to the type that users import.
function withDescriptions(text: string, { components: { schemas } }: Contract): string {
  return text.replaceAll(/^export type (\w+) = components\['schemas'/gm, (line, name: string) => {
    const { description } = schemas[name] as { description?: string };
    if (description === undefined) throw new Error(`The schema ${name} has no description: add it.`);
    return `/**\n${description.trim().replaceAll(/^/gm, " * ").replaceAll(/ +$/gm, "")}\n */\n${line}`;
  });
}

/** The types of an OpenAPI document. The only place that knows openapi-typescript. */
export async function typesOf(document: object, options: OpenAPITSOptions = {}): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(document), {
    // A request then takes a readonly list, for example `callbackCommands`.
    immutable: true,
    ...options,
    transform: (schema, metadata) => {
      const { type, "x-open-set": open } = schema as { type?: string; "x-open-set"?: true };
      const other = type === "integer" ? anyNumber : anyString;
      return options.transform?.(schema, metadata) ?? (open ? other : undefined);
    },
  });
  return (
    astToString(nodes)
      // Otherwise shown in every editor.
      .replaceAll(" (enum property replaced by openapi-typescript)", "")
  );
}

// Beside `string` an editor would not complete the known words: `string & {}`. Numbers likewise.
const besideKnown = (keyword: ts.KeywordTypeSyntaxKind) =>
  ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(keyword),
    ts.factory.createTypeLiteralNode([]),
  ]);
const anyString = besideKnown(ts.SyntaxKind.StringKeyword);
const anyNumber = besideKnown(ts.SyntaxKind.NumberKeyword);
