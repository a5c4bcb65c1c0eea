import { styleText } from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Colours a text, or leaves it as it is. */
export type Style = (format: Format, text: string) => string;

/** Colours on a terminal only, and not where the user wants none (https://no-color.org). */
export function styleFor(stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): Style {
  const coloured = isTerminal(stream, env) && !env.NO_COLOR;
  // Node's own rule would also colour a pipe where FORCE_COLOR is set.
  return (format, text) => (coloured ? styleText(format, text, { validateStream: false }) : text);
}

/** Something that understands more than plain lines. */
export const isTerminal = (stream: NodeJS.WriteStream, env: NodeJS.ProcessEnv = process.env): boolean =>
  stream.isTTY === true && env.TERM !== "dumb";
