import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import {
  createSandbox,
  type Sandbox,
  type StoredCallback,
  type Unstated,
} from "../../../src/sandbox/index.ts";
import { application } from "./respect.ts";

/** A sandbox on a port, with a rival who changes things between two calls. */
export interface ServedSandbox extends Sandbox {
  /** By command: what the rival does after a call was carried out, and before its response arrives. */
  readonly rival: Record<string, () => void>;
  /** The calls so far. */
  calls(): [command: string | undefined, body: unknown][];
  serve(): Promise<{ url: string; close(): Promise<void> }>;
}

export function sandboxWith(configuration?: StoredCallback, query?: Unstated["query"]): ServedSandbox {
  const sandbox = createSandbox({ ...application, unstated: { query } });
  sandbox.configure(configuration);
  const rival: Record<string, () => void> = {};
  return Object.assign(Object.create(sandbox) as Sandbox, {
    rival,
    calls: () =>
      sandbox.requests.map(({ path, body }): [string | undefined, unknown] => [
        path.split("/").at(-1),
        body(),
      ]),
    serve: () => serve(sandbox, rival),
  });
}

async function serve(sandbox: Sandbox, rival: Record<string, () => void>) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://sandbox");
    const { "content-type": type = "" } = request.headers;
    const init = { method: "POST", headers: { "content-type": type }, body: await text(request) };
    const served = await sandbox.fetch(url, init);
    rival[url.pathname.split("/").at(-1) ?? ""]?.();
    response.setHeader("Content-Type", "application/json");
    response.end(await served.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, close };
}
