import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { drips, floods, type Hostile, lies, serve } from "./support/hostile-server.ts";

const run = promisify(execFile);
const child = fromRoot("test/security/support/call.ts");

let server: Awaited<ReturnType<typeof serve>>;
afterEach(() => server.close());

async function callTo(respond: Hostile, timeout: number) {
  server = await serve(respond);
  const args = ["--max-old-space-size=128", child, server.url, String(timeout)];
  // A client that dies of its memory fails here.
  const { stdout } = await run(process.execPath, args, { timeout: 90_000 });
  return JSON.parse(stdout) as { kind: string; message: string; transient: boolean; megabytes: number };
}

describe("a client with 128 MB gets", () => {
  it.each(Object.entries(floods))("%s, and ends with an error", async (_, respond) => {
    const result = await callTo(respond, 30_000);
    expect(result).toMatchObject({ kind: "transport" });
    expect(result.megabytes).toBeLessThan(300);
    expect(server.requests).toHaveLength(1);
  });

  it.each(Object.entries(drips))("%s, and ends in time", async (_, respond) => {
    expect(await callTo(respond, 300)).toMatchObject({ kind: "timeout" });
  });

  it.each(Object.entries(lies))("%s, and ends with an error", async (_, respond) => {
    expect(await callTo(respond, 5000)).toMatchObject({
      kind: expect.stringMatching(/^(transport|timeout)$/),
    });
    expect(server.requests).toHaveLength(1);
  });
});
