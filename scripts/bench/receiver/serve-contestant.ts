import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { sampleEvents, signTestEvent } from "../../../src/webhooks/index.ts";
import { openConnection, postOf } from "../http-load.ts";
import { type Contestant, path, sdkAppId, word } from "./contestants.ts";

/** A contestant that listens in its own thread. */
export interface Served {
  readonly port: number;
  /** How many events its handler has got so far. */
  handled(): number;
  /** How busy its thread was. */
  readonly utilization: Worker["performance"]["eventLoopUtilization"];
  stop(): Promise<unknown>;
}

export async function serveContestant(name: string): Promise<Served> {
  const handled = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./contestant-thread.ts", import.meta.url), {
    workerData: { name, handled },
  });
  const [port] = await once(worker, "message");
  return {
    port,
    handled: () => Atomics.load(handled, 0),
    utilization: worker.performance.eventLoopUtilization,
    stop: () => worker.terminate(),
  };
}

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

/** Throws unless the contestant handles a good event and refuses its list of bad ones. */
export async function prove(
  name: string,
  refuses: Contestant["refuses"],
  served: Served,
  request: string,
): Promise<void> {
  const good = { "a good event": { spoil: (good: string) => good, status: 200 } };
  for (const [what, { spoil, status: expected }] of Object.entries({ ...good, ...refuses })) {
    const before = served.handled();
    const connection = await openConnection(served.port);
    const status = await connection.send(spoil(request));
    connection.close();
    const handled = served.handled() - before;
    const isRight = status === expected && handled === (what in good ? 1 : 0);
    if (!isRight)
      throw new Error(`${name} answered ${what} with ${status}, and handled ${handled} events of it.`);
  }
}
