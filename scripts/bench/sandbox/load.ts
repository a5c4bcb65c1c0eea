import { type Connection, openConnection } from "../receiver/connection.ts";
import { stayAwake } from "../stay-awake.ts";

/** A query of the configuration, as it goes over the wire. */
export const requestOf = (target: string): string =>
  [
    `POST ${target} HTTP/1.1`,
    ...["host: 127.0.0.1", "content-type: application/json", "content-length: 2", "", "{}"],
  ].join("\r\n");

/** Sends so many calls over 8 connections, one in flight on each all the time. */
export async function load(
  name: string,
  port: number,
  target: string,
  calls: number,
): Promise<{ perSecond: number }> {
  const request = requestOf(target);
  const connections = await Promise.all(Array.from({ length: 8 }, () => openConnection(port)));
  let left = calls;
  const send = async (connection: Connection) => {
    while (left-- > 0) {
      const status = await connection.send(request);
      if (status !== 200) throw new Error(`${name} has answered ${status} to a good call.`);
    }
  };
  const sleep = stayAwake();
  const start = performance.now();
  await Promise.all(connections.map(send)).finally(sleep);
  const perSecond = calls / ((performance.now() - start) / 1000);
  for (const connection of connections) connection.close();
  return { perSecond };
}
