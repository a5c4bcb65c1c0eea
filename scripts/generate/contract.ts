/** The parts of the bundled contract that the generator reads. */
export interface Contract {
  info: { version: string };
  servers: { url: string; description: string; "x-region": string }[];
  tags: { name: string; description?: string | undefined }[];
  security: Record<string, unknown>[];
  paths: Record<string, Record<string, unknown>>;
  webhooks: Record<string, { $ref: string }>;
  components: {
    pathItems: Record<string, unknown>;
    examples: Record<string, { value: unknown }>;
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    securitySchemes: Record<string, { name: string; in: string }> & {
      usersig: { "x-user-sig": { lifetimeSeconds: Record<string, number> } };
    };
  };
  "x-service-timeout": { seconds: number };
  "x-event-timeout": { seconds: number };
}

export interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema: Schema;
  example?: unknown;
}

export interface Schema {
  type?: string;
  title?: string;
  const?: unknown;
  enum?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  properties?: Record<string, Schema>;
  "x-known-codes"?: CodeSchema[];
  "x-aliases"?: Record<string, string>;
}

interface CodeSchema {
  title: string;
  description: string;
  const: number;
  "x-action": string;
  "x-retry": "never" | "backoff" | "re-sign";
  "x-documented"?: boolean;
  "x-outcome"?: "unknown";
  "x-condition"?: string;
}

export interface Operation {
  operationId: string;
  method: string;
  path: string;
  rateLimit: { calls: number; seconds: number };
  repeatAfterUnknownOutcome: boolean;
  /** True where a call changes nothing. */
  safe?: boolean;
  /** The operation that tells, after an unknown outcome, whether what was asked for is there. */
  confirmedBy?: string;
  /** Summary, description and official page, line by line. */
  doc: string[];
}

export interface KnownCode {
  code: number;
  name: string;
  meaning: string;
  action: string;
  retry: CodeSchema["x-retry"];
  documented: boolean;
  outcomeUnknown: boolean;
}

const methods = ["get", "put", "post", "delete", "patch"];

/** Every operation, in the order of the contract. */
export function operationsOf(contract: Contract): Operation[] {
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, value]) => {
        const operation = value as Record<string, unknown>;
        const confirmedBy = operation["x-confirmed-by"] as string | undefined;
        return {
          operationId: required<string>(operation, "operationId", path),
          method: method.toUpperCase(),
          path,
          rateLimit: required<Operation["rateLimit"]>(operation, "x-rate-limit", path),
          repeatAfterUnknownOutcome: required<boolean>(operation, "x-repeat-after-unknown-outcome", path),
          ...(operation["x-safe"] === true && { safe: true }),
          ...(confirmedBy !== undefined && { confirmedBy }),
          doc: docOf(operation, path),
        };
      }),
  );
}

/** Summary, description and official page of an operation or event, line by line. */
export function docOf(operation: object, where: string): string[] {
  return [
    `${required<string>(operation, "summary", where)}.`,
    "",
    ...required<string>(operation, "description", where).trim().split("\n"),
    "",
    `@see ${required<{ url: string }>(operation, "externalDocs", where).url}`,
  ];
}

/** The schema of every code that has a meaning of its own, the operations' private ones included. */
export const codeSchemas = (contract: Contract): CodeSchema[] =>
  Object.values(contract.components.schemas).flatMap((schema) =>
    "x-action" in schema ? [schema as unknown as CodeSchema] : (schema["x-known-codes"] ?? []),
  );

/** Every code that has a meaning of its own, in ascending order. */
export function knownCodes(contract: Contract): KnownCode[] {
  return codeSchemas(contract)
    .map((code) => ({
      code: code.const,
      name: code.title,
      meaning: code.description,
      action: code["x-action"],
      retry: code["x-retry"],
      documented: code["x-documented"] ?? false,
      outcomeUnknown: code["x-outcome"] === "unknown",
    }))
    .sort((a, b) => a.code - b.code);
}

/** A member that the generated tables cannot do without; `where` is named when it is missing. */
export function required<T>(object: object, key: string, where: string): T {
  const value = (object as Record<string, unknown>)[key];
  if (value === undefined) throw new Error(`The contract has no ${key} at ${where}: add it there.`);
  return value as T;
}

/** The name that a reference leads to: what has a name stands once in the contract, however often it is used. */
export function nameOf(reference: { $ref?: string } | undefined, kind: string, what: string): string {
  const prefix = `#/components/${kind}/`;
  const $ref = reference?.$ref;
  if (!$ref?.startsWith(prefix)) {
    throw new Error(`${what} is no reference into components.${kind}: name it there, and reference it.`);
  }
  return $ref.slice(prefix.length);
}
