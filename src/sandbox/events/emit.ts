import type { CallbackCommand } from "../../../generated/types.ts";
import { canonicalWord } from "../../contract/command-words.ts";
import type { CallbackEventOf } from "../../contract/events.ts";
import type { Clock } from "../../internal/clock.ts";
import { Running } from "../../internal/pending-tasks.ts";
import { checkNames } from "../check-sandbox-options.ts";
import type { Log } from "../log.ts";
import type { Applications } from "../state/application.ts";
import { type SandboxDelivery, unanswered } from "./delivery.ts";
import { type EventChanges, eventBody } from "./make-event.ts";
import type { PostEvent } from "./post-event.ts";

export interface EmitOptions {
  /** The application in whose room it happened; the first one unless given. */
  readonly sdkAppId?: number | undefined;
  /** `ClientIP` of the URL, 127.0.0.1 unless given. */
  readonly clientIp?: string | undefined;
  /** `OptPlatform` of the URL, RESTAPI unless given. */
  readonly platform?: string | undefined;
  /** Sends whatever it is: a word that is not subscribed to or not known, a body that breaks the contract. */
  readonly force?: boolean | undefined;
}

/**
 * Posts an event. The body is the contract's sample with `EventTime` set to now, changed as you say; a string is sent to
 * the letter.
 *
 * Resolves once it was answered, or not: what came of it is in the delivery. An event whose word is not in the list of the
 * configuration is not sent (CB-02).
 *
 * @throws ConferenceOptionsError when the event breaks the contract, or the configured URL is not on loopback nor in
 * `allowHosts`.
 */
export interface Emit {
  <Word extends CallbackCommand>(
    command: Word,
    changes?: EventChanges<CallbackEventOf<Word>> | string,
    options?: EmitOptions,
  ): Promise<SandboxDelivery>;
  (
    command: string,
    changes: object | string | undefined,
    options: EmitOptions & { readonly force: true },
  ): Promise<SandboxDelivery>;
}

export function createEmit(
  applications: Applications,
  log: Log<SandboxDelivery>,
  clock: Clock,
  post: PostEvent,
): { emit: Emit; idle: () => Promise<void> } {
  const running = new Running();

  async function deliver(
    command: string,
    changes: object | string = {},
    options: EmitOptions = {},
  ): Promise<SandboxDelivery> {
    checkNames("options", options, { sdkAppId: true, clientIp: true, platform: true, force: true });
    const { sdkAppId, clientIp, platform, force = false } = options;
    const application = applications.named(sdkAppId);
    const time = clock.now();
    const body = eventBody(command, changes, time, force);
    const about = { time, sdkAppId: application.sdkAppId, command, body: () => body };
    const { configuration } = application;
    const keep = (delivery: SandboxDelivery): SandboxDelivery => {
      log.add(delivery);
      return delivery;
    };
    if (configuration === undefined) {
      return keep({ ...about, notSent: "not configured", failure: undefined, ...unanswered });
    }
    const words = configuration.CallbackCommandList.map(canonicalWord);
    if (!force && !words.includes(canonicalWord(command))) {
      return keep({ ...about, notSent: "not subscribed", failure: undefined, ...unanswered });
    }
    const event = { url: configuration.Url, command, body, clientIp, platform };
    return keep({ ...about, notSent: undefined, ...(await post(event, application)) });
  }

  // A promise of its own: what is added to the running ones counts as looked after, and a forgotten error would not show.
  const emit: Emit = async (command: string, changes?: object | string, options?: EmitOptions) => {
    const delivery = deliver(command, changes, options);
    running.add(delivery);
    return await delivery;
  };
  return { emit, idle: () => running.idle() };
}
