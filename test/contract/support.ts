import { inject } from "vitest";
import { respondWith, type ServiceResponse } from "../setup/relay.ts";
import { sampleBody, sampleQuery } from "./samples.ts";

export * from "./every-operation.ts";
export * from "./samples.ts";

/** The sample's query string, changed. A parameter that is `undefined` is left out. */
export function queryWith(changes: Record<string, string | undefined> = {}): URLSearchParams {
  const entries = Object.entries<string | undefined>({ ...sampleQuery, ...changes });
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** A copy of `body` with the member at `place` (`RoomInfo.RoomId`) set, or left out where it is `undefined`. */
export function withMember(body: unknown, place: string, value: unknown): unknown {
  const copy = structuredClone(body) as Record<string, unknown>;
  const keys = place.split(".");
  const last = keys.pop() ?? "";
  let parent = copy;
  for (const key of keys) parent = parent[key] as Record<string, unknown>;
  parent[last] = value;
  return copy;
}

export interface Call {
  method?: string;
  path?: string;
  query?: URLSearchParams;
  /** Default: the Content-Type of JSON. */
  headers?: Record<string, string>;
  /** Sent as JSON. Default: the sample. Nothing is sent where it is `undefined`. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  signal?: AbortSignal;
}

export interface PrismResponse {
  status: number;
  /** Parsed where it is JSON. */
  body: unknown;
  /** The violations that Prism names, as `place kind`, or the kind of its refusal. Empty where it accepts. */
  problems: string[];
}

/** Makes the sample call, changed. Its time-out is for the calls to which Prism never responds. */
export async function send(baseUrl: string, call: Call = {}): Promise<PrismResponse> {
  const { method = "POST", path = "/v4/room_config/set_callback", query = queryWith() } = call;
  const body = call.text ?? JSON.stringify("body" in call ? call.body : sampleBody);
  const response = await fetch(`${baseUrl}${path}?${query}`, {
    method,
    headers: call.headers ?? { "content-type": "application/json" },
    ...(method === "GET" || body === undefined ? {} : { body }),
    signal: call.signal ?? AbortSignal.timeout(60_000),
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

/** What sends a call to the mock. */
export const useMock = () => (call?: Call) => send(inject("mockUrl"), call);

/**
 * What makes a call to a service that responds as the test chooses, judged by Prism: 500 and the violations where the
 * response breaks the contract, the response itself where it keeps it. `usual` is what a call leaves out.
 */
export const useJudge =
  (usual: Call = {}) =>
  (response: ServiceResponse, call: Call = {}): Promise<PrismResponse> => {
    const headers = { "content-type": "application/json", ...respondWith(response) };
    return send(inject("judgeUrl"), { ...usual, headers, ...call });
  };
