import type { StoredConfiguration } from "../../../generated/types.ts";
import { readCallback } from "../../ensure/read-callback.ts";
import { type CommandDefinition, commandName } from "../command.ts";
import { bare, inferredFrom, showConfiguration, showInference } from "../configuration.ts";
import { addConnectOptions, type ConnectOptions, connect } from "../connect.ts";
import { exitCodes, UsageError } from "../exit-codes.ts";
import { json } from "../output/printable.ts";
import { confirm } from "../standard-input.ts";
import { ensure } from "./callback-ensure.ts";

const get: CommandDefinition<ConnectOptions> = {
  summary: "Show the callback configuration",
  examples: [`${commandName} callback get`, `${commandName} callback get --json --profile work`],
  declare: addConnectOptions,
  async run(options, terminal) {
    const client = await connect(options, terminal);
    const query = readCallback(() => client.getCallback());
    const reading = await terminal.wait("asking the service", query);
    const configuration = reading.configuration ? bare(reading.configuration) : null;
    const inferred = inferredFrom(reading);
    const requestId = reading.response?.RequestId ?? reading.refusal?.requestId ?? null;
    const lines =
      configuration === null
        ? ["No callback is configured.", ...showInference(inferred)]
        : showConfiguration(configuration);
    terminal.result({ configuration, inferredFrom: inferred ?? null, requestId }, lines);
  },
};

interface DeleteOptions extends ConnectOptions {
  readonly yes?: boolean;
}

const remove: CommandDefinition<DeleteOptions> = {
  summary: "Delete the callback configuration: the service then posts no more events",
  more: "It shows what it is about to delete and the command that brings it back, and asks.",
  examples: [`${commandName} callback delete`, `${commandName} callback delete --yes`],
  declare(command) {
    addConnectOptions(command).option("--yes", "do not ask");
  },
  async run(options, terminal) {
    const { yes = false } = options;
    if (!yes && !terminal.stdin.isTTY) {
      throw new UsageError("It asks before it deletes, and standard input is no terminal. Add --yes.");
    }
    const client = await connect(options, terminal);
    const reading = await terminal.wait(
      "asking the service",
      readCallback(() => client.getCallback()),
    );
    if (reading.configuration === undefined) {
      const inferred = inferredFrom(reading);
      terminal.result({ change: "none", before: null, inferredFrom: inferred ?? null, restore: null }, [
        "No callback is configured: there is nothing to delete.",
        ...showInference(inferred),
      ]);
      return;
    }
    const before = bare(reading.configuration);
    const restore = restoring(before);
    terminal.notice({ deleting: before, restore }, [
      "About to delete:",
      ...showConfiguration(before),
      `To bring it back: ${restore}`,
    ]);
    if (!yes && !(await confirm("Delete it?", terminal))) {
      terminal.result({ change: "none", before, inferredFrom: null, restore: null }, "Nothing was deleted.");
      terminal.exitCode = exitCodes.refused;
      return;
    }
    const { RequestId: requestId } = await terminal.wait("asking the service", client.deleteCallback());
    terminal.result({ change: "deleted", before, restore, requestId }, [`Deleted. RequestId: ${requestId}`]);
  },
};

/** The command that creates a configuration again, as it is typed in a shell. */
const restoring = (configuration: StoredConfiguration): string =>
  `npx ${commandName} call setCallback --body '${json(configuration).replaceAll("'", "\\u0027")}'`;

export const callback: CommandDefinition = {
  summary: "Show, create, replace or delete the callback configuration of an application",
  examples: [`${commandName} callback get`, `${commandName} callback ensure --help`],
  commands: { get, ensure, delete: remove },
};
