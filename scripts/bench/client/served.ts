import { fork } from "node:child_process";
import { once } from "node:events";

/** What the server has seen since it was asked last. */
export interface Seen {
  /** When each request came, in ms by the server's own clock. */
  readonly times: readonly number[];
  /** The last request. */
  readonly last: Received | undefined;
}

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

/** The server that all contestants call, in a process of its own. */
export interface Served {
  readonly baseUrl: string;
  seen(): Promise<Seen>;
  close(): Promise<void>;
}

export async function serve(): Promise<Served> {
  const child = fork(new URL("./server.ts", import.meta.url));
  const [port] = await once(child, "message");
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    async seen() {
      const answer = once(child, "message");
      child.send("what have you seen?");
      return (await answer)[0] as Seen;
    },
    async close() {
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
