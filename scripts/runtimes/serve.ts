import { startServer } from "./server.ts";
import { passedChecks, postEvent, type Result, withSandbox } from "./suite.ts";

/** How a runtime is made to serve one of the files of test/runtimes. */
export interface Serving {
  readonly file: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it has a node:http that listens on a port. */
  readonly listens: boolean;
}

/** Has the runtime go through the suite, and then receive an event from another process. */
export async function tryServing({ listens, file, args, ...where }: Serving): Promise<string> {
  return await withSandbox(async (sandbox, url) => {
    const server = await startServer(file, args, where);
    try {
      const query = new URLSearchParams({ sandbox: url, listens: String(listens) });
      const passed = passedChecks(await ask(`${server.url}/?${query}`));
      await postEvent(sandbox, `${server.url}/callback`);
      return `${passed}, an event`;
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}\n${server.output()}`.trimEnd());
    } finally {
      await server.stop();
    }
  });
}

async function ask(url: string): Promise<readonly Result[]> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`The suite was answered HTTP ${response.status}: ${text}`);
  return JSON.parse(text);
}
