import { type Contract, codeSchemas, nameOf, type Parameter, required } from "./contract.ts";
import { constants } from "./module.ts";
import { type SchemaSource, standaloneModule } from "./standalone.ts";

interface Request {
  operationId: string;
  effect: string;
  mediaType: string;
  query: Parameter[];
  /** The name of its body's schema. */
  body: string;
}

/** What the sandbox has to know of the operations and codes: what a call does, and which code says that it may not. */
export function sandboxModule(contract: Contract): string {
  const rules = requestsOf(contract).map(({ operationId, effect, mediaType, query }) => {
    const integers = query.filter(({ schema }) => schema.type === "integer").map(({ name }) => name);
    return [operationId, { effect, mediaType, integers }];
  });
  return constants({ requestRules: Object.fromEntries(rules), conditions: conditionsOf(contract) });
}

/** Code that validates the query string and the body of each operation, and the answer to an event. */
export function requestValidatorsModule(contract: Contract): string {
  const sources: Record<string, SchemaSource> = { EventAnswer: "EventAnswer" };
  const queries: string[] = [];
  const table = requestsOf(contract).map(({ operationId, query, body }) => {
    const schema = querySchema(query);
    // One validator for what several operations share: Ajv would write its functions twice under one name.
    const known = queries.indexOf(JSON.stringify(schema));
    const name = `Query${known < 0 ? queries.push(JSON.stringify(schema)) : known + 1}`;
    sources[name] = schema;
    sources[body] = body;
    return `  ${operationId}: { query: violationsOf(${name}), body: violationsOf(${body}) },`;
  });
  return [standaloneModule(contract, sources), opening, ...table, closing].join("\n");
}

const opening = `/** What is wrong with the query string and the body of a call, by operation; nothing when they keep the contract. */
export const requestValidators: Readonly<Record<keyof typeof operations, { query: Validate; body: Validate }>> = {`;

const closing = `};

import type { operations } from "./operations.ts";

/** What is wrong with the answer to an event. */
export const validateEventAnswer: Validate = violationsOf(EventAnswer);

export type Validate = (value: unknown) => readonly Violation[];

export interface Violation {
  /** Where: a field's name, its path where it is further down, or nothing for the whole. */
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
      throw new Error(`The body of ${path} has to have one media type: the sandbox knows no choice.`);
    }
    return {
      operationId: required(post, "operationId", path),
      effect: required(post, "x-effect", path),
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

// What proves who calls is a parameter to the sandbox like the others.
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

/** Which code the service gives when. */
function conditionsOf(contract: Contract): Record<string, number> {
  const conditions: Record<string, number> = {};
  for (const { "x-condition": condition, const: code } of codeSchemas(contract)) {
    if (condition === undefined) continue;
    if (conditions[condition] !== undefined) {
      throw new Error(`The codes ${conditions[condition]} and ${code} have one x-condition, ${condition}.`);
    }
    conditions[condition] = code;
  }
  return conditions;
}
