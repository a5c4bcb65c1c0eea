import { isTerminal } from "./style.ts";

const frames = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
/** ms. What is answered sooner needs no spinner, which would only flicker. */
const delay = 150;
const interval = 80;

/**
 * Shows on standard error that something is under way, on a terminal only. No library: it is less than what one brings
 * along, and every user of the client would install it. The cursor is not hidden, so that Ctrl-C leaves none lost.
 */
export async function spinWhile<T>(what: string, work: Promise<T>): Promise<T> {
  const { stderr } = process;
  if (!isTerminal(stderr) || process.env.CI) return work;
  let turn = 0;
  const show = () => stderr.write(`\r${frames[turn++ % frames.length]} ${what}`);
  let timer = setTimeout(() => {
    show();
    timer = setInterval(show, interval);
  }, delay);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    if (turn > 0) stderr.write("\r\x1b[2K");
  }
}
