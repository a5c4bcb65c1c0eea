import { type Contract, nameOf, type Parameter, required } from "./contract.ts";
import { type SchemaSource, standaloneModule } from "./standalone.ts";

interface Request {
  operationId: string;
  mediaType: string;
  query: Parameter[];
  /** The name of its body's schema. */
  body: string;
}

/** How to read the request of each operation, and code that validates it and the answer to an event. */
export function requestValidatorsModule(contract: Contract): string {
  const sources: Record<string, SchemaSource> = { EventAnswer: "EventAnswer" };
  const queries: string[] = [];
  const table = requestsOf(contract).map(({ operationId, mediaType, query, body }) => {
    const schema = querySchema(query);
    // One validator for operations with the same parameters: Ajv would write its functions twice under one name.
    const known = queries.indexOf(JSON.stringify(schema));
    const name = `Query${known < 0 ? queries.push(JSON.stringify(schema)) : known + 1}`;
    sources[name] = schema;
    sources[body] = body;
    const integers = query.filter((parameter) => parameter.schema.type === "integer");
    return [
      `  ${operationId}: {`,
      `    mediaType: ${JSON.stringify(mediaType)},`,
      `    integers: ${JSON.stringify(integers.map(({ name: parameter }) => parameter))},`,
      `    query: violationsOf(${name}),`,
      `    body: violationsOf(${body}),`,
      "  },",
    ].join("\n");
  });
  return [standaloneModule(contract, sources), opening, ...table, closing].join("\n");
}

const opening = `/** How to read and validate the request of each operation. */
export const requestRules: Readonly<Record<keyof typeof operations, RequestRules>> = {`;

const closing = `};

import type { operations } from "./operations.ts";

export interface RequestRules {
  readonly mediaType: string;
  /** The query parameters that are integers. */
  readonly integers: readonly string[];
  readonly query: Validate;
  readonly body: Validate;
}

export const validateEventAnswer: Validate = violationsOf(EventAnswer);

/** Returns what breaks the contract. */
export type Validate = (value: unknown) => readonly Violation[];

export interface Violation {
  /** The path of the field, joined by dots. Empty for the whole. */
  readonly field: string;
  readonly problem: string;
}

function violationsOf(validate) {
  return (value) => (validate(value) ? [] : validate.errors.map(violationOf));
}

function violationOf({ instancePath, keyword, message, params }) {
  const field = (name) => (instancePath + "/" + name).slice(1).replaceAll("/", ".");
  if (keyword === "required") return { field: field(params.missingProperty), problem: "is missing" };
  if (keyword === "additionalProperties") return { field: field(params.additionalProperty), problem: "is not known" };
  const allowed = params.allowedValues?.join(", ") ?? params.allowedValue;
  const problem = allowed === undefined ? message : message + ": " + allowed;
  return { field: instancePath.slice(1).replaceAll("/", "."), problem };
}
`;

function requestsOf(contract: Contract): Request[] {
  return Object.entries(contract.paths).map(([path, item]) => {
    const post = required<Record<string, object>>(item, "post", path);
    const { content } = post.requestBody as { content: Record<string, { schema: { $ref?: string } }> };
    const [[mediaType, body] = [], ...more] = Object.entries(content);
    if (mediaType === undefined || more.length > 0) {
      throw new Error(`The body of ${path} must have one media type.`);
    }
    return {
      operationId: required(post, "operationId", path),
      mediaType,
      query: [...parametersOf(contract, item, path), ...securityOf(contract)],
      body: nameOf(body?.schema, "schemas", `The body of ${path}`),
    };
  });
}

function parametersOf(contract: Contract, item: object, path: string): Parameter[] {
  const { parameters } = contract.components;
  return required<{ $ref: string }[]>(item, "parameters", path)
    .map((one) =>
      required<Parameter>(parameters, nameOf(one, "parameters", `A parameter of ${path}`), "parameters"),
    )
    .filter((parameter) => parameter.in === "query");
}

// The UserSig is declared as a security scheme, and is a parameter like the others here.
const securityOf = (contract: Contract): Parameter[] =>
  contract.security.flatMap(Object.keys).map((name) => {
    const scheme = required<{ name: string; in: string }>(
      contract.components.securitySchemes,
      name,
      "securitySchemes",
    );
    return { name: scheme.name, in: scheme.in, required: true, schema: { type: "string" } };
  });

const querySchema = (parameters: Parameter[]): object => ({
  type: "object",
  required: parameters.filter((parameter) => parameter.required).map(({ name }) => name),
  properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
});
