import { ConferenceOptionsError } from "../../errors/options-error.ts";
import { split } from "../../http/incoming.ts";
import { fromNode, type NodeRequest } from "../../http/node-incoming.ts";
import { boolean, check, checkOptions, type Rules, text, wholeNumber } from "../../internal/check.ts";
import { isLoopback } from "../../internal/host.ts";
import { byNode } from "../../internal/node-builtin.ts";
import { isControl } from "../control/control-request.ts";
import { createControlAccess } from "./control-access.ts";
import { respond, type ServerResponse, send } from "./respond.ts";
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
   * loopback may call the server, for example those of a development server; pages of other hosts may not.
   */
  readonly host?: string | undefined;
  /**
   * Whether tests can drive the sandbox below `/_sandbox/`, by the interface of `trtc-conference-api/sandbox.yaml`. It needs
   * no UserSig. Default: whether `host` is loopback, or `console` is true.
   */
  readonly control?: boolean | undefined;
  /**
   * What the header `x-sandbox-token` of a request below `/_sandbox/` must have: at least 16 letters, digits, _ and -.
   * On loopback it keeps out the pages of other servers there. Default: no token on loopback, a random one on any other host.
   */
  readonly controlToken?: string | undefined;
  /**
   * Whether the console is at `/`: a page that shows what happens in the sandbox, and changes it. It uses the control
   * interface. Default: `false`.
   */
  readonly console?: boolean | undefined;
}

const listenRules: Rules<ListenOptions> = {
  port: wholeNumber(0, 65_535),
  // An empty host would be every interface of the machine.
  host: text,
  control: boolean,
  controlToken: {
    test: (value) => typeof value === "string" && /^[\w-]{16,}$/.test(value),
    must: "at least 16 letters, digits, _ and -",
  },
  console: boolean,
};

/** A sandbox that listens on a port. */
export interface SandboxServer {
  /** Where it listens, without a slash at the end: the client's `baseUrl`. */
  readonly url: string;
  readonly port: number;
  /** What the control interface asks for in the header `x-sandbox-token`. Undefined where it asks for nothing. */
  readonly controlToken: string | undefined;
  /** The address of the console, with the token. Undefined without one. */
  readonly consoleUrl: string | undefined;
  /** Closes the server and every open connection. */
  close(): Promise<void>;
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
  checkOptions("listen", options, listenRules);
  const { port = 0, host = "127.0.0.1", console = false } = options;
  const { control = console || isLoopback(host) } = options;
  check(control || !console, "console", "needs the control interface. Leave out control: false.");
  const { controlToken = isLoopback(host) ? undefined : randomToken() } = options;
  const token = control ? controlToken : undefined;
  const serve = control ? serveAll : serveCall;
  // Loaded for those who want it alone: tools that make CommonJS of the sandbox cannot read its import.meta.
  const page = console ? await import("./console-files.ts") : undefined;
  const judgeControl = createControlAccess(token);
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
    const { method, url = "/" } = request;
    const denial = control && isControl(url) ? judgeControl(request.headers) : undefined;
    if (denial !== undefined) {
      send(response, denial.status, JSON.stringify({ title: denial.title }));
      return;
    }
    const isRead = method === "GET" || method === "HEAD";
    const file = isRead ? page?.consoleFile(split(url).path) : undefined;
    if (file !== undefined) {
      send(response, file.status, file.body, file.headers);
      return;
    }
    let gone = false;
    response.on("close", () => {
      gone = true;
    });
    const header = (name: string) => request.headers[name]?.toString();
    serve(fromNode(request), () => closing(response), header)
      .then((outcome) => respond(response, outcome))
      .catch((error: unknown) => {
        response.destroy();
        // A caller who has gone away is no defect. Anything else is, and must be seen.
        if (!gone) throw error;
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: taken, address, family } = server.address();
  const url = `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`;
  const fragment = token === undefined ? "" : `#token=${token}`;
  return {
    url,
    port: taken,
    controlToken: token,
    consoleUrl: console ? `${url}/${fragment}` : undefined,
    close: () => {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    },
  };
}

const randomToken = (): string => crypto.randomUUID().replaceAll("-", "");

/** Aborted when the connection ends. */
function closing(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  response.on("close", () => controller.abort());
  return controller.signal;
}

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
