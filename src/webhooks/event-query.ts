import { contentType } from "../../generated/service.ts";
import type { operations } from "../../generated/types.ts";
import { signOf } from "./sign.ts";

/** The parameters that the contract has for the URL of an event; all events have the same. */
type Names = keyof operations["roomCreated"]["parameters"]["query"];

export interface EventQuery {
  readonly sdkAppId: number;
  readonly command: string;
  /** 127.0.0.1 unless given. */
  readonly clientIp?: string | undefined;
  /** RESTAPI unless given. */
  readonly platform?: string | undefined;
  /** Signs with it, as Chat does. */
  readonly token?: string | undefined;
  /** When it is sent, in ms since 1970. */
  readonly now: number;
}

/** What the service adds to the configured URL when it posts an event (CB-03), and Chat's signature (CB-13). */
export async function eventQuery(options: EventQuery): Promise<Record<string, string>> {
  const { sdkAppId, command, clientIp = "127.0.0.1", platform = "RESTAPI", token, now } = options;
  const query: Record<Names, string> = {
    SdkAppid: String(sdkAppId),
    CallbackCommand: command,
    contenttype: contentType,
    ClientIP: clientIp,
    OptPlatform: platform,
  };
  if (token === undefined) return query;
  const RequestTime = String(Math.floor(now / 1000));
  return { ...query, Sign: await signOf(token, RequestTime), RequestTime };
}
