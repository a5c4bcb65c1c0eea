import type { CallbackConfiguration, StoredConfiguration } from "../../../generated/types.ts";
import type { ConferenceClient } from "../../client-interface.ts";
import { canonicalWord } from "../../contract/events.ts";
import type { EnsuredCallback } from "../../ensure/ensure-callback.ts";
import { readCallback } from "../../ensure/read-callback.ts";
import { sameConfiguration } from "../../ensure/same-configuration.ts";
import type { CommandDefinition } from "../command.ts";
import {
  addConfigurationOptions,
  bare,
  type ConfigurationOptions,
  inferredFrom,
  readConfiguration,
  showInference,
} from "../configuration.ts";
import { addConnectOptions, type ConnectOptions, connect } from "../connect.ts";
import { type Styled, styled } from "../output/style.ts";

interface EnsureOptions extends ConnectOptions, ConfigurationOptions {
  readonly dryRun?: boolean;
}

export const ensure: CommandDefinition<EnsureOptions> = {
  summary: "Make the callback configuration what the options say, and print what changed",
  more: "It creates or replaces the configuration only if needed, and reads it back. It is safe to run again.",
  examples: [
    "trtc-conference-api callback ensure --url https://example.com/callback --command all",
    "trtc-conference-api callback ensure --url https://example.com/callback --command all --dry-run",
  ],
  declare(command) {
    addConnectOptions(addConfigurationOptions(command)).option(
      "--dry-run",
      "show what would change, and change nothing",
    );
  },
  async run(options, terminal) {
    const wanted = readConfiguration(options);
    const client = await connect(options, terminal);
    const dryRun = options.dryRun === true;
    const work: Promise<Ensured> = dryRun ? foresee(client, wanted) : client.ensureCallback(wanted);
    const { change, before, inferred, response } = await terminal.wait("asking the service", work);
    const { url, added, removed } = differenceOf(before, wanted);
    terminal.result(
      {
        dryRun,
        change,
        before: before ? bare(before) : null,
        configuration: wanted,
        added,
        removed,
        ...(dryRun && { inferredFrom: inferred ?? null }),
        requestId: response.RequestId ?? null,
      },
      [
        titles[dryRun ? "dry" : "done"][change],
        ...(change === "none" ? [] : showDifference({ url, added, removed })),
        ...showInference(inferred),
      ],
    );
  },
};

const nothing = "Nothing to do: it is configured already.";

const titles = {
  done: { none: nothing, created: "Created.", updated: "Updated." },
  dry: { none: nothing, created: "Would create:", updated: "Would update:" },
} as const;

interface Ensured extends Pick<EnsuredCallback, "change" | "before"> {
  readonly inferred?: ReturnType<typeof inferredFrom>;
  readonly response: { readonly RequestId: string | undefined };
}

/** What ensureCallback would find and do. */
async function foresee(client: ConferenceClient, wanted: CallbackConfiguration): Promise<Ensured> {
  const reading = await readCallback(() => client.getCallback());
  const { configuration: before, refusal } = reading;
  const change = before === undefined ? "created" : sameConfiguration(wanted, before) ? "none" : "updated";
  const response = { RequestId: reading.response?.RequestId ?? refusal?.requestId };
  return { change, before, inferred: inferredFrom(reading), response };
}

interface Difference {
  /** Undefined where it stays. */
  readonly url: { readonly from: string | undefined; readonly to: string } | undefined;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

function differenceOf(before: StoredConfiguration | undefined, wanted: CallbackConfiguration): Difference {
  // An older spelling of a word is the same event.
  const present = new Set(before?.CallbackCommandList.map(canonicalWord));
  const words = new Set<string>(wanted.CallbackCommandList);
  return {
    url: before?.Url === wanted.Url ? undefined : { from: before?.Url, to: wanted.Url },
    added: [...words].filter((word) => !present.has(word)),
    removed: [...present].filter((word) => !words.has(word)),
  };
}

/** A difference as lines that begin with + and -. */
function showDifference({ url, added, removed }: Difference): Styled[][] {
  const minus = (what: string, text: string) => [styled("red", `- ${what.padEnd(8)} ${text}`)];
  const plus = (what: string, text: string) => [styled("green", `+ ${what.padEnd(8)} ${text}`)];
  return [
    ...(url?.from ? [minus("Url", url.from)] : []),
    ...(url ? [plus("Url", url.to)] : []),
    ...removed.map((word) => minus("Command", word)),
    ...added.map((word) => plus("Command", word)),
  ];
}
