import { fork } from "node:child_process";
import { once } from "node:events";

/** What the stub has seen since it was last asked. */
export interface Seen {
  /** When each request arrived, in ms by the stub's own clock. */
  readonly times: readonly number[];
  readonly last: Received | undefined;
}

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
}

/** A server in another process that responds to every request with success. */
export interface Stub {
  readonly baseUrl: string;
  seen(): Promise<Seen>;
  stop(): Promise<void>;
}

export async function startStub(): Promise<Stub> {
  const child = fork(new URL("./stub-process.ts", import.meta.url));
  const [port] = await once(child, "message");
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    async seen() {
      const reply = once(child, "message");
      child.send("seen");
      return (await reply)[0] as Seen;
    },
    async stop() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}
