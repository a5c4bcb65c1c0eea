import { controlRoutes } from "../../../generated/sandbox-routes.ts";
import { split } from "../../http/incoming.ts";
import { check } from "../../internal/check.ts";
import type { ControlId } from "./control-operation.ts";

/** Which operation a request asks for, with its parameters as text. */
export interface ControlRoute {
  readonly id: ControlId;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

const routes = Object.entries(controlRoutes).map(([id, { method, path }]) => ({
  id: id as ControlId,
  method,
  pattern: new RegExp(path),
}));

/** The path of every operation starts with it. */
const prefix = "/_sandbox/";

export const isControl = (url: string): boolean => url.includes(prefix) && split(url).path.startsWith(prefix);

/** Finds the operation, or the methods that the path takes instead. */
export function findControlRoute(
  url: string,
  method: string,
): ControlRoute | { readonly allow: readonly string[] } {
  const { path, query } = split(url);
  const found = routes.filter(({ pattern }) => pattern.test(path));
  const route = found.find((one) => one.method === method);
  return route === undefined
    ? { allow: found.map((one) => one.method) }
    : { id: route.id, path: { ...route.pattern.exec(path)?.groups }, query };
}

/** The type of each parameter. */
type Types = Readonly<Record<string, string>>;

/** Reads the parameters. Each may be there once, and none that the operation does not know. */
export function readParameters({ id, path, query }: ControlRoute): object {
  const { pathParameters, query: types }: Record<"pathParameters" | "query", Types> = controlRoutes[id];
  const read: Record<string, string | number> = {};
  const add = (name: string, value: string, type: string | undefined) => {
    read[name] = type === "integer" ? integer(name, value) : value;
  };
  for (const [name, value] of Object.entries(path)) add(name, decoded(name, value), pathParameters[name]);
  for (const [name, value] of query) {
    check(
      Object.hasOwn(types, name),
      name,
      `is not a parameter of ${id}. Its parameters are ${Object.keys(types).join(", ") || "none"}.`,
    );
    check(!Object.hasOwn(read, name), name, "must be there only once.");
    add(name, value, types[name]);
  }
  return read;
}

function integer(name: string, value: string): number {
  check(/^\d{1,16}$/.test(value) && Number.isSafeInteger(Number(value)), name, "must be a whole number.");
  return Number(value);
}

function decoded(name: string, value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    check(false, name, "must be percent-encoded UTF-8.");
  }
}

/** Checks that a body has the fields that it must have, and no other. */
export function checkControlBody(id: ControlId, body: unknown): asserts body is object {
  const fields: Readonly<Record<string, boolean>> = controlRoutes[id].body;
  check(typeof body === "object" && body !== null && !Array.isArray(body), "body", "must be a JSON object.");
  for (const name of Object.keys(body)) {
    const known = Object.keys(fields).join(", ") || "none";
    check(Object.hasOwn(fields, name), name, `is not a field of this body. Its fields are ${known}.`);
  }
  for (const [name, isRequired] of Object.entries(fields)) {
    check(!isRequired || Object.hasOwn(body, name), name, "must be given.");
  }
}
