import { sampleEvents, signTestEvent } from "../../../src/webhooks/index.ts";
import type { Contestant } from "./contestants.ts";

export const path = "/callback";
export const sdkAppId = 1400000000;
export const word = "Room.CallbackAfterMemberLeave";

/**
 * Requests as they go over the wire. Each has an event of its own, all of one length, and every contestant gets the same
 * ones. They are made beforehand, so that the load costs as little as can be.
 */
export function createRequests({ token, headers }: Contestant): (count: number) => Promise<string[]> {
  let made = 0;
  return async (count) => {
    const event = sampleEvents[word];
    const { url } = await signTestEvent({ sdkAppId, event, url: `http://127.0.0.1${path}`, token });
    const target = url.slice(url.indexOf(path));
    return Array.from({ length: count }, () => {
      const body = JSON.stringify({ ...event, EventTime: event.EventTime + made++ });
      return serialise(target, body, headers?.(body));
    });
  };
}

function serialise(target: string, body: string, more: Record<string, string> = {}): string {
  const headers = {
    host: "127.0.0.1",
    "content-type": "application/json",
    ...more,
    "content-length": body.length,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${target} HTTP/1.1`, ...lines, "", body].join("\r\n");
}
