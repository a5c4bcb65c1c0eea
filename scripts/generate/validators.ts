import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import type { Contract } from "./contract.ts";
import { eventSchemas } from "./events.ts";
import { generatedNote } from "./module.ts";

/**
 * Code that validates each event, so that no validator has to be loaded at run time. Made by Ajv, of the schemas' rules
 * alone: descriptions and examples would only make it longer.
 */
export function validatorsModule(contract: Contract): string {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: false, optimize: 2 },
    allErrors: true,
    strict: true,
  });
  ajv.addSchema({ $id: "contract", $defs: rulesOnly(contract.components.schemas) });
  const events = Object.entries(eventSchemas(contract));
  const references = events.map(([, name]) => [name, `contract#/$defs/${name}`]);
  const code = bounded(standalone.default(ajv, Object.fromEntries(references)));
  const table = events.map(([word, name]) => `  ${JSON.stringify(word)}: reasonsOf(${name}),`);
  // Ajv writes JavaScript, without a type.
  return ["// @ts-nocheck", generatedNote, code, "", opening, ...table, closing].join("\n");
}

/** After so many errors a list is looked at no further. */
const enough = 20;

/**
 * Ajv knows all errors or the first one only. All of them would be half a million for a body of 1 MiB that is a list of
 * wrong items, so its loops get a second end.
 */
function bounded(code: string): string {
  const loop = /(for\(let (\w+)=0; \2<\w+);( \2\+\+\)\{)/g;
  const loops = code.match(/\b(for|while)\b ?\(/g)?.length ?? 0;
  if (loops !== code.match(loop)?.length) {
    throw new Error("Ajv writes its loops in another way than before: find out how to end them early.");
  }
  return code.replace(loop, `$1 && errors<${enough};$3`);
}

const opening = `/** What is wrong with an event, by its command word; nothing when it is as the contract has it. */
export const validators: Readonly<Record<string, (event: unknown) => readonly string[]>> = {`;

const closing = `};

function reasonsOf(validate) {
  return (event) =>
    validate(event) ? [] : validate.errors.map(({ instancePath, message }) => (instancePath || "/") + " " + message);
}
`;

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
