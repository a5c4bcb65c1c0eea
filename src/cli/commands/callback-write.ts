import type { Command } from "commander";
import { addCallOptions, type CallOptions, connect } from "../client.ts";
import {
  addConfigurationOptions,
  type ConfigurationOptions,
  readConfiguration,
  showConfiguration,
} from "../configuration.ts";
import { define, onRun } from "../define.ts";
import { printable } from "../printable.ts";
import type { Terminal } from "../terminal.ts";

const writes = {
  set: {
    operation: "setCallback",
    change: "created",
    summary: "Creates the configuration; refused where there is one",
  },
  update: {
    operation: "updateCallback",
    change: "updated",
    summary: "Replaces the configuration; refused where there is none",
  },
} as const;

/** The two operations that take a configuration. */
export function addWrite(callback: Command, name: keyof typeof writes): void {
  const command = define(callback, name, {
    summary: writes[name].summary,
    examples: [
      `trtc-conference callback ${name} --url https://example.com/callback --command all`,
      `trtc-conference callback ${name} --url https://example.com/callback --command Room.CallbackAfterMemberEnter Room.CallbackAfterMemberLeave`,
    ],
  });
  addCallOptions(addConfigurationOptions(command));
  onRun<CallOptions & ConfigurationOptions>(command, (options, terminal) => write(name, options, terminal));
}

async function write(
  name: keyof typeof writes,
  options: CallOptions & ConfigurationOptions,
  terminal: Terminal,
): Promise<undefined> {
  const { operation, change } = writes[name];
  const configuration = readConfiguration(options);
  const client = await connect(options);
  const { RequestId: requestId } = await terminal.wait(
    "asking the service",
    client[operation](configuration),
  );
  const title = change === "created" ? "Created" : "Updated";
  terminal.result(
    { change, configuration, requestId },
    `${title}. RequestId: ${printable(requestId)}\n${showConfiguration(configuration)}`,
  );
}
