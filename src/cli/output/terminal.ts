import { maskSecrets, redact } from "../../internal/redact.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { json, printable } from "./printable.ts";
import { coloursFor, type Line, type Output, type Styled, spinWhile } from "./style.ts";

/** In characters or bytes. */
const longestBacklog = 2 ** 20;

/** What a command uses of the process that runs it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Lines, or a text of our own that may have several: what it quotes from elsewhere must be `printable`. */
export type Text = string | readonly Line[];

/**
 * Where a command reads and prints: its result on standard output, everything else on standard error. All that is
 * printed loses its secrets here, and whatever could control a terminal.
 */
export class Terminal {
  readonly args: readonly string[];
  readonly env: Host["env"];
  readonly stdin: Host["stdin"];
  /** Whether results and errors are printed as JSON. */
  readonly json: boolean;
  exitCode: ExitCode = exitCodes.done;
  /** Host and port of the service, once a call is about to be made. */
  service: string | undefined;
  /** Whether lines are dropped while nobody reads the earlier ones, which would fill the memory of a server. */
  dropsUnread = false;
  readonly #stdout: Output;
  readonly #stderr: Output;
  readonly #secrets = new Set<string>();

  constructor({ env, stdin, stdout, stderr }: Host, args: readonly string[]) {
    this.args = args;
    this.env = env;
    this.stdin = stdin;
    this.json = args.includes("--json");
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.remember(env.TRTC_SECRET_KEY);
    this.remember(env.TRTC_CALLBACK_TOKEN);
  }

  /** Prints a result: one line of JSON, or lines for people. */
  result(value: unknown, text: Text): void {
    this.#write(this.#stdout, this.json ? this.#json(value) : text, "\n");
  }

  /** Prints what is not the result in the same way. */
  notice(value: unknown, text: Text): void {
    this.#write(this.#stderr, this.json ? this.#json(value) : text, "\n");
  }

  /** Prints lines that are not the result. */
  note(text: Text): void {
    this.#write(this.#stderr, text, "\n");
  }

  print(text: string): void {
    this.#write(this.#stdout, text);
  }

  printError(text: string): void {
    this.#write(this.#stderr, text);
  }

  /** Waits for work, with a spinner on a terminal. */
  wait<T>(what: string, work: Promise<T>): Promise<T> {
    return spinWhile(this.#stderr, this.env, what, work);
  }

  /** Remembers a secret, so that nothing shows it. */
  remember(secret: string | undefined): void {
    if (secret) this.#secrets.add(secret);
  }

  /** Masks the secrets in a text from elsewhere, and all of its URLs but the hosts. */
  redact(text: string, ...more: readonly string[]): string {
    return redact(text, [...this.#secrets, ...more]);
  }

  #write(stream: Output, text: Text, end = ""): void {
    if (this.dropsUnread && (stream.writableLength ?? 0) >= longestBacklog) return;
    const colour = coloursFor(stream, this.env);
    const part = (one: string | Styled): string =>
      typeof one === "string" ? this.#clean(one) : colour({ ...one, text: this.#clean(one.text) });
    const lines = typeof text === "string" ? text.split("\n") : text;
    stream.write(lines.map((line) => [line].flat().map(part).join("")).join("\n") + end);
  }

  #clean(text: string): string {
    return printable(this.#mask(text));
  }

  #mask(text: string): string {
    return maskSecrets(text, [...this.#secrets]);
  }

  /** Masked before it becomes JSON, so that it stays JSON. */
  #json(value: unknown): readonly Line[] {
    return [json(this.#masked(value))];
  }

  #masked(value: unknown): unknown {
    if (typeof value === "string") return this.#mask(value);
    if (Array.isArray(value)) return value.map((item) => this.#masked(item));
    if (typeof value === "number") return this.#mask(String(value)) === String(value) ? value : "[redacted]";
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [this.#mask(name), this.#masked(inner)]),
    );
  }
}
