import { contentType } from "../../generated/service.ts";
import type { operations } from "../../generated/types.ts";
import { signOf } from "./url-signature.ts";

/** The query parameters of an event; every event has the same. */
type Names = keyof operations["roomCreated"]["parameters"]["query"];

export interface EventQuery {
  readonly sdkAppId: number;
  readonly command: string;
  /** Default: 127.0.0.1. */
  readonly clientIp?: string | undefined;
  /** Default: RESTAPI. */
  readonly platform?: string | undefined;
  /** Signs the URL with it, as Chat does. Default: no signature. */
  readonly token?: string | undefined;
  /** When the event is sent, in ms since 1970. */
  readonly now: number;
}

/** The parameters that the service adds to the configured URL (CB-03), and Chat's signature (CB-13). */
export async function eventQuery(options: EventQuery): Promise<Record<string, string>> {
  const { token, now } = options;
  const query = unsignedEventQuery(options);
  return token === undefined ? query : { ...query, ...(await signatureQuery(token, now)) };
}

/** The parameters that sign a URL at this time, in ms since 1970. */
export async function signatureQuery(
  token: string,
  now: number,
): Promise<{ Sign: string; RequestTime: string }> {
  const RequestTime = String(Math.floor(now / 1000));
  return { Sign: await signOf(token, RequestTime), RequestTime };
}

export const unsignedEventQuery = ({
  sdkAppId,
  command,
  clientIp = "127.0.0.1",
  platform = "RESTAPI",
}: Omit<EventQuery, "token" | "now">): Record<Names, string> => ({
  SdkAppid: String(sdkAppId),
  CallbackCommand: command,
  contenttype: contentType,
  ClientIP: clientIp,
  OptPlatform: platform,
});
