import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

/** Serves a folder with a site on loopback, as a host for static files does. @param base Its path. Default: `/`. */
export async function serveFolder(folder: string, base = "/") {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "", "http://site");
    const name = pathname.startsWith(base) ? decodeURI(pathname.slice(base.length)) : "nothing";
    const file = join(folder, name === "" || name.endsWith("/") ? `${name}index.html` : name);
    const found = await readFile(file).catch(() => undefined);
    const type = types[found === undefined ? ".html" : extname(file)] ?? "application/octet-stream";
    response.writeHead(found === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` });
    response.end(found ?? (await readFile(join(folder, "404.html"))));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
