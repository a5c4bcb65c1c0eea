import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { Sandbox } from "../../../src/sandbox/index.ts";

/** The sandbox on a port, standing in for the real service. */
export interface LiveService {
  /** By command: what happens at its next call. What it returns is the response, in place of the sandbox's. */
  readonly instead: Record<string, (() => object | undefined) | undefined>;
  listen(): Promise<string>;
  close(): void;
}

export function standInFor(sandbox: Sandbox): LiveService {
  const instead: LiveService["instead"] = {};
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://service");
    const { "content-type": type = "" } = request.headers;
    const body = await text(request);
    const command = url.pathname.split("/").at(-1) ?? "";
    const { [command]: replacement } = instead;
    instead[command] = undefined;
    const replaced = replacement?.();
    response.setHeader("Content-Type", "application/json");
    if (replaced !== undefined) {
      response.end(JSON.stringify(replaced));
      return;
    }
    try {
      const served = await sandbox.fetch(url, { method: "POST", headers: { "content-type": type }, body });
      response.end(await served.text());
    } catch {
      // A fault that loses something.
      response.destroy();
    }
  });
  return {
    instead,
    async listen() {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
