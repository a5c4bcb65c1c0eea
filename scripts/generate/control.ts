import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { fromRoot } from "../root.ts";
import { generatedNote, table } from "./module.ts";
import { typesOf } from "./types.ts";

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

interface ControlParameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: Schema;
}

interface ControlOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly ControlParameter[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: Schema } } };
}

/** The description of the sandbox's control interface. */
export interface Control {
  readonly info: { readonly title: string; readonly summary: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const readControl = async (): Promise<Control> =>
  parse(await readFile(fromRoot("spec", "sandbox", "openapi.yaml"), "utf8"));

export const controlTypesModule = async (control: Control): Promise<string> =>
  `${generatedNote}\n${await typesOf(control)}`;

/** What a server needs to know of each operation: where it is, and the names of what it takes. */
export function controlRoutesModule(control: Control): string {
  const entries = Object.entries(control.paths).flatMap(
    ([path, { parameters: shared = [], ...operations }]) =>
      Object.entries(operations as Record<string, ControlOperation>).map(([method, operation]) => {
        const { operationId, summary, parameters: own = [], requestBody } = operation;
        const parameters = [...(shared as ControlParameter[]), ...own].map((one) => resolved(control, one));
        const typesIn = (place: string) =>
          Object.fromEntries(
            parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, schema.type]),
          );
        const body = resolved(control, requestBody?.content["application/json"].schema ?? {});
        const value = {
          method: method.toUpperCase(),
          path: patternOf(path, parameters),
          pathParameters: typesIn("path"),
          query: typesIn("query"),
          body: Object.fromEntries(
            Object.keys(body.properties ?? {}).map((name) => [name, body.required?.includes(name) ?? false]),
          ),
        };
        return { key: operationId, doc: [`${summary}.`], value };
      }),
  );
  return table("controlRoutes", entries);
}

/** A regular expression for a path, with a group for each parameter. */
const patternOf = (path: string, parameters: readonly ControlParameter[]): string =>
  `^${path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { schema } = parameters.find((parameter) => parameter.name === name) as ControlParameter;
    const any = schema.type === "integer" ? "\\d{1,15}" : "[^/]+";
    return `(?<${name}>${schema.enum?.join("|") ?? any})`;
  })}$`;

/** Follows a reference into the components. */
function resolved<Part extends { readonly $ref?: string }>({ components }: Control, part: Part): Part {
  const [group = "", name = ""] = part.$ref?.split("/").slice(2) ?? [];
  return part.$ref === undefined ? part : (components[group]?.[name] as Part);
}
