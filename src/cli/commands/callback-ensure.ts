import type { Command } from "commander";
import type { CallbackConfiguration, StoredConfiguration } from "../../../generated/types.ts";
import type { ConferenceClient } from "../../client.ts";
import type { EnsuredCallback } from "../../ensure/ensure-callback.ts";
import { readCallback } from "../../ensure/read-callback.ts";
import { sameConfiguration } from "../../ensure/same-configuration.ts";
import { addCallOptions, type CallOptions, connect } from "../client.ts";
import {
  addConfigurationOptions,
  bare,
  type ConfigurationOptions,
  readConfiguration,
} from "../configuration.ts";
import { define, onRun } from "../define.ts";
import { differenceOf, showDifference } from "../difference.ts";
import type { Terminal } from "../terminal.ts";

interface EnsureOptions extends CallOptions, ConfigurationOptions {
  readonly dryRun?: boolean;
}

export function addEnsure(callback: Command): void {
  const command = define(callback, "ensure", {
    summary: "Makes the configuration be this one, and says what it took",
    more: "It creates, replaces or leaves what is there, reads it back, and may be run again at any time.",
    examples: [
      "trtc-conference callback ensure --url https://example.com/callback --command all",
      "trtc-conference callback ensure --url https://example.com/callback --command all --dry-run",
    ],
  });
  addCallOptions(addConfigurationOptions(command)).option(
    "--dry-run",
    "show what would change, and change nothing",
  );
  onRun<EnsureOptions>(command, ensure);
}

/** What was or would be done, in the words of a sentence. */
const said = {
  done: { none: "Nothing to do: it is configured already.", created: "Created.", updated: "Updated." },
  dry: {
    none: "Nothing to do: it is configured already.",
    created: "Would create:",
    updated: "Would update:",
  },
} as const;

async function ensure(options: EnsureOptions, terminal: Terminal): Promise<undefined> {
  const wanted = readConfiguration(options);
  const client = await connect(options);
  const dryRun = options.dryRun === true;
  const work = dryRun ? foresee(client, wanted) : client.ensureCallback(wanted);
  const { change, before, answer } = await terminal.wait("asking the service", work);
  const difference = differenceOf(before, wanted);
  const changes = change === "none" ? [] : showDifference(difference, terminal.style);
  terminal.result(
    {
      ...{ dryRun, change, before: before ? bare(before) : null, configuration: wanted },
      ...{ added: difference.added, removed: difference.removed, requestId: answer.RequestId ?? null },
    },
    [said[dryRun ? "dry" : "done"][change], ...changes].join("\n"),
  );
}

interface Foreseen {
  readonly change: EnsuredCallback["change"];
  readonly before: StoredConfiguration | undefined;
  readonly answer: { readonly RequestId: string | undefined };
}

/** What ensureCallback would find, and do. */
async function foresee(client: ConferenceClient, wanted: CallbackConfiguration): Promise<Foreseen> {
  const { configuration: before, response, refusal } = await readCallback(() => client.getCallback());
  const answer = { RequestId: response?.RequestId ?? refusal?.requestId };
  const change = before === undefined ? "created" : sameConfiguration(wanted, before) ? "none" : "updated";
  return { change, before, answer };
}
