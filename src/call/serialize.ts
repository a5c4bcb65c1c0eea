import type { Operation } from "../contract/operations.ts";
import { ConferenceOptionsError } from "../errors/options-error.ts";

/** The body of a call as JSON. @throws ConferenceOptionsError when it is none that JSON can hold. */
export function serialize(operation: Operation, body: unknown): string {
  // The service takes no empty body: where there is nothing to say it is {}.
  const value = body ?? {};
  const refuse = () =>
    new ConferenceOptionsError("body", `${operation.id} takes an object that JSON can hold.`);
  let json: string | undefined;
  try {
    json = JSON.stringify(value);
  } catch {
    // A BigInt, a cycle or a getter of the caller's; the exception may quote the body.
    throw refuse();
  }
  // An object may turn into anything by its toJSON, a Date into a string.
  if (!json?.startsWith("{")) throw refuse();
  return json;
}
