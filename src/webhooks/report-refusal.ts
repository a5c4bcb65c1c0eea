import { type Incoming, split } from "../http/incoming.ts";
import { maskSecrets } from "../internal/redact.ts";
import type { RequestFault } from "./check-request.ts";
import { plainWord } from "./plain-word.ts";
import type { ReceiverSettings } from "./receiver-options.ts";

/** A request that the receiver has answered with an error. It holds no secret and nothing of the body. */
export interface RefusedRequest {
  /** The HTTP status of the answer. */
  readonly status: number;
  /**
   * What is wrong with the request; or with the receiver, with a status of 500 and above. `receiver failed` means that
   * somebody else has read the body, or that the runtime lacks what the receiver needs.
   */
  readonly reason: RequestFault | "handler failed" | "receiver failed" | "shutting down";
  readonly method: string;
  /** The path, if it is another one than the option says. What it shares with that one is masked. */
  readonly path: string | undefined;
  /** `CallbackCommand` of the URL, if it looks like a command word. */
  readonly command: string | undefined;
}

/** Tells the application of a request that was answered with an error. */
export type ReportRefusal = (incoming: Incoming, status: number, reason: RefusedRequest["reason"]) => void;

/** Longer ones come from scanners. */
const longestPath = 200;

export function createReportRefusal(settings: ReceiverSettings): ReportRefusal {
  const { onRefused = createPrintFirst(), path: own = "" } = settings;
  return (incoming, status, reason) => {
    const { path, query } = split(incoming.url);
    const refused: RefusedRequest = {
      status,
      reason,
      method: incoming.method,
      path: reason === "another path" ? maskSecrets(path.slice(0, longestPath), [own]) : undefined,
      command: plainWord(query.get("CallbackCommand")),
    };
    // Not awaited, so that it can neither delay nor change the answer.
    (async () => onRefused(refused))().catch((error) => console.error("onRefused failed:", error));
  };
}

/** Prints the first request of each reason: strangers decide how many there are. */
function createPrintFirst(): (refused: RefusedRequest) => void {
  const printed = new Set<string>();
  return ({ status, reason }) => {
    // The others are no news: a handler's error is printed, and the application itself has asked for the shutdown.
    if (status >= 500 || printed.has(reason)) return;
    printed.add(reason);
    console.error(
      `The receiver refused a request with ${status}: ${reason}. Further ones are not printed; onRefused gets them all.`,
    );
  };
}
