import type { Command } from "commander";
import { UsageError } from "./exit-codes.ts";
import type { Terminal } from "./output/terminal.ts";

/** The name of the program, as it is typed. */
export const commandName = "trtc-conference-api";

/** What `--help` says. */
export interface CommandHelp {
  /** One line, without a full stop. */
  readonly summary: string;
  /** Further paragraphs. */
  readonly more?: string;
  /** What stands between options and examples. */
  readonly list?: () => string;
  readonly examples: readonly string[];
}

/** A command, or a group of them. */
export interface CommandDefinition<Options extends object = object> extends CommandHelp {
  /** Adds options and arguments. */
  declare?(command: Command): void;
  /** Does the work, and sets `terminal.exitCode` if that is not 0. */
  run?(options: Options, terminal: Terminal, ...args: string[]): Promise<void>;
  /** The commands of the group, by name. */
  readonly commands?: Readonly<Record<string, CommandDefinition>>;
}

export function addCommand(
  parent: Command,
  name: string,
  definition: CommandDefinition,
  terminal: Terminal,
): void {
  const command = addHelp(parent.command(name), definition);
  definition.declare?.(command);
  if (definition.run !== undefined) {
    command
      .option("--json", "print results as JSON, one line each")
      .option("--debug", "show where an error comes from")
      .action(() => {
        checkTyped(command);
        return definition.run?.(command.optsWithGlobals(), terminal, ...command.args);
      });
  }
  for (const [below, inner] of Object.entries(definition.commands ?? {})) {
    addCommand(command, below, inner, terminal);
  }
}

/** An empty value is a mistake, such as a variable that is not set. Nothing may take it for "any". */
function checkTyped(command: Command): void {
  const isEmpty = (value: unknown) => typeof value === "string" && value.trim() === "";
  const values = command.optsWithGlobals();
  const empty = command.options.find((option) => [values[option.attributeName()]].flat().some(isEmpty));
  if (empty !== undefined) throw new UsageError(`${empty.long} must not be empty.`);
  if (command.args.some(isEmpty)) throw new UsageError("An argument must not be empty.");
}

export function addHelp(command: Command, { summary, more, list, examples }: CommandHelp): Command {
  const lines = examples.map((example) => `  ${example}`).join("\n");
  return command
    .summary(summary)
    .description(more === undefined ? `${summary}.` : `${summary}.\n\n${unwrapped(more)}`)
    .addHelpText("after", () => `${list?.() ?? ""}\nExamples:\n${lines}`);
}

/** Joins the lines of each paragraph: the help wraps them at the width of the terminal. */
const unwrapped = (text: string): string => text.replace(/(?<!\n)\n(?!\n)/g, " ");
