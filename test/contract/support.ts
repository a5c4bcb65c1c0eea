import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { sampleBody, sampleQuery } from "./samples.ts";

export * from "./samples.ts";

/** The sample's query string, changed; a parameter that is `undefined` is left out. */
export function queryWith(changes: Record<string, string | undefined> = {}): URLSearchParams {
  const entries = Object.entries<string | undefined>({ ...sampleQuery, ...changes });
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export interface Call {
  method?: string;
  path?: string;
  query?: URLSearchParams;
  headers?: Record<string, string>;
  /** Sent as JSON; the sample unless given, and nothing at all when it is `undefined`. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  timeout?: number;
}

export interface Answer {
  status: number;
  /** Parsed where it is JSON. */
  body: unknown;
  /** The violations that Prism names, as `place kind`, or the kind of its refusal; none where it accepts. */
  problems: string[];
}

/** The sample call, changed. Its time-out is there because Prism leaves some calls without an answer. */
export async function send(baseUrl: string, call: Call = {}): Promise<Answer> {
  const { method = "POST", path = "/v4/room_config/set_callback", query = queryWith() } = call;
  const body = call.text ?? JSON.stringify("body" in call ? call.body : sampleBody);
  const response = await fetch(`${baseUrl}${path}?${query}`, {
    method,
    headers: call.headers ?? { "content-type": "application/json" },
    ...(method === "GET" || body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(call.timeout ?? 15_000),
  });
  const text = await response.text();
  const json = /\bjson\b/.test(response.headers.get("content-type") ?? "") && text !== "";
  const parsed: unknown = json ? JSON.parse(text) : text;
  return { status: response.status, body: parsed, problems: problemsOf(parsed) };
}

interface Problem {
  type?: string;
  validation?: { location?: string[]; code?: string }[];
}

function problemsOf(body: unknown): string[] {
  const { type = "", validation } = (body ?? {}) as Problem;
  if (validation)
    return validation.map(({ location = [], code = "" }) => `${location.join(".")} ${code}`.trim());
  return type.includes("/errors#") ? [type.slice(type.indexOf("#") + 1)] : [];
}

/** A Prism for the tests of one file: `call` sends to it what the test chooses. */
export function useMock(): (call?: Call) => Promise<Answer> {
  let mock: Prism | undefined;
  beforeAll(async () => {
    mock = await startPrism();
  });
  afterAll(() => mock?.stop());
  return (call) => send(mock?.url ?? "", call);
}

export interface ServiceAnswer {
  status?: number;
  contentType?: string;
  /** Sent as JSON, unless it is a string. */
  body: unknown;
}

/**
 * A service that answers what the test chooses, with Prism in front of it as the judge: 500 and the violations where
 * the answer breaks the contract, the answer itself where it keeps it. What a call leaves out is as in `usual`.
 */
export function useJudge(usual: Call = {}): (answer: ServiceAnswer, call?: Call) => Promise<Answer> {
  let judge: Prism | undefined;
  let next: ServiceAnswer = { body: "" };
  const service = createServer((request, response) => {
    const { status = 200, contentType = "application/json", body } = next;
    request.resume().once("end", () => {
      response.writeHead(status, { "content-type": contentType });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
    const { port } = service.address() as AddressInfo;
    judge = await startPrism({ upstream: `http://127.0.0.1:${port}` });
  });
  afterAll(async () => {
    await judge?.stop();
    service.closeAllConnections();
    service.close();
  });
  return (answer, call) => {
    next = answer;
    return send(judge?.url ?? "", { ...usual, ...call });
  };
}
