import type { CallbackCommand } from "../../../generated/types.ts";
import type { CallbackEventOf } from "../../contract/events.ts";
import { boolean, checkOptions, type Rules, text, wholeNumber } from "../../internal/check.ts";
import type { Clock } from "../../internal/clock.ts";
import { readJsonOr } from "../../internal/json.ts";
import type { Applications } from "../state/application.ts";
import { type EventChanges, eventBody } from "./make-event.ts";
import type { Outboxes } from "./outboxes.ts";
import { roomIdOf, type SandboxDelivery } from "./sandbox-delivery.ts";

/** How `Sandbox.emit` sends an event. */
export interface EmitOptions {
  /** The application that the event belongs to. Default: the first one. */
  readonly sdkAppId?: number | undefined;
  /** `ClientIP` in the URL. Default: `127.0.0.1`. */
  readonly clientIp?: string | undefined;
  /** `OptPlatform` in the URL. Default: `RESTAPI`. */
  readonly platform?: string | undefined;
  /** Sends any event: a word that is unknown or not in the list, a body that breaks the contract. Default: `false`. */
  readonly force?: boolean | undefined;
}

const emitRules: Rules<EmitOptions> = {
  sdkAppId: wholeNumber(1),
  clientIp: text,
  platform: text,
  force: boolean,
};

/**
 * Posts an event at once, without waiting for earlier events of its room. The body is the contract's sample with
 * `EventTime` set to now, and your changes. A string is sent as it is. Faults of deliveries meet it too.
 *
 * Resolves when the receiver has answered, or has failed to: the delivery says which. An event whose word is not in the
 * configured list is not sent.
 *
 * @throws ConferenceOptionsError when the event breaks the contract, or the host of the configured URL is neither
 * loopback nor in `allowHosts`.
 * @see https://trtc.io/document/60729
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

export function createEmit(applications: Applications, outbox: Outboxes, clock: Clock): Emit {
  return async (command: string, changes: object | string = {}, options: EmitOptions = {}) => {
    checkOptions("emit", options, emitRules);
    const { sdkAppId, clientIp, platform, force = false } = options;
    const application = applications.named(sdkAppId);
    const body = eventBody(command, changes, clock.now(), force);
    const roomId = roomIdOf(readJsonOr(undefined, body));
    return outbox.emit(application, { command, roomId, body, clientIp, platform, force });
  };
}
