import type { ControlHandlers } from "./control-handlers.ts";
import { loggedCall } from "./logged-call.ts";
import { loggedDelivery } from "./logged-delivery.ts";
import { createStream, type StreamParts } from "./stream.ts";

/** The operations that show the logs alone. */
export const createLogHandlers = (
  parts: StreamParts,
): Pick<ControlHandlers, "stream" | "listRequests" | "listDeliveries"> => ({
  stream: ({ sdkappid: sdkAppId, after }, _, { signal, header }) => {
    const last = header("last-event-id") ?? "";
    const from = after ?? (/^\d{1,15}$/.test(last) ? Number(last) : undefined);
    return createStream(parts, { after: from, sdkAppId }, signal);
  },
  listRequests: ({ sdkappid }) =>
    parts.calls.since(0, sdkappid).map((kept) => loggedCall(kept, parts.baseUrl())),
  listDeliveries: ({ sdkappid }) => parts.deliveries.since(0, sdkappid).map(loggedDelivery),
});
