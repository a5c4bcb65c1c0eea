import { callbackCommands } from "../../../generated/service.ts";
import { closestTo } from "../closest.ts";
import { UsageError } from "../exit-codes.ts";
import { type Desk, words } from "./prompt-words.ts";

/**
 * Carries out a line of the prompt or of a script. A comment begins with # at the start of the line or after white space.
 *
 * @throws UsageError when it is not understood, and the error of the client or the sandbox when it is refused.
 */
export async function runLine(line: string, desk: Desk): Promise<void> {
  const [first, ...rest] = line
    .replace(/(^|\s)#.*$/s, "")
    .split(/\s+/)
    .filter(Boolean);
  if (first === undefined) return;
  const bare = callbackCommands.some((command) => command === first);
  const [name, given] = bare ? ["emit", [first, ...rest]] : [first, rest];
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  if (word === undefined) {
    throw new UsageError(
      `Unknown command. Did you mean ${closestTo(name, [...Object.keys(words), ...callbackCommands])}? Type help to see all of them.`,
    );
  }
  const names = word.takes.split(" ").filter(Boolean);
  const needed = names.filter((one) => !one.startsWith("["));
  if (given.length < needed.length || given.length > names.length) {
    throw new UsageError(
      names.length === 0
        ? `${name} takes no argument.`
        : `${name} takes ${word.takes}: ${rangeOf(needed.length, names.length)}.`,
    );
  }
  await word.act(desk, ...given);
}

const rangeOf = (least: number, most: number): string =>
  least === most ? `${least} ${least === 1 ? "argument" : "arguments"}` : `${least} or ${most} arguments`;
