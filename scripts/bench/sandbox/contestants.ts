import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { servedContract } from "../../prism.ts";
import { fromRoot } from "../../root.ts";
import { openConnection } from "../receiver/connection.ts";
import { application } from "./application.ts";
import { requestOf } from "./load.ts";

/** A stand-in for the service that has started as a process of its own. */
export interface Started {
  readonly port: number;
  /** ms from the start of the process to its first answer. */
  readonly readyAfter: number;
  /** Resident memory of the process, in MB. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts it, and resolves when it has answered the request. */
export type Start = (request: string) => Promise<Started>;

export const contestants: Readonly<Record<string, Start>> = {
  // Without its log, which halves its speed.
  Prism: async (request) => {
    const folder = await mkdtemp(join(tmpdir(), "bench-"));
    const contract = join(folder, "openapi.json");
    await writeFile(contract, JSON.stringify(await servedContract()));
    const cli = fromRoot("node_modules/@stoplight/prism-cli/dist/index.js");
    const started = await start(request, (port) => [cli, "mock", contract, "-v", "silent", "--port", port]);
    return { ...started, stop: () => started.stop().then(() => rm(folder, { recursive: true })) };
  },
  "the sandbox": (request) => {
    if (!existsSync(fromRoot("dist/src/sandbox/index.js"))) {
      throw new Error("The sandbox is measured as it is compiled. Run `npm run build` first.");
    }
    const { sdkAppId, secretKey } = application;
    const server = fromRoot("scripts/bench/sandbox/server.mjs");
    // With the setting of `npm run sandbox`: Node is in no hurry to give back what a call has used.
    const settings = ["--max-semi-space-size=2"];
    return start(request, (port) => [...settings, server, port, String(sdkAppId), secretKey]);
  },
};

async function start(request: string, args: (port: string) => string[]): Promise<Started> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, args(String(port)), { stdio: "ignore" });
  const killAtExit = () => child.kill();
  process.once("exit", killAtExit);
  while (!(await answers(port, request))) {
    if (child.exitCode !== null) throw new Error(`${args("").at(0)} ended with code ${child.exitCode}.`);
  }
  return {
    port,
    readyAfter: performance.now() - begun,
    async memory() {
      const { stdout } = await promisify(execFile)("ps", ["-o", "rss=", "-p", String(child.pid)]);
      return Number(stdout) / 1024;
    },
    async stop() {
      process.off("exit", killAtExit);
      child.kill();
      await once(child, "exit");
    },
  };
}

/** Whether it answers; waits a little where nothing listens yet. On a bare socket, so that the asking costs it no time. */
async function answers(port: number, target: string): Promise<boolean> {
  const connection = await openConnection(port).catch(() => undefined);
  if (connection === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return false;
  }
  const status = await connection.send(requestOf(target));
  connection.close();
  if (status !== 200) throw new Error(`The first answer had the status ${status}.`);
  return true;
}

/** Asked for beforehand: Prism cannot say which port it has taken while it is silent. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
