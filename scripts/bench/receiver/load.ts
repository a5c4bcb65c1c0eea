import { stayAwake } from "../stay-awake.ts";
import { type Connection, openConnection } from "./connection.ts";
import type { Served } from "./served.ts";

export interface Figures extends Readonly<Record<string, number>> {
  readonly perSecond: number;
  /** What share of the time the server did not wait for an event: near 1, it is the server that was measured. */
  readonly serverBusy: number;
}

/** Sends the requests over so many connections, one in flight on each all the time. */
export async function load(
  name: string,
  served: Served,
  requests: readonly string[],
  connections: number,
): Promise<Figures> {
  const lanes = await Promise.all(Array.from({ length: connections }, () => openConnection(served.port)));
  const handledBefore = served.handled();
  let next = 0;
  const send = async (connection: Connection) => {
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const status = await connection.send(request);
      if (status !== 200) throw new Error(`${name} has answered ${status} to a good event.`);
    }
  };
  const sleep = stayAwake();
  const idle = served.utilization();
  const start = performance.now();
  await Promise.all(lanes.map(send)).finally(sleep);
  const perSecond = requests.length / ((performance.now() - start) / 1000);
  const serverBusy = served.utilization(idle).utilization;
  for (const connection of lanes) connection.close();
  const handled = served.handled() - handledBefore;
  if (handled !== requests.length) {
    throw new Error(`${name} has handled ${handled} of ${requests.length} events.`);
  }
  return { perSecond, serverBusy };
}
