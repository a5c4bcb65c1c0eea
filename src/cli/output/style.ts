import { styleText } from "node:util";

type Environment = Readonly<Record<string, string | undefined>>;

/** A stream that may be a terminal. */
export type Output = NodeJS.WritableStream & { readonly isTTY?: boolean; readonly writableLength?: number };

/** A part of a line in a style. Coloured on a terminal only. */
export interface Styled {
  readonly format: Parameters<typeof styleText>[0];
  readonly text: string;
}

/** One line, whatever it holds: a line break within it is escaped. */
export type Line = string | readonly (string | Styled)[];

export const styled = (format: Styled["format"], text: string): Styled => ({ format, text });

/** Colours text on a terminal only, and not where NO_COLOR is set (https://no-color.org). */
export function coloursFor(stream: Output, env: Environment): (part: Styled) => string {
  const coloured = isTerminal(stream, env) && !env.NO_COLOR;
  // Node's own rule would also colour a pipe where FORCE_COLOR is set.
  return ({ format, text }) => (coloured ? styleText(format, text, { validateStream: false }) : text);
}

/** Whether the stream understands more than plain lines. */
const isTerminal = (stream: Output, env: Environment): boolean =>
  stream.isTTY === true && env.TERM !== "dumb";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** ms. Before that a spinner would only flicker. */
const delay = 150;
const interval = 80;

/** Shows that work is under way, on a terminal only. The cursor stays visible, so Ctrl-C has nothing to restore. */
export async function spinWhile<T>(
  stream: Output,
  env: Environment,
  what: string,
  work: Promise<T>,
): Promise<T> {
  if (!isTerminal(stream, env) || env.CI) return work;
  let turn = 0;
  const show = () => stream.write(`\r${frames[turn++ % frames.length]} ${what}`);
  let timer = setTimeout(() => {
    show();
    timer = setInterval(show, interval);
  }, delay);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (turn > 0) stream.write("\r\x1b[2K");
  }
}
