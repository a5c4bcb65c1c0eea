import { callbackCommands } from "../../../generated/service.ts";
import type { StoredConfiguration } from "../../../generated/types.ts";
import { isLoopback } from "../../internal/host.ts";
import type { ConnectOptions } from "../connect.ts";
import { readToken, type TokenOptions } from "../credentials.ts";
import type { Terminal } from "../output/terminal.ts";
import { readUrl } from "../typed-values.ts";
import { checkCallbackUrl } from "./check-callback-url.ts";
import { checkClock, type DatedResponse, notingDate } from "./check-clock.ts";
import { checkCredentials } from "./check-credentials.ts";
import { checkReceiver } from "./check-receiver.ts";
import { checkService } from "./check-service.ts";
import { type Finding, finding } from "./finding.ts";

export interface DoctorOptions extends ConnectOptions, TokenOptions {
  /** The callback URL to check instead of the configured one. */
  readonly url?: string;
  /** Whether to post an event to `url`. */
  readonly event?: boolean;
}

/** Checks everything that a callback needs, in the order in which it usually fails. */
export async function* examine(options: DoctorOptions, terminal: Terminal): AsyncGenerator<Finding> {
  const named = options.url === undefined ? undefined : readUrl(options.url);
  let seen: DatedResponse | undefined;
  const fetch = notingDate((response) => {
    seen = response;
  });
  const { findings, client, sdkAppId, address } = await checkCredentials(options, terminal, fetch);
  yield* findings;
  const service = client && address && (await checkService(client, address));
  if (service !== undefined) {
    yield* service.findings;
    yield checkClock(seen);
    yield finding("owner of a room").skipped(
      "Not tried: no operation shows whether an account was imported. create_room refuses any other owner with 70107.",
    );
  }
  const configuration = named === undefined ? service?.configuration : configurationOf(named, service);
  if (configuration === undefined) {
    yield withoutUrl(service?.known === true);
    return;
  }
  const isLocal = address !== undefined && isLoopback(new URL(address.baseUrl).hostname);
  yield* await checkCallbackUrl(configuration.Url, isLocal);
  const answers = finding("callback URL answers");
  if (!options.event)
    yield answers.skipped("Not tried. To post a sample event, name the URL: --url https://… --event");
  else if (sdkAppId === undefined)
    yield answers.unchecked("there is no SDKAppID to post an event for.", "Fix the credentials first.");
  else yield await checkReceiver(configuration, { sdkAppId, token: readToken(options, terminal) });
}

/** The words of what is configured; all of them where nothing is. */
const configurationOf = (
  Url: string,
  service: { readonly configuration: StoredConfiguration | undefined } | undefined,
): StoredConfiguration => ({
  Url,
  CallbackCommandList: service?.configuration?.CallbackCommandList ?? [...callbackCommands],
});

function withoutUrl(known: boolean): Finding {
  const url = finding("callback URL");
  return known
    ? url.wrong(
        "No callback is configured, so the service posts no event.",
        "Configure one: trtc-conference-api callback ensure --help",
      )
    : url.unchecked("the configuration is not known.", "To check a URL anyway, name it: --url https://…");
}
