import { query } from "json-p3";

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [name: string]: Json;
}

/** The part of an OpenAPI Overlay that a translation needs. */
export interface Overlay {
  actions: { target: string; update: JsonObject }[];
}

/**
 * Carries out the actions of an OpenAPI Overlay on a document, in their order.
 *
 * @throws Error when a target matches no object: what it was written for has been renamed.
 * @see https://spec.openapis.org/overlay/v1.0.0.html
 */
export function applyOverlay(document: object, { actions }: Overlay): void {
  for (const { target, update } of actions) {
    const places = query(target, document as JsonObject).values();
    if (places.length === 0) throw new Error(`The overlay's target ${target} matches nothing.`);
    for (const place of places) {
      if (!isObject(place)) throw new Error(`The overlay's target ${target} is no object.`);
      merge(place, update);
    }
  }
}

function merge(into: JsonObject, update: JsonObject): void {
  for (const [name, value] of Object.entries(update)) {
    const old = into[name];
    if (isObject(old) && isObject(value)) merge(old, value);
    else into[name] = value;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);
