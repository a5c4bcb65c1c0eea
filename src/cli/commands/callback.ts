import { readCallback } from "../../ensure/read-callback.ts";
import type { CommandDefinition } from "../command.ts";
import { bare, inferredFrom, showConfiguration, showInference } from "../configuration.ts";
import { addConnectOptions, type ConnectOptions, connect } from "../connect.ts";
import { printable } from "../output/printable.ts";
import { ensure } from "./callback-ensure.ts";

const get: CommandDefinition<ConnectOptions> = {
  summary: "Show the callback configuration",
  examples: ["trtc-conference-api callback get", "trtc-conference-api callback get --json --profile work"],
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
        : [showConfiguration(configuration)];
    terminal.result({ configuration, inferredFrom: inferred ?? null, requestId }, lines.join("\n"));
  },
};

const remove: CommandDefinition<ConnectOptions> = {
  summary: "Delete the callback configuration: the service then posts no more events",
  examples: ["trtc-conference-api callback delete"],
  declare: addConnectOptions,
  async run(options, terminal) {
    const client = await connect(options, terminal);
    const { RequestId: requestId } = await terminal.wait("asking the service", client.deleteCallback());
    terminal.result({ change: "deleted", requestId }, `Deleted. RequestId: ${printable(requestId)}`);
  },
};

export const callback: CommandDefinition = {
  summary: "Show, create, replace or delete the callback configuration of an application",
  examples: ["trtc-conference-api callback get", "trtc-conference-api callback ensure --help"],
  commands: { get, ensure, delete: remove },
};
