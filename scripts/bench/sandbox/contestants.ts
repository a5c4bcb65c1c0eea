import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { servedContract } from "../../prism.ts";
import { fromRoot } from "../../root.ts";
import { execute } from "../../run.ts";
import { openConnection } from "../http-load.ts";
import { application } from "./application.ts";

/** A stand-in for the service in its own process. */
export interface Started {
  readonly port: number;
  /** From the start of the process to its first response, in ms. */
  readonly readyAfter: number;
  /** Resident memory of the process, in MB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a stand-in, and resolves when it has responded to the request. */
export type Start = (request: string) => Promise<Started>;

export const contestants: Readonly<Record<string, Start>> = {
  Prism: async (request) => {
    const folder = await mkdtemp(join(tmpdir(), "bench-"));
    const contract = join(folder, "openapi.json");
    await writeFile(contract, JSON.stringify(await servedContract()));
    const cli = fromRoot("node_modules/@stoplight/prism-cli/dist/index.js");
    // Its log would halve its speed.
    const started = await start(request, (port) => [cli, "mock", contract, "-v", "silent", "--port", port]);
    return { ...started, stop: () => started.stop().then(() => rm(folder, { recursive: true })) };
  },
  "the sandbox": (request) => {
    const compiled = fromRoot("dist/src/sandbox/index.js");
    if (!existsSync(compiled)) throw new Error("The compiled sandbox is missing. Run `npm run build` first.");
    const options = JSON.stringify({ ...application, rateLimit: false });
    const program = (port: string) =>
      `import { createSandbox } from ${JSON.stringify(compiled)};
       await createSandbox(${options}).listen({ port: ${port} });`;
    // The same memory setting as in `npm run sandbox`.
    const settings = ["--max-semi-space-size=2", "--input-type=module", "--eval"];
    return start(request, (port) => [...settings, program(port)]);
  },
};

async function start(request: string, args: (port: string) => string[]): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, args(String(port)), { stdio: "ignore" });
  const killAtExit = () => child.kill();
  process.once("exit", killAtExit);
  while (!(await responds(port, request))) {
    if (child.exitCode !== null) throw new Error(`A stand-in ended with code ${child.exitCode}.`);
  }
  return {
    port,
    readyAfter: performance.now() - begun,
    memory: async () => Number(await execute("ps", ["-o", "rss=", "-p", String(child.pid)])) / 1024,
    async stop() {
      process.off("exit", killAtExit);
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Whether the port responds. Waits 1 ms if nothing listens yet. */
async function responds(port: number, request: string): Promise<boolean> {
  const connection = await openConnection(port).catch(() => undefined);
  if (connection === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return false;
  }
  const status = await connection.send(request);
  connection.close();
  if (status !== 200) throw new Error(`The first response had the status ${status}.`);
  return true;
}

/** Chosen here, because a silent Prism does not tell its port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
