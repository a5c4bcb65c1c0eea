import { type ContractWords, filled } from "../../generate/words.ts";

interface Schema {
  $ref?: string;
  description?: string;
  enum?: string[];
  anyOf?: Schema[];
  schema?: Schema;
  "x-open-set"?: true;
}

interface Contract {
  components: { schemas: Record<string, unknown> };
}

/**
 * The contract with each `anyOf` in the form in which Redoc 3 shows all that it says: of a schema with alternatives it
 * leaves out the description, and shows that of the chosen alternative only. Of a constant it shows `const` and `enum`.
 */
export function withPlainAlternatives<T extends Contract>(
  contract: T,
  { openSet }: Pick<ContractWords, "openSet">,
): T {
  const { schemas } = contract.components;
  const target = ({ $ref }: Schema) => schemas[$ref?.slice($ref.lastIndexOf("/") + 1) ?? ""] as Schema;
  const plain = <V>(value: V): V => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(plain) as V;
    const shown = Object.entries(value).filter(([key]) => key !== "const" || !("enum" in value));
    const members = Object.fromEntries(shown.map(([key, member]) => [key, plain(member)]));
    const { anyOf, description, schema } = members as Schema;
    // Of a parameter Redoc shows its own description, and not that of its schema.
    if (schema !== undefined && "in" in members) {
      return { ...members, description: both(description, schema.description) } as V;
    }
    if (anyOf === undefined) return members as V;
    if (!anyOf.some((alternative) => "x-open-set" in alternative)) {
      const described = anyOf.map((one) => ({ ...one, description: both(description, one.description) }));
      return { ...members, anyOf: described } as V;
    }
    const known = anyOf.flatMap((one) => (one.$ref === undefined ? one : target(one)).enum ?? []);
    const words = filled(openSet, { words: known.map((word) => `\`${word}\``).join(", ") });
    const { anyOf: _, ...rest } = members as Schema;
    return { ...rest, type: "string", description: both(description, words) } as V;
  };
  return plain(contract);
}

const both = (one = "", other = "") => [one.trim(), other].filter((text) => text !== "").join(" ");
