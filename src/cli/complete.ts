import type { Argument, Command, Option } from "commander";

/** A word that may come next, and what it is. */
export interface Suggestion {
  readonly word: string;
  readonly about: string;
}

/**
 * What may come next on a command line, by the commands themselves.
 *
 * @param words What was typed behind the command's name; the last one is what is being typed, perhaps nothing yet.
 */
export function complete(program: Command, words: readonly string[]): Suggestion[] {
  const typed = words.slice(0, -1);
  const current = words.at(-1) ?? "";
  const place = walk(program, typed);
  return suggest(place).filter(
    ({ word }) => word.startsWith(current) && !(current === "" && word.startsWith("-")),
  );
}

interface Place {
  readonly command: Command;
  /** The option whose value is being typed. */
  readonly option: Option | undefined;
  /** Whether something else may come instead of its value. */
  readonly free: boolean;
  readonly operands: number;
}

function walk(program: Command, typed: readonly string[]): Place {
  let command = program;
  let option: Option | undefined;
  let values = 0;
  let operands = 0;
  for (const word of typed) {
    if (word.startsWith("-")) {
      option = command.options.find(({ long, short }) => word === long || word === short);
      if (option?.isBoolean()) option = undefined;
      values = 0;
    } else if (option !== undefined) {
      values += 1;
      if (!option.variadic) option = undefined;
    } else {
      const below = command.commands.find((one) => one.name() === word);
      if (below === undefined) operands += 1;
      else command = below;
    }
  }
  return { command, option, free: option === undefined || values > 0, operands };
}

function suggest({ command, option, free, operands }: Place): Suggestion[] {
  const values = option === undefined ? [] : choicesOf(option);
  if (!free) return values;
  const help = command.createHelp();
  return [
    ...values,
    ...(operands > 0 ? [] : help.visibleCommands(command).map(ofCommand)),
    ...choicesOf(command.registeredArguments[operands]),
    ...help
      .visibleOptions(command)
      .map(({ long, description }) => ({ word: long ?? "", about: description })),
  ];
}

const ofCommand = (command: Command): Suggestion => ({ word: command.name(), about: command.summary() });

const choicesOf = (one: Option | Argument | undefined): Suggestion[] =>
  (one?.argChoices ?? []).map((word) => ({ word, about: "" }));
