import { type CallbackReceiverOptions, createCallbackReceiver } from "../../../src/webhooks/index.ts";

export const sdkAppId = 1400000000;
export const leave = "Room.CallbackAfterMemberLeave";

/** What a handler was called with. */
export interface Call {
  readonly by: "on" | "onOther" | "onInvalid" | "onError";
  readonly event: unknown;
  readonly command: string;
}

/** A receiver that notes which of its functions was called with what. */
export function createTestReceiver(options: Partial<CallbackReceiverOptions> = {}) {
  const calls: Call[] = [];
  const note =
    (by: Call["by"]) =>
    (event: unknown, { command }: { command: string }) =>
      void calls.push({ by, event, command });
  const receive = createCallbackReceiver({
    sdkAppId,
    on: {
      [leave]: note("on"),
      "Mic.CallbackAfterSeatInfoChanged": note("on"),
      "Room.CallbackAfterUpdateRoomInfo": note("on"),
    },
    onOther: note("onOther"),
    onInvalid: note("onInvalid"),
    onError: note("onError"),
    ...options,
  });
  return { receive, calls };
}

export interface Post {
  readonly method?: string;
  readonly path?: string;
  readonly query?: Record<string, string> | string;
  readonly type?: string | null;
  readonly body?: BodyInit | null;
}

/** A request as the room service sends it, by hand, changed as the test wants. */
export function post(changes: Post = {}): Request {
  const {
    method = "POST",
    path = "/",
    type = "application/json",
    body = '{"CallbackCommand":"x"}',
  } = changes;
  const query = new URLSearchParams(changes.query ?? { SdkAppid: String(sdkAppId), contenttype: "json" });
  return new Request(`http://localhost${path}?${query}`, {
    method,
    ...(method === "GET" || method === "HEAD" ? {} : { body }),
    headers: type === null ? {} : { "content-type": type },
    // A body that comes in pieces needs it; the type of RequestInit does not know it yet.
    ...({ duplex: "half" } as object),
  });
}
