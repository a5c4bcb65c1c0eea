import type { OperationId } from "../contract/operations.ts";
import { split } from "../http/incoming.ts";
import { readJsonOr } from "../internal/json.ts";
import type { SandboxFault } from "./serve/faults.ts";
import type { Outcome } from "./serve/outcome.ts";
import { Timeline } from "./timeline.ts";

/** A request that the sandbox received. It holds no secret, so it may be printed. */
export interface SandboxRequest {
  /** Numbers the requests and deliveries of a sandbox in one sequence. `Sandbox.waitForRequest` takes it as `after`. */
  readonly number: number;
  /** When it arrived, in ms since 1970. */
  readonly time: number;
  /** The application that it names. Undefined when the sandbox has no such application. */
  readonly sdkAppId: number | undefined;
  /** Undefined when no operation has this path. */
  readonly operation: OperationId | undefined;
  readonly method: string;
  readonly path: string;
  /** The query parameters, with the UserSig masked. */
  readonly query: Readonly<Record<string, string>>;
  /** The fault that it met. */
  readonly fault: SandboxFault["kind"] | undefined;
  /** Whether the call was carried out, whatever the caller was told. */
  readonly carriedOut: boolean;
  /** The code of the response, 0 for success. Undefined when the response was no envelope. */
  readonly errorCode: number | undefined;
  /**
   * The body, an integer above 2^53 as the string of its digits. Undefined when it is not JSON, nested more than 100 deep,
   * or longer than 65536 characters. A method, so that no log shows a callback address.
   */
  body(): unknown;
}

/** A request as the log keeps it. To mask the secrets of each would cost a tenth of a call, and few are ever read. */
export interface KeptRequest extends Omit<SandboxRequest, "path" | "query" | "body"> {
  readonly url: string;
  /** The body, if it is JSON. */
  readonly text: string | undefined;
  readonly contentType: string | undefined;
  /** In ms, with the delay of a fault. */
  readonly durationMs: number;
  readonly outcome: Outcome;
}

/** In characters. A log bounds the number of its entries, this bounds their size. */
const longestKept = 65_536;

export const keptRequest = ({ url, text, outcome, ...rest }: KeptRequest): KeptRequest => ({
  ...rest,
  url: url.slice(0, longestKept),
  text: text !== undefined && text.length <= longestKept ? text : undefined,
  outcome: keptOutcome(outcome),
});

const keptOutcome = (outcome: Outcome): Outcome =>
  outcome.kind === "response" && outcome.body.length > longestKept
    ? { ...outcome, body: outcome.body.slice(0, longestKept) }
    : outcome;

/** What may be shown of a request: no UserSig, and the body only on demand. */
export function shownRequest(kept: KeptRequest): SandboxRequest {
  const { url, text, contentType: _, durationMs: __, outcome: ___, ...rest } = kept;
  const { path, query } = split(url);
  const masked = [...query].map(([name, value]) => [
    mask(name),
    name.toLowerCase() === "usersig" ? "(masked)" : mask(value),
  ]);
  return {
    ...rest,
    path: mask(path),
    query: Object.fromEntries(masked),
    body: () => (text === undefined ? undefined : readJsonOr(undefined, withoutUserSig(text, kept))),
  };
}

/** A body without the UserSig of its request, which a caller may have put there too. */
export function withoutUserSig(text: string, { url }: Pick<KeptRequest, "url">): string {
  const [, userSig = ""] = [...split(url).query].find(([name]) => name.toLowerCase() === "usersig") ?? [];
  return userSig.length < shortestUserSig ? text : text.replaceAll(userSig, "(masked)");
}

/** In characters. Shorter ones are made up. */
const shortestUserSig = 20;

/** Base64 of zlib data, as a UserSig is. A caller may have put it under a misspelt name, or into the path, encoded or not. */
const likeUserSig = /e[AFJN](?:[\w*+/=-]|%[0-9A-Fa-f]{2}){20,}/g;

/** Masks what looks like a UserSig. */
export const mask = (text: string): string => text.replace(likeUserSig, "(masked)");

/** What a log needs of its entries. */
export interface LogEntry {
  readonly number: number;
  readonly sdkAppId: number | undefined;
}

/** A bounded log: the last `size` entries of each application. */
export class Log<Entry extends LogEntry> {
  readonly #size: number;
  readonly #onAdd: ((entry: Entry) => void) | undefined;
  readonly #timeline: Timeline;
  readonly #watchers = new Set<(entry: Entry) => void>();
  readonly #bySdkAppId = new Map<number | undefined, Entry[]>();
  #dropped = 0;

  constructor(size: number, onAdd?: (entry: Entry) => void, timeline = new Timeline()) {
    this.#size = size;
    this.#onAdd = onAdd;
    this.#timeline = timeline;
  }

  /** The number that was given last, by this log or another on the same timeline. */
  get last(): number {
    return this.#timeline.last;
  }

  /** The number of the entry that is added next. */
  next(): number {
    return this.#timeline.next();
  }

  /** The highest number that had to go because the log is bounded, 0 while there is none. */
  get dropped(): number {
    return this.#dropped;
  }

  add(entry: Entry): void {
    this.#onAdd?.(entry);
    const entries = this.#bySdkAppId.get(entry.sdkAppId) ?? [];
    this.#bySdkAppId.set(entry.sdkAppId, entries);
    entries.push(entry);
    if (entries.length > this.#size) this.#dropped = entries.shift()?.number ?? 0;
    for (const watcher of this.#watchers) watcher(entry);
    this.#timeline.tell("entry");
  }

  /** A copy, oldest first. */
  read(): readonly Entry[] {
    return this.since(Number.NEGATIVE_INFINITY);
  }

  /** The entries with a higher number, oldest first. Default: of every application. */
  since(number: number, sdkAppId?: number): readonly Entry[] {
    const found = [...this.#bySdkAppId].flatMap(([id, entries]) =>
      sdkAppId === undefined || id === sdkAppId ? entries.slice(firstAfter(number, entries)) : [],
    );
    return found.sort((one, other) => one.number - other.number);
  }

  /** Calls back with each entry that is added from now on. Returns a function that ends that. */
  watch(watcher: (entry: Entry) => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Forgets the entries of this application. Default: every entry. */
  clear(sdkAppId?: number): void {
    if (sdkAppId === undefined) this.#bySdkAppId.clear();
    else this.#bySdkAppId.delete(sdkAppId);
  }
}

function firstAfter(number: number, entries: readonly LogEntry[]): number {
  let index = entries.length;
  while (index > 0 && (entries[index - 1] as LogEntry).number > number) index -= 1;
  return index;
}
