interface Contract {
  paths: object;
  webhooks: object;
  components: { pathItems: Record<string, unknown> };
}

/** Each operation and event stands where its path or its word is. */
export interface InPlace {
  paths: Record<string, { post: Described }>;
  webhooks: Record<string, { post: Described }>;
}

interface Described {
  operationId: string;
  summary: string;
  description: string;
}

const prefix = "#/components/pathItems/";

/** The contract with each event written out wherever it is referenced: Redoc 3 shows no path item by reference. */
export function withEventsInPlace<T extends Contract>(contract: T): Omit<T, keyof InPlace> & InPlace {
  const { pathItems } = contract.components;
  const inPlace = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const { $ref } = value as { $ref?: unknown };
    if (typeof $ref === "string" && $ref.startsWith(prefix)) {
      return structuredClone(pathItems[$ref.slice(prefix.length)]);
    }
    const members = Object.entries(value).map(([key, member]) => [key, inPlace(member)]);
    return Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
  };
  return {
    ...contract,
    paths: inPlace(contract.paths) as InPlace["paths"],
    webhooks: inPlace(contract.webhooks) as InPlace["webhooks"],
  };
}
