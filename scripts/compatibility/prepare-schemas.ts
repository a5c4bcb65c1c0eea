import { isObject, type Json, listOf, mapValues, objectOf } from "./json.ts";

/**
 * Replaces each schema by one that Redocly rates by our rule. An open set becomes its open member: to Redocly, a new word
 * in the list of a response is a break even beside an open member.
 */
export function prepareSchemas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prepareSchemas);
  if (!isObject(value)) return value;
  const open = listOf(value.anyOf).find((member) => objectOf(member)["x-open-set"] === true);
  if (open !== undefined) return open;
  const codes = codesIn(value);
  if (codes.length > 0) return openCodes(codes, value.type ?? codes[0]?.type);
  // The mapping of a discriminator refers to components, which are gone; the constants of the schemas say the same.
  return mapValues(limited(value), (member, key) =>
    key === "mapping" && "propertyName" in value ? {} : prepareSchemas(member),
  );
}

// Redocly does not know the extension. A lower limit refuses what was accepted, in bytes as in characters.
const limited = ({ "x-max-bytes": maxLength, ...schema }: Json): Json =>
  maxLength === undefined ? schema : { ...schema, maxLength };

// A new code breaks nobody, a removed or renamed one does. Redocly rates the properties of a response so: a code becomes one.
function openCodes(codes: readonly Json[], type: unknown): Json {
  return {
    type,
    properties: Object.fromEntries(
      codes.map((code) => [`code ${code.const ?? code.enum} ${code.title}`, {}]),
    ),
  };
}

const codesIn = (value: unknown): Json[] => {
  const schema = objectOf(value);
  if ("x-action" in schema) return [schema];
  return ["oneOf", "anyOf", "x-known-codes"].flatMap((key) => listOf(schema[key]).flatMap(codesIn));
};
