import { json } from "./printable.ts";
import { spinWhile } from "./spinner.ts";
import { type Style, styleFor } from "./style.ts";

/** Where a command says something: its result on standard output, everything else on standard error. */
export class Terminal {
  readonly json: boolean;
  /** For results. */
  readonly style: Style = styleFor(process.stdout);

  constructor(asJson: boolean) {
    this.json = asJson;
  }

  /** Prints a result: one line of JSON, or lines for people. */
  result(value: unknown, text: string): void {
    process.stdout.write(`${this.json ? json(value) : text}\n`);
  }

  /** Prints what is not the result. */
  note(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  /** Waits for something, with a spinner where somebody looks on. */
  wait<T>(what: string, work: Promise<T>): Promise<T> {
    return spinWhile(what, work);
  }
}
