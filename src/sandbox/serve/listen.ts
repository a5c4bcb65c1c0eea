import { ConferenceOptionsError } from "../../errors/options-error.ts";
import { fromNode, type NodeRequest, type NodeResponse } from "../../http/node-incoming.ts";
import { check } from "../../internal/check.ts";
import { builtin } from "../../internal/node-builtin.ts";
import type { Outcome } from "./outcome.ts";
import type { Serve } from "./serve.ts";

export interface ListenOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number | undefined;
  /** 127.0.0.1 unless given. */
  readonly host?: string | undefined;
}

export interface SandboxServer {
  /** Where it listens, without a slash at the end: the client's `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** Ends it, with every connection that is open. */
  close(): Promise<void>;
}

interface Response extends NodeResponse {
  write(chunk: string, flushed: () => void): unknown;
  destroy(): unknown;
  on(event: "close", listener: () => void): unknown;
}

/** As much of node:http as is used. */
interface NodeHttp {
  createServer(listener: (request: NodeRequest, response: Response) => void): {
    listen(port: number, host: string, listening: () => void): unknown;
    once(event: "error", listener: (error: Error) => void): unknown;
    address(): { readonly port: number; readonly address: string; readonly family: string };
    close(closed: () => void): unknown;
    closeAllConnections(): void;
  };
}

/** Serves the sandbox by node:http. */
export async function listen(serve: Serve, options: ListenOptions): Promise<SandboxServer> {
  const { port = 0, host = "127.0.0.1" } = checkListenOptions(options);
  const server = nodeHttp().createServer((request, response) => {
    let gone = false;
    response.on("close", () => {
      gone = true;
    });
    serve(fromNode(request), () => closing(response)).then(
      (outcome) => respond(response, outcome),
      (error: unknown) => {
        response.destroy();
        // That the caller has gone away needs no word. Anything else is a defect, and has to be seen.
        if (!gone) throw error;
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: taken, address, family } = server.address();
  return {
    url: `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`,
    port: taken,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    },
  };
}

/** Aborted when the connection ends. */
function closing(response: Response): AbortSignal {
  const controller = new AbortController();
  response.on("close", () => controller.abort());
  return controller.signal;
}

function checkListenOptions(options: ListenOptions): ListenOptions {
  check(typeof options === "object" && options !== null, "options", "of listen have to be an object.");
  const unknown = Object.keys(options).find((name) => name !== "port" && name !== "host");
  check(unknown === undefined, unknown ?? "", "is not an option of listen. The options are port, host.");
  const { port = 0, host = "127.0.0.1" } = options;
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65_535;
  check(isPort, "port", "has to be a whole number from 0 to 65535; 0 takes any free port.");
  // An empty one would be every interface of the machine.
  check(typeof host === "string" && host !== "", "host", "has to be the name or address of an interface.");
  return options;
}

function respond(response: Response, outcome: Outcome): void {
  if (outcome.kind === "silence") return;
  if (outcome.kind === "broken") {
    response.destroy();
    return;
  }
  const length = new TextEncoder().encode(outcome.body).byteLength;
  const headers = { "content-type": "application/json", "content-length": length };
  if (outcome.kind === "cut") {
    response.writeHead(200, headers);
    response.write(outcome.body.slice(0, outcome.body.length / 2), () => response.destroy());
  } else {
    response.writeHead(outcome.status, headers);
    response.end(outcome.body);
  }
}

/**
 * Asked for at run time, and not imported: a bundler for browsers, where `sandbox.fetch` is all that is wanted, would
 * stumble over it.
 */
function nodeHttp(): NodeHttp {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  // Workers have a node:http that takes a port, and then no connection ever comes in.
  const worker = navigator?.userAgent === "Cloudflare-Workers";
  const http = worker ? undefined : builtin<NodeHttp>("node:http");
  if (http === undefined) {
    throw new ConferenceOptionsError(
      "listen",
      "This runtime has no node:http that listens on a port. Give the client `fetch: sandbox.fetch` instead.",
    );
  }
  return http;
}
