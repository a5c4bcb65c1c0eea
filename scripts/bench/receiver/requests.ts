import { sampleEvents, signTestEvent } from "../../../src/webhooks/index.ts";
import { postOf } from "../http-load.ts";
import type { Contestant } from "./contestants.ts";

export const path = "/callback";
export const sdkAppId = 1400000000;
export const word = "Room.CallbackAfterMemberLeave";

/** Makes requests with a new event each, all of one length. They are made before the load, which must not cost more. */
export function createRequests({ token, headers }: Contestant): (count: number) => Promise<string[]> {
  let made = 0;
  return async (count) => {
    const event = sampleEvents[word];
    const { url } = await signTestEvent({ sdkAppId, event, url: `http://127.0.0.1${path}`, token });
    const target = url.slice(url.indexOf(path));
    return Array.from({ length: count }, () => {
      const body = JSON.stringify({ ...event, EventTime: event.EventTime + made++ });
      return postOf(target, body, headers?.(body));
    });
  };
}
