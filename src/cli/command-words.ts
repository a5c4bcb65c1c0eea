import { type OperationId, operationIds, operationOf } from "../contract/operations.ts";
import { commandName } from "./command.ts";

/** The name of an operation on the wire: `set_callback`. */
export function wireNameOf(id: OperationId): string {
  const { path } = operationOf(id);
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Commands that do more than the operation alone. */
const better: Partial<Record<OperationId, string>> = {
  setCallback: "callback ensure",
  updateCallback: "callback ensure",
  getCallback: "callback get",
  deleteCallback: "callback delete",
};

const ofLibrary: Readonly<Record<string, string>> = {
  allowInsecureHttp: "--allow-insecure-http",
  ensureCallback: "callback ensure",
  "option timeout": "--timeout",
  "option totalTimeout": "--timeout",
};

/** A message of the contract or the library with the names that a user of the command types. */
export const inCommandWords = (text: string): string =>
  text
    .replace(/\b[a-z]+_[a-z_]+\b/g, (word) => {
      const id = operationIds.find((one) => wireNameOf(one) === word);
      return id === undefined ? word : `${commandName} ${better[id] ?? `call ${id}`}`;
    })
    .replace(
      /\b(?:allowInsecureHttp|ensureCallback|option (?:timeout|totalTimeout))\b/g,
      (word) => ofLibrary[word] ?? word,
    );
