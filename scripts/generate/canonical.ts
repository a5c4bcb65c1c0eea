import ts from "typescript";
import type { Contract, Schema } from "./contract.ts";
import { eventSchemas } from "./events.ts";
import { constants, generatedNote } from "./module.ts";
import { typesOf } from "./types.ts";

interface CanonicalForm {
  type: "string" | "boolean";
  default?: string;
}

interface Rule extends CanonicalForm {
  path: string[];
}

/** For each event: the places that may deviate in a known way (`x-canonical`), and what to make of them. */
export function canonicalRulesModule(contract: Contract): string {
  const schemas = contract.components.schemas;
  const rules = Object.entries(eventSchemas(contract))
    .map(([word, name]) => [word, rulesOf(schemas[name], schemas, [])] as const)
    .filter(([, found]) => found.length > 0);
  const table = constants({ canonicalRules: Object.fromEntries(rules) });
  return `${table}
/** A place in an event, \`*\` for each item of a list, and its canonical form. */
export interface CanonicalRule {
  readonly path: readonly string[];
  readonly type: "string" | "boolean";
  /** What stands there when nothing does. */
  readonly default?: string;
}
`;
}

interface Node extends Schema {
  $ref?: string;
  items?: Node;
  "x-canonical"?: CanonicalForm;
}

function rulesOf(node: Node | undefined, schemas: Record<string, Node>, path: string[]): Rule[] {
  if (node === undefined) return [];
  if (node.$ref !== undefined) return rulesOf(schemas[nameOf(node.$ref)], schemas, path);
  const form = node["x-canonical"];
  const below = Object.entries(node.properties ?? {}).flatMap(([key, property]) =>
    rulesOf(property, schemas, [...path, key]),
  );
  return [...(form ? [{ path, ...form }] : []), ...below, ...rulesOf(node.items, schemas, [...path, "*"])];
}

const nameOf = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** The types of the events once they are canonical: what a handler gets. */
export async function canonicalTypesModule(contract: Contract): Promise<string> {
  const events = eventSchemas(contract);
  const { schemas } = contract.components;
  const document = {
    openapi: "3.1.0",
    info: { title: "Canonical events", version: contract.info.version },
    paths: {},
    components: { schemas: withDefaultsRequired(closureOf(Object.values(events), schemas)) },
  };
  const text = await typesOf(document, {
    transform: (schema) => {
      const { "x-canonical": form } = schema as { "x-canonical"?: CanonicalForm };
      if (form === undefined) return undefined;
      return form.type === "string" ? stringType : booleanType;
    },
  });
  const words = Object.entries(events).map(
    ([word, name]) => `  readonly ${JSON.stringify(word)}: components["schemas"]["${name}"];`,
  );
  return `${generatedNote}\n${text}\n/** The events by their command word. */\nexport interface CanonicalEvents {\n${words.join("\n")}\n}\n`;
}

const keyword = (kind: ts.KeywordTypeSyntaxKind) => ts.factory.createKeywordTypeNode(kind);
const stringType = keyword(ts.SyntaxKind.StringKeyword);
const booleanType = keyword(ts.SyntaxKind.BooleanKeyword);

/** The schemas with these names, and all that they refer to. */
function closureOf(names: readonly string[], schemas: Record<string, Node>): Record<string, Node> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    JSON.stringify(schemas[name], (key, value) => {
      if (key === "$ref") visit(nameOf(value));
      return value;
    });
  };
  names.forEach(visit);
  return Object.fromEntries([...found].sort().map((name) => [name, schemas[name] ?? {}]));
}

/** What has a default is always there once the event is canonical. */
function withDefaultsRequired(schemas: Record<string, Node>): Record<string, Node> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const always = Object.entries(schema.properties ?? {})
        .filter(([, property]) => (property as Node)["x-canonical"]?.default !== undefined)
        .map(([key]) => key);
      return [
        name,
        { ...schema, required: [...((schema as { required?: string[] }).required ?? []), ...always] },
      ];
    }),
  );
}
