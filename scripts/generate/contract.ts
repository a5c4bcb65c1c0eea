/** The published contract, as far as the generator reads it. */
export interface Contract {
  info: { version: string };
  servers: { url: string; description: string; "x-region": string }[];
  tags: { name: string; description?: string | undefined }[];
  "x-tagGroups": object[];
  security: Record<string, unknown>[];
  paths: Record<string, Record<string, unknown>>;
  webhooks: Record<string, { post: Event }>;
  components: {
    callbacks: Record<string, Record<string, { post: Event }>>;
    examples: Record<string, { value: unknown }>;
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    securitySchemes: Record<string, { name: string; in: string }> & {
      usersig: { "x-user-sig": { lifetimeSeconds: Record<string, number> } };
    };
  };
  "x-event-timeout": { seconds: number };
}

export interface Event {
  operationId: string;
  summary: string;
  description: string;
  parameters: (Parameter | { $ref: string })[];
  requestBody: { content: JsonContent };
}

export interface JsonContent {
  "application/json": { schema: Schema; examples: Record<string, { $ref?: string }> };
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface Schema {
  $ref?: string;
  type?: string;
  title?: string;
  description?: string;
  const?: unknown;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  anyOf?: Schema[];
  discriminator?: object;
  "x-known-codes"?: CodeSchema[];
  "x-aliases"?: Record<string, string>;
  "x-enumDescriptions"?: Record<string, string>;
}

export interface CodeSchema {
  title: string;
  description: string;
  /** The published contract has `enum` in its place. */
  const?: number;
  enum?: [number];
  "x-action": string;
  "x-retry": "never" | "backoff" | "re-sign";
  "x-documented"?: boolean;
  "x-outcome"?: "unknown";
}

/** The schema of every code that has a meaning of its own, the operations' private ones included. */
export const codeSchemas = ({ components: { schemas } }: Contract): CodeSchema[] =>
  Object.values(schemas).flatMap((schema) =>
    "x-action" in schema ? [schema as unknown as CodeSchema] : (schema["x-known-codes"] ?? []),
  );

/** A member that the contract must have; the error names `where` it is missing. */
export function required<T>(object: object, key: string, where: string): T {
  const value = (object as Record<string, unknown>)[key];
  if (value === undefined) throw new Error(`The contract has no ${key} at ${where}: add it there.`);
  return value as T;
}

/** The name of the component that a reference leads to. */
export function nameOf(reference: { $ref?: string } | undefined, kind: string, what: string): string {
  const prefix = `#/components/${kind}/`;
  const $ref = reference?.$ref;
  if (!$ref?.startsWith(prefix)) {
    throw new Error(
      `${what} must be a reference into components.${kind}: give it a file, and refer to that.`,
    );
  }
  return $ref.slice(prefix.length);
}
