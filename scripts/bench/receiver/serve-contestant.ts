import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { openConnection } from "../http-load.ts";
import type { Contestant } from "./contestants.ts";

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
