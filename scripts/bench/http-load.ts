import { once } from "node:events";
import { connect } from "node:net";

/** A connection that stays open, for one request after the other. */
export interface Connection {
  /** Sends a request of ASCII characters, and resolves with the status of its response. */
  send(request: string): Promise<number>;
  close(): void;
}

/** A bare socket, because `fetch` takes longer to send an event than a server to receive it. */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let settle: PromiseWithResolvers<number> | undefined;
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    const length = lengthOf(text);
    if (length === undefined) socket.destroy(new Error(`A response has no Content-Length: ${text}`));
    if (length === undefined || text.length < length) return;
    const status = Number(text.slice(9, 12));
    text = "";
    settle?.resolve(status);
  });
  socket.setTimeout(10_000, () => socket.destroy(new Error("The server did not respond within 10 s.")));
  socket.on("error", (error) => settle?.reject(error));
  socket.on("close", () => settle?.reject(new Error("The server closed the connection.")));
  return {
    send: (request) => {
      settle = Promise.withResolvers();
      socket.write(request, "latin1");
      return settle.promise;
    },
    close: () => void socket.destroy(),
  };
}

/** The length of the response that begins so; undefined when the head does not tell. */
function lengthOf(text: string): number | undefined {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return Number.POSITIVE_INFINITY;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return length === undefined ? undefined : head + 4 + Number(length);
}

/** A POST of JSON as it goes over the wire. */
export function postOf(target: string, body: string, headers: Readonly<Record<string, string>> = {}): string {
  const all = {
    host: "127.0.0.1",
    "content-type": "application/json",
    ...headers,
    "content-length": body.length,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`POST ${target} HTTP/1.1`, ...lines, "", body].join("\r\n");
}

export const openConnections = (port: number, count: number): Promise<Connection[]> =>
  Promise.all(Array.from({ length: count }, () => openConnection(port)));

/** Sends the requests, one in flight on each connection. Returns how many a second got the status 200. */
export async function load(connections: readonly Connection[], requests: readonly string[]): Promise<number> {
  const rest = requests.values();
  const send = async (connection: Connection) => {
    for (const request of rest) {
      const status = await connection.send(request);
      if (status !== 200) throw new Error(`A good request got the status ${status}.`);
    }
  };
  const fallAsleep = stayAwake();
  const start = performance.now();
  await Promise.all(connections.map(send)).finally(fallAsleep);
  const perSecond = requests.length / ((performance.now() - start) / 1000);
  for (const connection of connections) connection.close();
  return perSecond;
}

/** Keeps this thread busy: a server must wake a sleeping one, and only a slow server lets it fall asleep. */
function stayAwake(): () => void {
  let awake = true;
  const turn = () => {
    if (awake) setImmediate(turn);
  };
  turn();
  return () => {
    awake = false;
  };
}
