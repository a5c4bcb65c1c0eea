import type { OperationId } from "../contract/operations.ts";
import { split } from "../http/incoming.ts";
import type { SandboxFault } from "./serve/faults.ts";

/** A request that the sandbox has got. Nothing in it is secret, so that it may be printed. */
export interface SandboxRequest {
  /** When it came, in ms since 1970. */
  readonly time: number;
  /** Undefined where the path is that of no operation. */
  readonly operation: OperationId | undefined;
  readonly method: string;
  readonly path: string;
  /** The query parameters, the UserSig masked. */
  readonly query: Readonly<Record<string, string>>;
  /** The fault that it met. */
  readonly fault: SandboxFault["kind"] | undefined;
  /** Whether it was carried out, whatever the caller has heard of it. */
  readonly carriedOut: boolean;
  /** The code that it was answered with, 0 for success; undefined where there was no envelope. */
  readonly errorCode: number | undefined;
  /** The body, undefined if it was not read or is longer than 65536 characters. A method, so that no log shows a callback address. */
  body(): unknown;
}

/** A request as it is kept. What is secret in it is taken out when it is shown: few are ever looked at. */
export interface KeptRequest {
  readonly time: number;
  readonly operation: OperationId | undefined;
  readonly method: string;
  readonly url: string;
  readonly fault: SandboxFault["kind"] | undefined;
  readonly carriedOut: boolean;
  readonly errorCode: number | undefined;
  readonly text: string | undefined;
}

export function showRequest({ url, text, time, operation, method, ...rest }: KeptRequest): SandboxRequest {
  const { path, query } = split(url);
  return {
    ...{ time, operation, method, path: mask(path), query: maskedQuery(query), ...rest },
    body: () => (text === undefined ? undefined : JSON.parse(text)),
  };
}

/** The last so many entries. */
export class Log<Entry> {
  readonly #size: number;
  #entries: Entry[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  add(entry: Entry): void {
    if (this.#size === 0) return;
    this.#entries.push(entry);
    // By halves: to move all the others for each new one would cost more than the call.
    if (this.#entries.length >= this.#size * 2) this.#entries = this.#entries.slice(-this.#size);
  }

  /** A copy, oldest first. */
  read(): readonly Entry[] {
    return this.#entries.slice(-this.#size);
  }

  clear(): void {
    this.#entries = [];
  }
}

const masked = "(masked)";

/** Base64 of what is in zlib format, as a UserSig is, wherever it stands: under a misspelt name, or in the path. */
const likeUserSig = /e[AFJN][\w*+/=-]{20,}/g;

const mask = (text: string): string => text.replace(likeUserSig, masked);

/** The query of a request, without its UserSig. */
function maskedQuery(query: URLSearchParams): Record<string, string> {
  const entries: Record<string, string> = {};
  for (const [name, value] of query) {
    entries[mask(name)] = name.toLowerCase() === "usersig" ? masked : mask(value);
  }
  return entries;
}
