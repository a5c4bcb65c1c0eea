import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { fromRoot } from "../root.ts";
import { type CodeSchema, required, type Schema } from "./contract.ts";
import type { Source, SourceOperation } from "./source.ts";

/** The codes that single operations have, by name. */
export type PrivateCodes = Record<string, CodeSchema>;

const folder = "spec/components/error-codes";

const readCodes = async (file: string): Promise<PrivateCodes> =>
  parse(await readFile(fromRoot(folder, file), "utf8"));

/** The codes of both services: of the callback operations, and of the room engine. */
export async function readPrivateCodes(): Promise<{ all: PrivateCodes; roomEngine: PrivateCodes }> {
  const roomEngine = await readCodes("room-engine.yaml");
  return { all: { ...roomEngine, ...(await readCodes("callback.yaml")) }, roomEngine };
}

/** The schema RoomEngineErrorCode with its codes in front of what else may come. */
export function roomEngineSchema({ components }: Source, codes: PrivateCodes): Schema {
  const schema = required<Schema>(components.schemas, "RoomEngineErrorCode", "components.schemas");
  const known = Object.keys(codes).map((name) => ({ $ref: reference(name) }));
  return { ...schema, anyOf: [...known, ...(schema.anyOf ?? [])] };
}

/** Whether the operation's page lists all of its private codes. An alternative of ErrorCode in the schema Failure. */
export type Completeness = "Complete" | "Incomplete" | "Unstated";

/** How an operation fails. */
export interface Failure {
  completeness: Completeness;
  /** Refers to the schema of the body. */
  $ref: string;
  schemas: Record<string, Schema>;
  /** One for each private code. */
  examples: Record<string, { summary: string; value: object }>;
}

/** The failure of the operation whose command is at the end of `path`. */
export function failureOf(
  { components: { schemas } }: Source,
  operation: SourceOperation,
  path: string,
  privateCodes: PrivateCodes,
): Failure {
  const name = capitalized(operation.operationId);
  const { completeness, names } = namedCodes(operation, path);
  const codes = names.map((code) => {
    const found = privateCodes[code];
    if (found === undefined) throw new Error(`${path} names the code ${code}: add it to ${folder}.`);
    return found;
  });
  const template = required<Schema>(schemas, "Failure", "components.schemas");
  const variant = template.properties?.ErrorCode?.oneOf?.find(({ title }) => title === completeness);
  if (variant === undefined) {
    throw new Error(`ErrorCode of the schema Failure has no alternative ${completeness}: add it.`);
  }
  // A single code needs no list: its own schema stands in place of one.
  const own = codes.length > 1 ? `${name}ErrorCode` : codes[0]?.title;
  const ErrorCode = own === undefined ? variant : withCodes(variant, own);
  const failure = {
    ...template,
    title: `${name}Failure`,
    properties: { ...template.properties, ErrorCode: withoutTitle(ErrorCode) },
  };
  return {
    completeness,
    $ref: reference(`${name}Failure`),
    schemas: {
      ...(codes.length > 1 && { [`${name}ErrorCode`]: codesSchema(`${name}ErrorCode`, path, codes) }),
      [`${name}Failure`]: failure,
    },
    examples: Object.fromEntries(codes.map((code) => exampleOf(code, schemas.RequestId?.examples?.[0]))),
  };
}

function namedCodes(
  operation: SourceOperation,
  path: string,
): { completeness: Completeness; names: string[] } {
  const { "x-private-codes": all, "x-known-private-codes": known } = operation;
  if (all === "unstated") return { completeness: "Unstated", names: [] };
  if (all !== undefined) return { completeness: "Complete", names: all };
  if (known !== undefined) return { completeness: "Incomplete", names: known };
  throw new Error(
    `${path} does not name its private codes: add x-private-codes, or x-known-private-codes where not all are known.`,
  );
}

/** The codes in front of what else may come. */
const withCodes = (variant: Schema, name: string): Schema => ({
  ...variant,
  anyOf: [{ $ref: reference(name) }, ...(variant.anyOf ?? [])],
});

const codesSchema = (title: string, path: string, codes: CodeSchema[]): Schema => ({
  title,
  description: `The error codes of \`${path.slice(path.lastIndexOf("/") + 1)}\` beside the common ones.`,
  oneOf: codes.map((code) => ({ $ref: reference(code.title) })),
  examples: codes.slice(-1).map((code) => code.const),
});

/** No page states the wording of ErrorInfo: it is made of the code's name. */
function exampleOf(
  code: CodeSchema,
  RequestId: unknown,
): [name: string, example: { summary: string; value: object }] {
  const words = code.title.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  const value = { ActionStatus: "FAIL", ErrorInfo: words, ErrorCode: code.const, RequestId };
  return [
    code.title.charAt(0).toLowerCase() + code.title.slice(1),
    { summary: `${code.const}: ${words}`, value },
  ];
}

const withoutTitle = ({ title: _, ...schema }: Schema): Schema => schema;

const reference = (name: string): string => `#/components/schemas/${name}`;

export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
