export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value, or an empty object where it is not one. */
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});

/** The value, or an empty list where it is not one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const mapValues = (value: unknown, change: (member: unknown, key: string) => unknown): Json =>
  Object.fromEntries(Object.entries(objectOf(value)).map(([key, member]) => [key, change(member, key)]));
