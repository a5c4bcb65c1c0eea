import type { controlRoutes } from "../../../generated/sandbox-routes.ts";
import type { operations } from "../../../generated/sandbox-types.ts";

/** An operation of the control interface, see spec/sandbox/openapi.yaml. */
export type ControlId = keyof typeof controlRoutes & keyof operations;

/** The parameters of an operation, from its path and its query. */
export type ControlParameters<Id extends ControlId> = ParametersIn<Id, "path"> & ParametersIn<Id, "query">;

type ParametersIn<Id extends ControlId, Place extends "path" | "query"> = NonNullable<
  operations[Id]["parameters"][Place]
>;

/** The body that an operation takes. */
export type ControlBody<Id extends ControlId> = operations[Id] extends {
  readonly requestBody: { readonly content: { readonly "application/json": infer Body } };
}
  ? Body
  : unknown;

/** What an operation responds with. `Nothing` where it responds with 204. */
export type ControlResult<Id extends ControlId, Nothing> = operations[Id]["responses"] extends {
  readonly 200: { readonly content: infer Content };
}
  ? Content extends { readonly "application/json": infer Result }
    ? Result
    : ReadableStream<Uint8Array>
  : Nothing;
