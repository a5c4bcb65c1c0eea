import { maskSecrets, redact } from "../../internal/redact.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { json } from "./printable.ts";
import { type Output, type Style, spinWhile, styleFor } from "./style.ts";

/** What a command uses of the process that runs it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
}

/** Where a command reads and prints: its result on standard output, everything else on standard error. */
export class Terminal {
  readonly args: readonly string[];
  readonly env: Host["env"];
  readonly stdin: Host["stdin"];
  /** Whether results and errors are printed as JSON. */
  readonly json: boolean;
  /** Styles a result. */
  readonly style: Style;
  /** Styles what goes to standard error. */
  readonly errorStyle: Style;
  exitCode: ExitCode = exitCodes.done;
  readonly #stdout: Output;
  readonly #stderr: Output;
  readonly #secrets = new Set<string>();

  constructor({ env, stdin, stdout, stderr }: Host, args: readonly string[]) {
    this.args = args;
    this.env = env;
    this.stdin = stdin;
    this.json = args.includes("--json");
    this.style = styleFor(stdout, env);
    this.errorStyle = styleFor(stderr, env);
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.remember(env.TRTC_SECRET_KEY);
  }

  /** Prints a result: one line of JSON, or lines for people. */
  result(value: unknown, text: string): void {
    this.print(`${this.json ? json(value) : text}\n`);
  }

  /** Prints a line that is not the result. */
  note(text: string): void {
    this.printError(`${text}\n`);
  }

  print(text: string): void {
    this.#stdout.write(text);
  }

  printError(text: string): void {
    this.#stderr.write(text);
  }

  /** Waits for work, with a spinner on a terminal. */
  wait<T>(what: string, work: Promise<T>): Promise<T> {
    return spinWhile(this.#stderr, this.env, what, work);
  }

  /** Remembers a secret, so that no error message shows it. */
  remember(secret: string | undefined): void {
    if (secret) this.#secrets.add(secret);
  }

  /** Masks the secrets in a text of this program, which may quote what the user typed. */
  mask(text: string): string {
    return maskSecrets(text, [...this.#secrets]);
  }

  /** Masks the secrets in a text from elsewhere, and all of its URLs but the hosts. */
  redact(text: string): string {
    return redact(text, [...this.#secrets]);
  }
}
