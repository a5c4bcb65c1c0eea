import type { Command } from "commander";
import { readCallback } from "../../ensure/read-callback.ts";
import { addCallOptions, type CallOptions, connect } from "../client.ts";
import { bare, showConfiguration } from "../configuration.ts";
import { define, onRun } from "../define.ts";
import { printable } from "../printable.ts";
import type { Terminal } from "../terminal.ts";
import { addEnsure } from "./callback-ensure.ts";
import { addWrite } from "./callback-write.ts";

export function addCallback(program: Command): void {
  const callback = define(program, "callback", {
    summary: "Reads and changes the callback configuration of an application",
    examples: ["trtc-conference callback get", "trtc-conference callback ensure --help"],
  });
  addGet(callback);
  addWrite(callback, "set");
  addWrite(callback, "update");
  addDelete(callback);
  addEnsure(callback);
}

function addGet(callback: Command): void {
  const command = define(callback, "get", {
    summary: "Shows the configuration",
    examples: ["trtc-conference callback get", "trtc-conference callback get --json --profile work"],
  });
  onRun(addCallOptions(command), get);
}

async function get(options: CallOptions, terminal: Terminal): Promise<undefined> {
  const client = await connect(options);
  const reading = readCallback(() => client.getCallback());
  const { configuration: stored, response, refusal } = await terminal.wait("asking the service", reading);
  const configuration = stored ? bare(stored) : null;
  terminal.result(
    { configuration, requestId: response?.RequestId ?? refusal?.requestId ?? null },
    configuration === null ? "No callback is configured." : showConfiguration(configuration),
  );
}

function addDelete(callback: Command): void {
  const command = define(callback, "delete", {
    summary: "Removes the configuration: no event is posted from then on",
    examples: ["trtc-conference callback delete"],
  });
  onRun(addCallOptions(command), remove);
}

async function remove(options: CallOptions, terminal: Terminal): Promise<undefined> {
  const client = await connect(options);
  const { RequestId } = await terminal.wait("asking the service", client.deleteCallback());
  terminal.result({ change: "deleted", requestId: RequestId }, `Deleted. RequestId: ${printable(RequestId)}`);
}
