import { startPrism } from "../../scripts/prism.ts";
import type { QueryName } from "./samples.ts";

/** A server that has to keep the contract, behind Prism or Prism itself. */
export interface Target {
  readonly name: string;
  /** It remembers what it was told, and checks who calls. */
  readonly stateful: boolean;
  /**
   * It is the real service: nothing may be sent there that could lock the application (70050), or have its events posted
   * to a stranger.
   */
  readonly live: boolean;
  /** The `Url` that it may be given. */
  readonly url: string;
  start(): Promise<RunningTarget>;
}

export interface RunningTarget {
  readonly baseUrl: string;
  /** The query parameters of a call that is allowed. */
  readonly query: Record<QueryName, string>;
  stop(): Promise<void>;
}

/** Prism before a server: it refuses what breaks the contract on the way there, and turns an answer that does into a 500. */
export async function judgedByPrism(upstream: string, close: () => Promise<void> = async () => {}) {
  const judge = await startPrism({ upstream });
  const stop = async () => {
    await judge.stop();
    await close();
  };
  return { baseUrl: judge.url, stop };
}
