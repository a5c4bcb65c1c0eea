import type { Contract } from "./contract.ts";

/** What only the generators read, see spec/README.md. */
const generatorOnly = new Set(["x-region", "x-user-sig", "x-safe", "x-canonical"]);

const rootOrder = [
  "openapi",
  "info",
  "externalDocs",
  "servers",
  "security",
  "tags",
  "x-tagGroups",
  "x-service-timeout",
  "x-event-timeout",
  "paths",
  "webhooks",
  "components",
];
const componentsOrder = ["securitySchemes", "parameters", "schemas", "responses", "callbacks", "examples"];
const operationOrder = [
  "operationId",
  "summary",
  "description",
  "tags",
  "externalDocs",
  "security",
  "x-rate-limit",
  "x-unknown-outcome",
  "x-triggers",
  "x-pagination",
  "parameters",
  "requestBody",
  "responses",
  "callbacks",
  "x-codeSamples",
];

/** The contract for readers and their tools: without what only generators read, in the order in which a person reads. */
export function publishedContract(contract: Contract): object {
  const references = referencesInOrder(contract);
  const components = Object.entries(contract.components).map(([kind, members]) => {
    const prefix = `#/components/${kind}/`;
    const used = references.filter(($ref) => $ref.startsWith(prefix));
    return [
      kind,
      ordered(
        members,
        used.map(($ref) => $ref.slice(prefix.length)),
      ),
    ];
  });
  const sorted = { ...contract, components: ordered(Object.fromEntries(components), componentsOrder) };
  return JSON.parse(JSON.stringify(ordered(sorted, rootOrder), published));
}

function published(key: string, value: unknown): unknown {
  if (generatorOnly.has(key)) return undefined;
  if (typeof value !== "object" || value === null) return value;
  if ("operationId" in value) return ordered(value, operationOrder);
  return "const" in value && "type" in value ? withEnum(value) : value;
}

/** Many tools ignore `const` and know `enum`. Some fail where an integer has both. */
function withEnum({ const: value, ...schema }: { const: unknown }): object {
  return { ...schema, ...(typeof value === "string" && { const: value }), enum: [value] };
}

/** The references, in the order in which a reader meets them: operations, events, callbacks. */
function referencesInOrder({ paths, webhooks, components }: Contract): string[] {
  const found = new Set<string>();
  const members = components as Record<string, Record<string, unknown>>;
  const visit = (value: unknown): void => {
    JSON.stringify(value, (key, member) => {
      if (key === "callbacks") return undefined;
      if (key === "$ref" && !found.has(member)) {
        found.add(member);
        const [kind = "", name = ""] = member.split("/").slice(2);
        visit(members[kind]?.[name]);
      }
      return member;
    });
  };
  visit([paths, webhooks, Object.values(components.callbacks)]);
  return [...found];
}

/** The object with these members first. */
const ordered = (value: object, names: readonly string[]): object => {
  const first = Object.fromEntries(names.filter((name) => name in value).map((name) => [name, undefined]));
  return Object.assign(first, value);
};
