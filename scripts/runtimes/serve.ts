import type { Sandbox } from "../../src/sandbox/index.ts";
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
      const passed = passedChecks(await ask<readonly Result[]>(`${server.url}/?${query}`));
      await tryBurst(sandbox, `${server.url}/call?${query}`);
      await postEvent(sandbox, `${server.url}/callback`);
      return `${passed}, a burst, an event`;
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}\n${server.output()}`.trimEnd());
    } finally {
      await server.stop();
    }
  });
}

/** More than the client's limiter lets through in a second. */
const burst = 260;

/**
 * Makes many requests at once, in each of which the same client makes a call. A runtime may end a request's timers with
 * the request, so that none may be left to wake the others.
 */
async function tryBurst(sandbox: Sandbox, url: string): Promise<void> {
  sandbox.configure({ Url: "https://example.com/callback", CallbackCommandList: [] });
  const answers = await Promise.all(
    Array.from({ length: burst }, () => ask<{ readonly problem?: string }>(url)),
  );
  const problems = answers.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) {
    const different = [...new Set(problems)].join("\n    ");
    throw new Error(`${problems.length} of ${burst} calls of one client failed:\n    ${different}`);
  }
}

async function ask<Answer>(url: string): Promise<Answer> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} was answered HTTP ${response.status}: ${text}`);
  return JSON.parse(text);
}
