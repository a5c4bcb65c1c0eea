import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** As much of the bundled contract as the command reads. */
interface BundledContract {
  readonly paths: Readonly<
    Record<string, { readonly parameters: readonly Ref[]; readonly post: BundledOperation }>
  >;
  readonly webhooks: Readonly<Record<string, object>>;
  readonly components: {
    readonly parameters: Readonly<Record<string, { readonly name: string; readonly example: unknown }>>;
    readonly examples: Readonly<Record<string, { readonly value: object }>>;
    readonly securitySchemes: Readonly<Record<string, { readonly name: string }>>;
  };
}

interface Ref {
  readonly $ref: string;
}

interface BundledOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly requestBody: { readonly content: { readonly "application/json": { readonly examples: object } } };
}

// By the package's own name: the relative path differs between src/ and dist/.
export const contractFile = (): string =>
  createRequire(import.meta.url).resolve("trtc-conference-api/openapi.json");

const readContract = (): BundledContract => JSON.parse(readFileSync(contractFile(), "utf8"));

const nameOf = ({ $ref }: Ref): string => $ref.slice($ref.lastIndexOf("/") + 1);

/** The operations as the contract describes them, in its order: those of a group stand together. */
export const describedOperations = (): BundledOperation[] =>
  Object.values(readContract().paths).map(({ post }) => post);

/** The contract's first example of an operation's request body. */
export const exampleBody = (path: string): object => bodyIn(readContract(), path);

function bodyIn({ paths, components }: BundledContract, path: string): object {
  const { examples = {} } = paths[path]?.post.requestBody.content["application/json"] ?? {};
  const [first] = Object.values(examples) as Ref[];
  return (first && components.examples[nameOf(first)]?.value) ?? {};
}

/** As much of a schema as `--set` needs. */
export interface FieldSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly items?: unknown;
}

/** Reads the schema of an event's body along a path of fields and list indices. Undefined where it says nothing. */
export function readEventSchema(command: string): (path: readonly string[]) => FieldSchema | undefined {
  const contract = readContract();
  const step = (node: unknown, name: string): unknown => {
    const inner = (node as Record<string, unknown> | undefined)?.[name];
    const { $ref } = Object(inner) as Partial<Ref>;
    return $ref === undefined ? inner : $ref.slice(2).split("/").reduce(step, contract);
  };
  const body = [command, "post", "requestBody", "content", "application/json", "schema"];
  const root = body.reduce(step, contract.webhooks) as FieldSchema | undefined;
  return (path) =>
    path.reduce<FieldSchema | undefined>(
      (schema, name) =>
        (schema?.items === undefined ? step(schema?.properties, name) : step(schema, "items")) as FieldSchema,
      root,
    );
}

/** The names of the query parameters that calls have, that of the UserSig included. */
export function queryNames(): string[] {
  const { paths, components } = readContract();
  const parameters = Object.values(paths).flatMap((item) => item.parameters.map(nameOf));
  const schemes = Object.values(components.securitySchemes);
  return [...new Set([...parameters.flatMap((key) => components.parameters[key] ?? []), ...schemes])].map(
    ({ name }) => name,
  );
}

/**
 * A curl command that calls set_callback with the contract's own example on the server at `baseUrl`.
 *
 * @param Url Default: the example's.
 * @param changes Query parameters that differ from the contract's examples.
 */
export function sampleCurl(baseUrl: string, Url?: string, changes: Record<string, string> = {}): string {
  const path = "/v4/room_config/set_callback";
  const contract = readContract();
  const query = new URLSearchParams({ usersig: "xxx" });
  for (const ref of contract.paths[path]?.parameters ?? []) {
    const parameter = contract.components.parameters[nameOf(ref)];
    if (parameter !== undefined) query.set(parameter.name, String(parameter.example));
  }
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  const body = JSON.stringify({ ...bodyIn(contract, path), ...(Url !== undefined && { Url }) });
  return `curl '${baseUrl}${path}?${query}' \\\n  --header 'Content-Type: application/json' \\\n  --data '${body}'`;
}
