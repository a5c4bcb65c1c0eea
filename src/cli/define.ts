import { Command } from "commander";
import type { ExitCode } from "./exit-codes.ts";
import { Terminal } from "./terminal.ts";

/** The name of the command as it is typed. */
export const commandName = "trtc-conference";

export interface Description {
  /** One line. */
  readonly summary: string;
  /** What there is to say beyond it. */
  readonly more?: string;
  /** Without the command's own name. */
  readonly examples: readonly string[];
}

/** A command below another one. */
export const define = (parent: Command, name: string, description: Description): Command =>
  describe(parent.command(name), description);

/** A line of the source is none of the help, which is as wide as the terminal. */
const singleBreak = /(?<!\n)\n(?!\n)/g;

export function describe(command: Command, { summary, more, examples }: Description): Command {
  const lines = examples.map((example) => `  ${example}`).join("\n");
  return command
    .summary(summary)
    .description(more === undefined ? `${summary}.` : `${summary}.\n\n${more.replace(singleBreak, " ")}`)
    .addHelpText("after", `\nExamples:\n${lines}`);
}

/** What a command does. Without an exit code it ends with 0. */
export type Run<Options> = (
  options: Options,
  terminal: Terminal,
  ...args: string[]
) => Promise<ExitCode | undefined> | ExitCode | undefined;

/** Says what a command does, with its options and those of the commands above, and with what all commands have. */
export function onRun<Options extends object>(command: Command, run: Run<Options>): void {
  command
    .option("--json", "print results as JSON, one line each")
    .option("--debug", "show where an error comes from");
  command.action(async () => {
    const options = command.optsWithGlobals<Options & { json?: boolean }>();
    process.exitCode = (await run(options, new Terminal(options.json === true), ...command.args)) ?? 0;
  });
}

/** A command that nothing is defined for yet: errors are thrown, and whoever catches them prints them. */
export const createRoot = (): Command =>
  new Command(commandName).exitOverride().configureOutput({ outputError: () => {} });
