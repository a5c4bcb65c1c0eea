import {
  type CallbackReceiverOptions,
  createCallbackReceiver,
  sampleEvents,
} from "../../../src/webhooks/index.ts";

export const sdkAppId = 1400000000;
export const leave = "Room.CallbackAfterMemberLeave";

/** What a handler was called with. */
export interface HandlerCall {
  readonly by: "on" | "onOther" | "onInvalid" | "onError";
  readonly event: unknown;
  readonly command: string;
}

/** A receiver that records the calls of its handlers. */
export function createTestReceiver(options: Partial<CallbackReceiverOptions> = {}) {
  const calls: HandlerCall[] = [];
  const record =
    (by: HandlerCall["by"]) =>
    (event: unknown, { command }: { command: string }) =>
      void calls.push({ by, event, command });
  const receive = createCallbackReceiver({
    sdkAppId,
    on: {
      [leave]: record("on"),
      "Mic.CallbackAfterSeatInfoChanged": record("on"),
      "Room.CallbackAfterUpdateRoomInfo": record("on"),
    },
    onOther: record("onOther"),
    onInvalid: record("onInvalid"),
    onError: record("onError"),
    onRefused: () => {},
    ...options,
  });
  return { receive, calls };
}

export interface PostChanges {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string> | string;
  readonly type?: string | null;
  readonly body?: BodyInit | null;
}

/** A request as the room service sends it, with changes. */
export function post(changes: PostChanges = {}): Request {
  const {
    method = "POST",
    path = "/",
    type = "application/json",
    body = '{"CallbackCommand":"x"}',
  } = changes;
  const query = new URLSearchParams(changes.query ?? { SdkAppid: String(sdkAppId), contenttype: "json" });
  // A streamed body needs `duplex`, which the type of RequestInit lacks.
  const init: RequestInit & { duplex: "half" } = {
    method,
    headers: type === null ? {} : { "content-type": type },
    duplex: "half",
  };
  if (method !== "GET" && method !== "HEAD") init.body = body;
  return new Request(`http://localhost${path}?${query}`, init);
}

export const postLeave = (): Request => post({ body: JSON.stringify(sampleEvents[leave]) });
