import { createRequire } from "node:module";
import { Command } from "commander";
import { addCommand, addHelp, type CommandDefinition, commandName } from "./command.ts";
import type { ExitCode } from "./exit-codes.ts";
import { report } from "./output/report.ts";
import { type Host, Terminal } from "./output/terminal.ts";

const help = {
  summary: "Call the REST API of Tencent RTC Conference, and test what receives its events",
  more: `Credentials come from the environment (TRTC_SDK_APP_ID and TRTC_SECRET_KEY; optionally TRTC_IDENTIFIER, TRTC_REGION
and TRTC_BASE_URL) or from a profile, a JSON file with sdkAppId, secretKey, identifier, region and baseUrl. --profile work
reads ~/.config/trtc-conference-api/work.json, or the same file below XDG_CONFIG_HOME if that is set. Others must not be able to
read it (mode 0600), or to write the folders in which it is.

Exit codes: 0 done, 1 refused by the service or found wrong, 2 wrong usage, 3 no response or not checked, 70 a defect.`,
  examples: [
    "trtc-conference-api callback ensure --url https://example.com/callback --command all",
    "trtc-conference-api call getCallback",
    "trtc-conference-api listen --port 3000",
    "trtc-conference-api errors 100300",
  ],
};

/** Imported on demand: loading all of them takes longer than most of them run. */
const commands: Readonly<Record<string, () => Promise<CommandDefinition>>> = {
  call: async () => (await import("./commands/call.ts")).call,
  callback: async () => (await import("./commands/callback.ts")).callback,
  listen: async () => (await import("./commands/listen.ts")).listen,
  replay: async () => (await import("./commands/replay.ts")).replay,
  trigger: async () => (await import("./commands/trigger.ts")).trigger,
  mock: async () => (await import("./commands/mock.ts")).mock,
  sandbox: async () => (await import("./commands/sandbox.ts")).sandbox,
  usersig: async () => (await import("./commands/usersig.ts")).usersig,
  errors: async () => (await import("./commands/errors.ts")).errors,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
};

/** Runs the command line to its end, and resolves with the exit code. Errors are printed, not thrown. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const terminal = new Terminal(host, args);
  const program = await createProgram(terminal, args[0]);
  try {
    await program.parseAsync(args, { from: "user" });
    return terminal.exitCode;
  } catch (error) {
    return report(error, program, terminal);
  }
}

/** The command line with one command, or with all of them if there is none of this name. */
export async function createProgram(terminal: Terminal, name = ""): Promise<Command> {
  const program = new Command(commandName).exitOverride().configureOutput({
    writeOut: (text) => terminal.print(text),
    writeErr: (text) => terminal.printError(text),
    // `report` prints it.
    outputError: () => {},
  });
  // By the package's own name: the relative path differs between src/ and dist/.
  const { version } = createRequire(import.meta.url)("trtc-conference-api/package.json");
  addHelp(program, help).version(version);
  for (const [each, load] of Object.entries(commands)) {
    if (each === name || !Object.hasOwn(commands, name)) addCommand(program, each, await load(), terminal);
  }
  return program;
}
