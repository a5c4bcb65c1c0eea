import { query } from "json-p3";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** As far as a translation needs it: the members `remove` and, since 1.1, `copy` are not there. */
export interface Overlay {
  overlay: string;
  actions: { target: string; update: { [name: string]: Json } }[];
}

/**
 * A copy of a document with the actions of an OpenAPI Overlay carried out, in their order. Libraries for it there are, but
 * none for JavaScript that is kept well; the JSONPath, which is the larger part, is json-p3's.
 *
 * An action that matches nothing is an error: what it was written for has been renamed.
 *
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 */
export function applyOverlay<T extends object>(document: T, { overlay, actions }: Overlay): T {
  if (!/^1\./.test(overlay)) throw new Error(`An overlay of version ${overlay}; only 1 is known here.`);
  const copy = structuredClone(document);
  for (const { target, update } of actions) {
    const places = query(target, copy as Json).values();
    if (places.length === 0) throw new Error(`The overlay's target ${target} matches nothing.`);
    for (const place of places) {
      if (!isObject(place)) throw new Error(`The overlay's target ${target} is no object.`);
      merge(place, update);
    }
  }
  return copy;
}

function merge(into: { [name: string]: Json }, update: { [name: string]: Json }): void {
  for (const [name, value] of Object.entries(update)) {
    const old = into[name];
    if (isObject(old) && isObject(value)) merge(old, value);
    else if (Array.isArray(old) && Array.isArray(value)) into[name] = [...old, ...value];
    else into[name] = structuredClone(value);
  }
}

const isObject = (value: unknown): value is { [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
