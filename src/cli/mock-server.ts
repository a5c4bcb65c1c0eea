import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as open,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { type BodyFault, isBody } from "../http/body.ts";
import { split } from "../http/incoming.ts";
import { fromNode } from "../http/node-incoming.ts";
import { createWebAccess } from "../sandbox/serve/web-access.ts";
import { queryNames } from "./bundled-contract.ts";
import { urlOf } from "./serving.ts";

const maxBytes = 2 ** 20;
/** ms. */
const timeout = 30_000;
const faults: Partial<Record<BodyFault, number>> = { late: 408, "too large": 413 };

interface MockServerOptions {
  readonly port: number;
  readonly host: string;
  /** Refuses web pages of other machines. */
  readonly guarded: boolean;
}

/** Hands every call to the Prism at this URL, and does what Prism cannot: see the guide on testing. */
export async function serveMock(prism: string, { port, host, guarded }: MockServerOptions) {
  const names = queryNames();
  const accessOf = createWebAccess(host);
  const server = createServer((request, response) => {
    const access = accessOf(request.headers);
    if (guarded && "refusal" in access) {
      refuse(response, 403, access.refusal);
      return;
    }
    respond(request, response, prism, names).catch(() => refuse(response, 502, "Prism did not respond."));
  });
  server.listen(port, host);
  await once(server, "listening");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: urlOf(server.address() as AddressInfo), close };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  prism: string,
  names: readonly string[],
): Promise<void> {
  const incoming = fromNode(request);
  const body = await incoming.read(maxBytes, timeout);
  if (!isBody(body)) return refuse(response, faults[body] ?? 400, `The body is ${body}.`);
  // Prism never responds to it.
  if (/\bjson\b/i.test(incoming.contentType ?? "") && body.text !== "" && !isJson(body.text)) {
    return refuse(response, 400, "The body is not JSON.");
  }
  const { path, query } = split(incoming.url);
  const misspelt = [...new Set(query.keys())].filter((name) => isMisspelt(name, names));
  // Prism would take it for the parameter that it resembles.
  for (const name of misspelt) query.delete(name);
  const { method, headers } = request;
  const answer = await send(
    prism,
    { method, path: `${path}?${query}`, headers: endToEnd(headers) },
    body.text,
  );
  const said = await text(answer);
  const isProblem = said !== "" && answer.headers["content-type"]?.startsWith("application/problem+json");
  response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
  response.end(isProblem ? JSON.stringify(withNames(JSON.parse(said), misspelt)) : said);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const isMisspelt = (name: string, names: readonly string[]): boolean =>
  !names.includes(name) && names.some((own) => own.toLowerCase() === name.toLowerCase());

/** The headers that belong to a message, and not to the connection that it came by. */
function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const {
    connection,
    "keep-alive": _,
    "transfer-encoding": __,
    "content-length": ___,
    expect,
    ...rest
  } = headers;
  return rest;
}

const send = (
  prism: string,
  options: { method: string | undefined; path: string; headers: IncomingHttpHeaders },
  body: string,
): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    // No agent: a kept connection may close just when it is used again.
    open(prism, { ...options, agent: false, signal: AbortSignal.timeout(timeout) }, resolve)
      .once("error", reject)
      .end(body);
  });

/** What Prism says of a call that it refuses. */
interface Problem {
  readonly status: number;
  readonly validation?: readonly Violation[];
}

interface Violation {
  readonly location?: readonly string[];
  readonly severity: "Error";
  readonly code: string;
  readonly message: string;
}

const violation = (name: string, code: string, message: string): Violation => ({
  location: ["query", name],
  severity: "Error",
  code,
  message: `Request query ${message}`,
});

/** Names each query parameter that is missing, the UserSig included, and each that is misspelt. */
function withNames(problem: Problem, misspelt: readonly string[]): Problem {
  const validation = [
    ...(problem.validation ?? []).map(withName),
    ...(problem.status === 401
      ? [violation("usersig", "required", "must have required property 'usersig'")]
      : []),
    ...misspelt.map((name) =>
      violation(name, "case", `parameter ${name} is not known: names are case-sensitive`),
    ),
  ];
  return validation.length === 0 ? problem : { ...problem, validation };
}

function withName(one: Violation): Violation {
  const name = String(one.location) === "query" ? /property '(.+)'$/.exec(one.message)?.[1] : undefined;
  return name === undefined ? one : { ...one, location: ["query", name] };
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(status, {
    "content-type": "application/problem+json",
    // A page may read it, as it may read what Prism says.
    "access-control-allow-origin": "*",
    // The rest of the body may be unread.
    connection: "close",
  });
  response.end(JSON.stringify({ title: STATUS_CODES[status], status, detail }));
}
