import { isObject, type Json, listOf, mapValues, objectOf } from "./json.ts";

/**
 * Makes every schema in the contract one that Redocly rates right.
 *
 * A list of what is known, beside which anything else may come, becomes that anything else. Redocly takes a new member
 * of an answer's list for a break, whatever stands beside the list.
 */
export function prepareSchemas(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(prepareSchemas);
  if (!isObject(value)) return value;
  const open = listOf(value.anyOf).find((member) => objectOf(member)["x-open-set"] === true);
  if (open !== undefined) return open;
  const codes = codesIn(value);
  if (codes.length > 0) return openCodes(codes, value.type ?? codes[0]?.type);
  // The mapping of a discriminator refers to components. What it says, the constants of its schemas say as well.
  return mapValues(value, (member, key) =>
    key === "mapping" && "propertyName" in value ? {} : prepareSchemas(member),
  );
}

// A client has to pass on a code that it does not know, so a new one is no break. One that goes, or gets
// another name, leaves the old name behind in the programs that use it. A property of an answer is rated just so, and a code becomes one.
function openCodes(codes: readonly Json[], type: unknown): Json {
  return {
    type,
    properties: Object.fromEntries(codes.map((code) => [`code ${code.const} ${code.title}`, {}])),
  };
}

const codesIn = (value: unknown): Json[] => {
  const schema = objectOf(value);
  if ("x-action" in schema) return [schema];
  return ["oneOf", "anyOf", "x-known-codes"].flatMap((key) => listOf(schema[key]).flatMap(codesIn));
};
