import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { Contract } from "./contract.ts";
import { generatedNote } from "./module.ts";

/** A schema of its own, or the name of one of the contract. */
export type SchemaSource = object | string;

/**
 * A module that validates by each of these schemas, under its name, without a validator that is loaded at run time. Made
 * by Ajv, of the schemas' rules alone: descriptions and examples would only make it longer.
 */
export function standaloneModule(contract: Contract, schemas: Record<string, SchemaSource>): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: false, optimize: 2 },
    allErrors: true,
    strict: true,
  });
  ajv.addSchema({ $id: "contract", $defs: rulesOnly(contract.components.schemas) });
  const references = Object.entries(schemas).map(([name, schema]) => {
    if (typeof schema === "string") return [name, `contract#/$defs/${schema}`];
    ajv.addSchema({ ...(rulesOf(schema) as object), $id: name });
    return [name, name];
  });
  const code = selfContained(bounded(standalone.default(ajv, Object.fromEntries(references))));
  // Ajv writes JavaScript, without a type.
  return `// @ts-nocheck\n${generatedNote}\n${code}\n`;
}

/** Ajv counts characters by a function of its own, which it would load at run time. */
function selfContained(code: string): string {
  const own = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', "(text) => [...text].length");
  if (own.includes("require(")) {
    throw new Error("Ajv loads something at run time: give standalone.ts code to put in its place.");
  }
  return own;
}

/** After so many errors a list, or an object, is looked at no further. */
const enough = 20;

/**
 * Ajv knows all errors or the first one only. All of them would be half a million for a body of 1 MiB that is a list of
 * wrong items, so its loops get a second end.
 */
function bounded(code: string): string {
  const loop = /for\((?:let (\w+)=0; \1<\w+; \1\+\+|const \w+ in \w+)\)\{/g;
  const loops = code.match(/\b(for|while)\b ?\(/g)?.length ?? 0;
  if (loops !== (code.match(loop)?.length ?? 0)) {
    throw new Error("Ajv writes its loops in another way than before: find out how to end them early.");
  }
  return code.replace(loop, `$&if(errors>=${enough})break;`);
}

/** What is for people and for other tools. Whatever else Ajv does not know makes it throw, rather than pass by. */
const isNote = (keyword: string): boolean =>
  keyword.startsWith("x-") || ["title", "description", "examples", "discriminator"].includes(keyword);

/** The schemas without what says nothing to a validator. */
function rulesOnly(schemas: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, rulesOf(schema)]));
}

function rulesOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(rulesOf);
  if (typeof schema !== "object" || schema === null) return schema;
  if ("$ref" in schema) return { $ref: String(schema.$ref).replace("#/components/schemas/", "#/$defs/") };
  const rules = Object.entries(schema).filter(([keyword]) => !isNote(keyword));
  return Object.fromEntries(
    rules.map(([keyword, value]) => [
      keyword,
      keyword === "properties"
        ? rulesOnly(value)
        : keyword === "const" || keyword === "enum"
          ? value
          : rulesOf(value),
    ]),
  );
}
