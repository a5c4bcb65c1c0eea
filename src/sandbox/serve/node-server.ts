import { ConferenceOptionsError } from "../../errors/options-error.ts";
import { fromNode, type NodeRequest, type NodeResponse } from "../../http/node-incoming.ts";
import { boolean, checkOptions, text, wholeNumber } from "../../internal/check.ts";
import { isLoopback } from "../../internal/host.ts";
import { byNode } from "../../internal/node-builtin.ts";
import { faultHeader } from "./faults.ts";
import type { Outcome } from "./outcome.ts";
import type { ServeRequest } from "./serve-request.ts";
import { createWebAccess, preflightHeaders } from "./web-access.ts";

/** Where `Sandbox.listen` listens. */
export interface ListenOptions {
  /** The port; 0 takes any free one. Default: 0. */
  readonly port?: number | undefined;
  /**
   * The name or address of an interface. Default: `127.0.0.1`.
   *
   * A request must name it in `Host`, or an address or name of loopback; with `0.0.0.0` or `::` any address. Pages of
   * loopback may call the server, pages of other hosts may not.
   */
  readonly host?: string | undefined;
  /**
   * Whether tests can drive the sandbox below `/_sandbox/`, by the interface of `trtc-conference-api/sandbox.yaml`. It needs
   * no UserSig. Default: whether `host` is loopback.
   */
  readonly control?: boolean | undefined;
}

/** A sandbox that listens on a port. */
export interface SandboxServer {
  /** Where it listens, without a slash at the end: the client's `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** Closes the server and every open connection. */
  close(): Promise<void>;
}

interface ServerResponse extends NodeResponse {
  setHeader(name: string, value: string): unknown;
  write(chunk: string, flushed: () => void): unknown;
  destroy(): unknown;
  on(event: "close", listener: () => void): unknown;
}

type Listener = (request: NodeRequest, response: ServerResponse) => void;

/** The part of node:http that is used. */
interface NodeHttp {
  createServer(listener: Listener): NodeServer;
}

interface NodeServer {
  listen(port: number, host: string, listening: () => void): unknown;
  once(event: "error", listener: (error: Error) => void): unknown;
  address(): { readonly port: number; readonly address: string; readonly family: string };
  close(closed: () => void): unknown;
  closeAllConnections(): void;
}

/**
 * Serves the sandbox by node:http.
 *
 * @param serveCall Serves the calls alone.
 * @param serveAll Serves the control interface too.
 */
export async function listenOnPort(
  serveCall: ServeRequest,
  serveAll: ServeRequest,
  options: ListenOptions,
): Promise<SandboxServer> {
  // An empty host would be every interface of the machine.
  checkOptions("listen", options, { port: wholeNumber(0, 65_535), host: text, control: boolean });
  const { port = 0, host = "127.0.0.1" } = options;
  const { control = isLoopback(host) } = options;
  const serve = control ? serveAll : serveCall;
  const judge = createWebAccess(host);
  const server = createServer((request, response) => {
    const access = judge(request.headers);
    if ("refusal" in access) {
      send(response, 403, JSON.stringify({ title: access.refusal }));
      return;
    }
    for (const [name, value] of Object.entries(access.headers)) response.setHeader(name, value);
    if (request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined) {
      response.writeHead(204, preflightHeaders(request.headers));
      response.end("");
      return;
    }
    let gone = false;
    response.on("close", () => {
      gone = true;
    });
    serve(fromNode(request), () => closing(response), request.headers[faultHeader]?.toString()).then(
      (outcome) => respond(response, outcome),
      (error: unknown) => {
        response.destroy();
        // A caller who has gone away is no defect. Anything else is, and must be seen.
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
function closing(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.on("close", () => controller.abort());
  return controller.signal;
}

function respond(response: ServerResponse, outcome: Outcome): void {
  if (outcome.kind === "silence") return;
  if (outcome.kind === "broken") {
    response.destroy();
    return;
  }
  if (outcome.kind === "cut") {
    response.writeHead(200, headersFor(outcome.body));
    response.write(outcome.body.slice(0, outcome.body.length / 2), () => response.destroy());
  } else {
    send(response, outcome.status, outcome.body, outcome.headers);
  }
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headersFor(body), ...headers });
  response.end(body);
}

const headersFor = (body: string) => ({
  "content-type": "application/json",
  "content-length": new TextEncoder().encode(body).byteLength,
});

/** Loaded at run time: a bundler for browsers, where `sandbox.fetch` is enough, would fail on the import. */
function createServer(listener: Listener): NodeServer {
  const { navigator } = globalThis as { navigator?: { userAgent?: string } };
  // The node:http of Workers takes a port, but no connection ever arrives.
  const worker = navigator?.userAgent === "Cloudflare-Workers";
  const server = worker ? undefined : byNode("node:http", (http: NodeHttp) => http.createServer(listener));
  if (server === undefined) {
    throw new ConferenceOptionsError(
      "listen",
      "This runtime has no node:http that can listen on a port. Give the client `fetch: sandbox.fetch` instead.",
    );
  }
  return server;
}
