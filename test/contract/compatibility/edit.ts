/** Changes a contract, a copy of generated/openapi.json. */
export type Edit = (contract: unknown) => void;

type Json = Record<string, unknown>;

/**
 * A place in the contract, as its keys with ` > ` between them; `*` stands for the only key there is. An edit throws
 * when the contract has no such place, because a plant that plants nothing proves nothing.
 */
export function at(place: string) {
  const keys = place.split(" > ");
  const edit =
    (change: (parent: Json, key: string) => void): Edit =>
    (contract) => {
      const parents = keys.slice(0, -1);
      change(parents.reduce(enter, contract as Json), keys.at(-1) ?? "");
    };
  const enter = (value: Json, key: string): Json => {
    const child = key === "*" ? Object.values(value)[0] : value[key];
    if (typeof child !== "object" || child === null) throw new Error(`The contract has no ${place}.`);
    return child as Json;
  };
  const listIn = (parent: Json, key: string): unknown[] => {
    if (!Array.isArray(parent[key])) throw new Error(`The contract has no list ${place}.`);
    return parent[key];
  };

  return {
    set: (value: unknown) =>
      edit((parent, key) => {
        parent[key] = value;
      }),
    remove: () => edit(removeFrom(place)),
    rename: (change: (name: string) => string) =>
      edit((parent, key) => {
        const name = key === "*" ? (Object.keys(parent)[0] ?? "") : key;
        const value = parent[name];
        removeFrom(place)(parent, name);
        parent[change(name)] = value;
      }),
    add: (...values: unknown[]) =>
      edit((parent, key) => {
        listIn(parent, key).push(...values);
      }),
    /** Takes a member out of a list. */
    drop: (value: unknown) =>
      edit((parent, key) => {
        const list = listIn(parent, key);
        const index = list.findIndex((member) => JSON.stringify(member) === JSON.stringify(value));
        if (index === -1) throw new Error(`${place} has no ${JSON.stringify(value)}.`);
        list.splice(index, 1);
      }),
    reverse: () =>
      edit((parent, key) => {
        listIn(parent, key).reverse();
      }),
    /** Puts a copy of what is here at another key beside it. */
    copy: (name: string) =>
      edit((parent, key) => {
        parent[name] = structuredClone(enter(parent, key));
      }),
  };
}

const removeFrom = (place: string) => (parent: Json, key: string) => {
  if (!(key in parent)) throw new Error(`The contract has no ${place}.`);
  delete parent[key];
};
