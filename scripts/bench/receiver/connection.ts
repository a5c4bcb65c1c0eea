import { once } from "node:events";
import { connect } from "node:net";

/** A connection that stays open, for one request after the other. */
export interface Connection {
  /** Sends a request of ASCII characters, and resolves with the status of its answer. */
  send(request: string): Promise<number>;
  close(): void;
}

/**
 * Opens one. It is written on a bare socket, because `fetch` takes longer to send an event than a server to receive it.
 */
export async function openConnection(port: number): Promise<Connection> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  let settle: PromiseWithResolvers<number> | undefined;
  let text = "";
  socket.on("data", (chunk) => {
    text += chunk.toString("latin1");
    const end = endOf(text);
    if (end === undefined) socket.destroy(new Error(`An answer without Content-Length: ${text}`));
    if (end === undefined || text.length < end) return;
    const status = Number(text.slice(9, 12));
    text = "";
    settle?.resolve(status);
  });
  socket.setTimeout(10_000, () => socket.destroy(new Error("The server has not answered within 10 s.")));
  socket.on("error", (error) => settle?.reject(error));
  socket.on("close", () => settle?.reject(new Error("The server has closed the connection.")));
  return {
    send: (request) => {
      settle = Promise.withResolvers();
      socket.write(request, "latin1");
      return settle.promise;
    },
    close: () => void socket.destroy(),
  };
}

/** How long an answer is whose beginning has come; undefined when it does not say. */
function endOf(text: string): number | undefined {
  const head = text.indexOf("\r\n\r\n");
  if (head < 0) return Number.POSITIVE_INFINITY;
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return length === undefined ? undefined : head + 4 + Number(length);
}
