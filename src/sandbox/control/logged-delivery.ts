import type { components } from "../../../generated/sandbox-types.ts";
import { readJsonOr } from "../../internal/json.ts";
import type { SandboxDelivery } from "../events/sandbox-delivery.ts";

type LoggedDelivery = components["schemas"]["LoggedDelivery"];

/** A delivery as the control interface shows it. */
export function loggedDelivery({ body, query, durationMs, ...rest }: SandboxDelivery): LoggedDelivery {
  return withNull({
    ...rest,
    durationMs: durationMs === undefined ? undefined : toMicroseconds(durationMs),
    query,
    headers: query && { "content-type": "application/json" },
    body: readJsonOr(body(), body()),
  });
}

/** More digits than these are noise. */
export const toMicroseconds = (ms: number): number => Math.round(ms * 1000) / 1000;

type WithNull<Fields> = {
  readonly [Name in keyof Fields]: Exclude<Fields[Name], undefined> | NullFor<Fields[Name]>;
};
type NullFor<Field> = undefined extends Field ? null : never;

/** JSON has no `undefined`. */
export const withNull = <Fields extends object>(fields: Fields): WithNull<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])) as never;
