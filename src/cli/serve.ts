import { UsageError } from "./usage-error.ts";

/** Resolves at Ctrl-C, or when the process is asked to end. A second time ends it at once. */
export const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** Whether it is an error of listening, as Node and Prism word it. */
const ofAddress = /\b(EADDRINUSE|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EACCES)\b[^\n]*/;

/** Says that an address cannot be listened at; anything else is passed on. */
export function explainListening(what: string): (error: unknown) => never {
  return (error) => {
    const address = ofAddress.exec(error instanceof Error ? error.message : String(error))?.[0];
    if (address === undefined) throw error;
    throw new UsageError(`${what} cannot listen: ${address}. Choose another --port or --host.`);
  };
}
