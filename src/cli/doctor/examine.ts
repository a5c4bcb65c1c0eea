import { callbackCommands } from "../../../generated/service.ts";
import type { StoredConfiguration } from "../../../generated/types.ts";
import { loopback } from "../../call/base-url.ts";
import type { CallOptions } from "../client.ts";
import { checkUrl } from "../configuration.ts";
import { readToken, type TokenOptions } from "../token.ts";
import { checkCallbackUrl } from "./callback.ts";
import { type Finding, finding } from "./check.ts";
import { checkClock, notingFetch, type Seen } from "./clock.ts";
import { checkIdentity } from "./identity.ts";
import { checkReceiver } from "./receiver.ts";
import { checkService } from "./service.ts";

export interface DoctorOptions extends CallOptions, TokenOptions {
  /** To be looked at instead of the configured one. */
  readonly url?: string;
  /** Whether an event may be posted. */
  readonly event: boolean;
}

/** Looks at everything that a callback needs, in the order in which one thing needs the other. */
export async function* examine(options: DoctorOptions): AsyncGenerator<Finding> {
  const named = options.url === undefined ? undefined : checkUrl(options.url);
  let seen: Seen | undefined;
  const fetch = notingFetch((moment) => {
    seen = moment;
  });
  const { findings, client, sdkAppId, host } = await checkIdentity(options, { fetch });
  yield* findings;
  const service = client && host !== undefined ? await checkService(client, host) : undefined;
  if (service !== undefined) {
    yield* service.findings;
    yield checkClock(seen);
  }
  // Any event will do for a URL that nobody has subscribed yet.
  const configuration: StoredConfiguration | undefined =
    named === undefined
      ? service?.configuration
      : {
          Url: named,
          CallbackCommandList: service?.configuration?.CallbackCommandList ?? [...callbackCommands],
        };
  if (configuration === undefined) {
    yield withoutUrl(service?.known === true);
    return;
  }
  yield* await checkCallbackUrl(configuration.Url, host !== undefined && loopback.test(host));
  const answers = finding("callback URL answers");
  if (!options.event) yield answers.skipped("No event was posted, as you said.");
  else if (sdkAppId === undefined)
    yield answers.unchecked("there is no SDKAppID to post an event for.", "See credentials.");
  else yield await checkReceiver(configuration, { sdkAppId, token: readToken(options) });
}

function withoutUrl(known: boolean): Finding {
  const url = finding("callback URL");
  const advice = "To look at one that is not configured, name it: --url https://…";
  return known
    ? url.wrong(
        "No callback is configured: no event is posted.",
        "trtc-conference callback ensure --help says how.",
      )
    : url.unchecked("it is not known what is configured.", advice);
}
