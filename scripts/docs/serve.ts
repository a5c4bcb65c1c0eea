import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".yaml": "application/yaml",
  ".md": "text/markdown",
  ".txt": "text/plain",
};

/** Serves the files of a folder on loopback, below `prefix`, until `close` is called. */
export async function serveFolder(
  folder: string,
  { port = 0, prefix = "/" }: { port?: number; prefix?: `/${string}` } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => void answer(folder, prefix, request, response));
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`;
  const close = async () => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { url, close };
}

async function answer(
  folder: string,
  prefix: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await readFile(fileOf(folder, prefix, request)).catch(() => undefined);
  if (text === undefined) {
    response.writeHead(404, { "content-type": "text/plain" }).end("There is no such page.\n");
    return;
  }
  const type = types[extname(fileOf(folder, prefix, request))] ?? "application/octet-stream";
  // Built again at any time, so nothing is kept.
  const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" };
  response.writeHead(200, headers).end(text);
}

/** A file inside the folder, whatever is asked for. */
function fileOf(folder: string, prefix: string, { url = "/", method = "GET" }: IncomingMessage): string {
  const { pathname } = new URL(url, "http://docs");
  if (!pathname.startsWith(prefix) || !["GET", "HEAD"].includes(method)) return "";
  const path = normalize(decodePath(pathname.slice(prefix.length)));
  const inside = !path.startsWith("..") && !path.startsWith(sep) && !path.includes("\0");
  return inside ? join(folder, path.endsWith(sep) || path === "." ? join(path, "index.html") : path) : "";
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "..";
  }
}
