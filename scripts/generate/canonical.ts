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

/** The places of each event that may deviate in a known way (`x-canonical`), and their canonical form. */
export function canonicalRulesModule(contract: Contract): string {
  const schemas = contract.components.schemas;
  const rules = Object.entries(eventSchemas(contract))
    .map(([word, name]) => [word, rulesIn(schemas[name], schemas, [])] as const)
    .filter(([, found]) => found.length > 0);
  const table = constants({ canonicalRules: Object.fromEntries(rules) });
  return `${table}
/** The canonical form of a place in an event. In \`path\`, \`*\` stands for each item of a list. */
export interface CanonicalRule {
  readonly path: readonly string[];
  readonly type: "string" | "boolean";
  /** The value of a missing field. */
  readonly default?: string;
}
`;
}

interface Node extends Schema {
  $ref?: string;
  items?: Node;
  "x-canonical"?: CanonicalForm;
}

function rulesIn(node: Node | undefined, schemas: Record<string, Node>, path: string[]): Rule[] {
  if (node === undefined) return [];
  if (node.$ref !== undefined) return rulesIn(schemas[referencedName(node.$ref)], schemas, path);
  const form = node["x-canonical"];
  const below = Object.entries(node.properties ?? {}).flatMap(([key, property]) =>
    rulesIn(property, schemas, [...path, key]),
  );
  return [...(form ? [{ path, ...form }] : []), ...below, ...rulesIn(node.items, schemas, [...path, "*"])];
}

const referencedName = (reference: string) => reference.slice(reference.lastIndexOf("/") + 1);

/** The types of the events in canonical form, which are what a handler gets. */
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
  return `${generatedNote}\n${text}\n/** The events by command word. */\nexport interface CanonicalEvents {\n${words.join("\n")}\n}\n`;
}

const keyword = (kind: ts.KeywordTypeSyntaxKind) => ts.factory.createKeywordTypeNode(kind);
const stringType = keyword(ts.SyntaxKind.StringKeyword);
const booleanType = keyword(ts.SyntaxKind.BooleanKeyword);

/** The schemas with these names, and all schemas that they reference. */
function closureOf(names: readonly string[], schemas: Record<string, Node>): Record<string, Node> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    JSON.stringify(schemas[name], (key, value) => {
      if (key === "$ref") visit(referencedName(value));
      return value;
    });
  };
  names.forEach(visit);
  return Object.fromEntries([...found].sort().map((name) => [name, schemas[name] ?? {}]));
}

/** Makes each field with a default required: the canonical form always has it. */
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
