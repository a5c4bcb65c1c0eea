import type { Contract } from "./contract.ts";
import { eventSchemas } from "./events.ts";
import { standaloneModule } from "./standalone.ts";

/** A module that validates each event. */
export function validatorsModule(contract: Contract): string {
  const events = Object.entries(eventSchemas(contract));
  const schemas = events.map(([, name]) => [name, name]);
  const table = events.map(([word, name]) => `  ${JSON.stringify(word)}: reasonsOf(${name}),`);
  return [standaloneModule(contract, Object.fromEntries(schemas)), opening, ...table, closing].join("\n");
}

const opening = `/** Lists what is wrong with an event, by command word. The list of a valid event is empty. */
export const validators: Readonly<Record<string, (event: unknown) => readonly string[]>> = {`;

const closing = `};

function reasonsOf(validate) {
  return (event) =>
    validate(event) ? [] : validate.errors.map(({ instancePath, message, params }) =>
    (instancePath || "/") + " " + message + (params.allowedValues ? ": " + params.allowedValues.join(", ") : ""));
}
`;
