import { createServer, type Server, type Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Writes a response on a bare socket, as no HTTP library would. */
export type Hostile = (socket: Socket) => void | Promise<void>;

const head = (...headers: string[]) =>
  ["HTTP/1.1 200 OK", "Content-Type: application/json", ...headers, "", ""].join("\r\n");

/** Writes a block again and again until the other side has gone. */
async function flood(socket: Socket, block: Buffer | string): Promise<void> {
  while (!socket.destroyed) {
    if (socket.write(block)) await new Promise((resolve) => setImmediate(resolve));
    else await new Promise<void>((resolve) => socket.once("drain", resolve).once("close", () => resolve()));
  }
}

async function drip(socket: Socket, piece: string): Promise<void> {
  while (!socket.destroyed) {
    socket.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const megabyte = Buffer.alloc(2 ** 20, " ");
/** 256 MB of spaces. */
const spaces = Buffer.alloc(2 ** 28, " ");
const success = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"RequestId":"r"}';

const whole = (body: string | Buffer, ...headers: string[]): Hostile => {
  const length = Buffer.byteLength(body);
  return (socket) => {
    socket.write(head(`Content-Length: ${length}`, ...headers));
    socket.write(body);
  };
};

/** Responses without an end, or with far too much of it. */
export const floods: Record<string, Hostile> = {
  "a giant body": (socket) => {
    socket.write(head("Content-Length: 9000000000000"));
    return flood(socket, megabyte);
  },
  "a body without an end": (socket) => {
    socket.write(head("Transfer-Encoding: chunked"));
    return flood(socket, Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]));
  },
  "a body without an end in chunks of one byte": (socket) => {
    socket.write(head("Transfer-Encoding: chunked"));
    return flood(socket, "1\r\n \r\n".repeat(10_000));
  },
  "a body that ends with the connection": (socket) => {
    socket.write(head("Connection: close"));
    return flood(socket, megabyte);
  },
  "an error page without an end": (socket) => {
    socket.write("HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\n\r\n");
    return flood(socket, Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]));
  },
  "a redirect with a body without an end": (socket) => {
    socket.write("HTTP/1.1 307 Moved\r\nLocation: /x\r\nTransfer-Encoding: chunked\r\n\r\n");
    return flood(socket, Buffer.concat([Buffer.from("100000\r\n"), megabyte, Buffer.from("\r\n")]));
  },
  "a gzip bomb": whole(gzipSync(spaces), "Content-Encoding: gzip"),
  "a gzip bomb in gzip": whole(gzipSync(gzipSync(spaces)), "Content-Encoding: gzip, gzip"),
  "a brotli bomb": whole(brotliCompressSync(spaces), "Content-Encoding: br"),
  "a header without an end": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\nX: ");
    return flood(socket, Buffer.alloc(2 ** 20, "a"));
  },
  "headers without an end": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    return flood(socket, "X: a\r\n".repeat(10_000));
  },
};

/** Responses that keep the client waiting. */
export const drips: Record<string, Hostile> = {
  "a body that drips": (socket) => {
    socket.write(head("Transfer-Encoding: chunked"));
    return drip(socket, "1\r\n \r\n");
  },
  "headers that drip": (socket) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    return drip(socket, "X: a\r\n");
  },
  "interim responses": (socket) => drip(socket, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"),
  silence: () => {},
  "a body that is shorter than declared": (socket) => {
    socket.write(`${head(`Content-Length: ${success.length + 10}`)}${success}`);
  },
};

/** Responses that are wrong in themselves. */
export const lies: Record<string, Hostile> = {
  "an upgrade": (socket) => {
    socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n");
  },
  "two lengths": (socket) => {
    socket.write(`${head("Content-Length: 5", "Transfer-Encoding: chunked")}42\r\n${success}\r\n0\r\n\r\n`);
  },
  "a redirect elsewhere": (socket) => {
    socket.write("HTTP/1.1 307 Moved\r\nLocation: http://127.0.0.1:1/stolen\r\nContent-Length: 0\r\n\r\n");
  },
  "an envelope in the prototype": whole('{"__proto__":{"ActionStatus":"OK","ErrorCode":0}}'),
  "deep nesting": whole(
    `{"ActionStatus":"OK","ErrorCode":0,"Response":${"[".repeat(4e5)}${"]".repeat(4e5)}}`,
  ),
  "no HTTP at all": (socket) => {
    socket.end("\0\0\0");
  },
};

const fail = (text: string) =>
  JSON.stringify({ ActionStatus: "FAIL", ErrorCode: 100001, ErrorInfo: text, RequestId: text });

/** Bodies just below the limit that cost more than their size. */
export const slowBodies: Record<string, string> = {
  letters: fail("a".repeat(500_000)),
  words: fail("hello world ".repeat(40_000)),
  schemes: fail("a://".repeat(125_000)),
  hosts: fail(`://${"a".repeat(490_000)}`),
  queries: fail("?a".repeat(250_000)),
  "hidden characters": fail("\u200b".repeat(160_000)),
  "a problem report": JSON.stringify({ title: "a".repeat(1_000_000) }),
  "many violations": JSON.stringify({ title: "x", validation: Array(60_000).fill({ message: "a" }) }),
  digits: `{"ActionStatus":"FAIL","ErrorCode":${"1".repeat(1_000_000)}}`,
  "large integers": `{"ActionStatus":"OK","ErrorCode":0,"List":[${Array(50_000).fill("12345678901234567")}]}`,
  "strings beside a large integer": `{"ActionStatus":"OK","ErrorCode":0,"Id":12345678901234567,"List":[${Array(300_000).fill('""')}]}`,
  prototypes: `{"ActionStatus":"OK","ErrorCode":0,"List":[${Array(60_000).fill('{"__proto__":1}')}]}`,
};

export const withBody = (body: string): Hostile => whole(body);

/** Serves one response to every request. */
export async function serve(respond: Hostile): Promise<{ url: string; requests: string[]; close(): void }> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (data) => {
      const [line = ""] = data.toString("latin1").split("\r\n");
      if (!line.includes(" HTTP/1.1")) return;
      requests.push(line);
      void respond(socket);
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
