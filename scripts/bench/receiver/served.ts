import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** A contestant that is listening, in a thread of its own. */
export interface Served {
  readonly port: number;
  /** How many events its handler has got so far. */
  handled(): number;
  /** How busy its thread was. */
  readonly utilization: Worker["performance"]["eventLoopUtilization"];
  close(): Promise<unknown>;
}

export async function serve(name: string): Promise<Served> {
  const handled = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL("./server.ts", import.meta.url), { workerData: { name, handled } });
  const [port] = await once(worker, "message");
  return {
    port,
    handled: () => Atomics.load(handled, 0),
    utilization: worker.performance.eventLoopUtilization,
    close: () => worker.terminate(),
  };
}
