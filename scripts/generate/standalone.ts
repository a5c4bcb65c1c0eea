import { _, str } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { Contract } from "./contract.ts";
import { generatedNote } from "./module.ts";

/** A schema, or the name of a schema of the contract. */
export type SchemaSource = object | string;

/**
 * A module that exports a validator per schema, under the schema's name, and imports nothing. Ajv generates it from the
 * schemas without their descriptions and examples, which would only make it longer.
 */
export function standaloneModule(contract: Contract, schemas: Record<string, SchemaSource>): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: false, optimize: 2 },
    allErrors: true,
    strict: true,
    // How wide an integer is: for generators of other languages.
    formats: { int32: true, int64: true },
  });
  ajv.addKeyword({
    keyword: "x-max-bytes",
    type: "string",
    schemaType: "number",
    error: { message: ({ schema }) => str`must NOT have more than ${schema} bytes` },
    code(context) {
      context.fail(_`new TextEncoder().encode(${context.data}).length > ${context.schema}`);
    },
  });
  ajv.addSchema({ $id: "contract", $defs: schemasWithoutNotes(contract.components.schemas) });
  const references = Object.entries(schemas).map(([name, schema]) => {
    if (typeof schema === "string") return [name, `contract#/$defs/${schema}`];
    ajv.addSchema({ ...(withoutNotes(schema) as object), $id: name });
    return [name, name];
  });
  const code = selfContained(exact(bounded(standalone.default(ajv, Object.fromEntries(references)))));
  // Ajv generates JavaScript without types.
  return `// @ts-nocheck\n${generatedNote}\n${code}\n`;
}

/** Replaces the function with which Ajv counts characters, because the module would have to load it. */
function selfContained(code: string): string {
  const own = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', "(text) => [...text].length");
  if (own.includes("require(")) {
    throw new Error("Ajv loads a module at run time. Replace its call in selfContained of standalone.ts.");
  }
  return own;
}

/** How Ajv tests for an integer, which lets those pass whose last digits JavaScript has lost. */
const looseInteger =
  /\(\(\(typeof (\w+) == "number"\) && \(!\(\1 % 1\) && !isNaN\(\1\)\)\) && \(isFinite\(\1\)\)\)/g;

/** Takes only the integers that JavaScript can hold. */
function exact(code: string): string {
  const own = code.replace(looseInteger, "Number.isSafeInteger($1)");
  if (own.includes("% 1")) {
    throw new Error("Ajv tests for an integer in another way. Match it in exact of standalone.ts.");
  }
  return own;
}

/** A list or an object is validated no further after so many errors. */
const maxErrors = 20;

/**
 * Ends Ajv's loops early. Ajv reports either the first error or all of them, which are half a million for a list of wrong
 * items in a body of 1 MiB.
 */
function bounded(code: string): string {
  const loop = /for\((?:let (\w+)=0; \1<\w+; \1\+\+|const \w+ in \w+)\)\{/g;
  const loops = code.match(/\b(for|while)\b ?\(/g)?.length ?? 0;
  if (loops !== (code.match(loop)?.length ?? 0)) {
    throw new Error("Ajv generates another form of loop. Match it in bounded of standalone.ts.");
  }
  return code.replace(loop, `$&if(errors>=${maxErrors})break;`);
}

/** Keywords for people and other tools. Ajv throws on any other keyword that it does not know. */
const isNote = (keyword: string): boolean =>
  (keyword.startsWith("x-") && keyword !== "x-max-bytes") ||
  ["title", "description", "examples", "discriminator", "format"].includes(keyword);

function schemasWithoutNotes(schemas: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutNotes(schema)]));
}

function withoutNotes(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNotes);
  if (typeof schema !== "object" || schema === null) return schema;
  if ("$ref" in schema) return { $ref: String(schema.$ref).replace("#/components/schemas/", "#/$defs/") };
  const rules = Object.entries(schema).filter(([keyword]) => !isNote(keyword));
  return Object.fromEntries(
    rules.map(([keyword, value]) => [
      keyword,
      keyword === "properties"
        ? schemasWithoutNotes(value)
        : keyword === "const" || keyword === "enum"
          ? value
          : withoutNotes(value),
    ]),
  );
}
