interface Contract {
  paths: Record<string, unknown>;
  webhooks: Record<string, unknown>;
  components: { pathItems: Record<string, unknown> };
}

const prefix = "#/components/pathItems/";

/** The contract with each event written out wherever it is referenced: Redoc 3 shows no path item by reference. */
export function withEventsInPlace<T extends Contract>(contract: T): T {
  const { pathItems } = contract.components;
  const inPlace = <V>(value: V): V => {
    if (typeof value !== "object" || value === null) return value;
    const { $ref } = value as { $ref?: unknown };
    if (typeof $ref === "string" && $ref.startsWith(prefix)) {
      return structuredClone(pathItems[$ref.slice(prefix.length)]) as V;
    }
    const members = Object.entries(value).map(([key, member]) => [key, inPlace(member)]);
    return (Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members)) as V;
  };
  return { ...contract, paths: inPlace(contract.paths), webhooks: inPlace(contract.webhooks) };
}
