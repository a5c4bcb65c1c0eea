import { execFile, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { fromRoot } from "../../../scripts/root.ts";

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Why a tool cannot be used on this machine; undefined where it can. */
export const missing = (tool: string, versionFlag: string): string | undefined =>
  spawnSync(tool, [versionFlag]).status === 0 ? undefined : `there is no ${tool} on this machine`;

/** Runs a shell script as it is printed. */
export const runShell = (source: string, env: NodeJS.ProcessEnv): Promise<Run> =>
  run("sh", ["-c", source], env);

/** Runs a Python program as it is printed. */
export const runPython = (source: string, env: NodeJS.ProcessEnv): Promise<Run> =>
  run("python3", ["-c", source], env);

export function run(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
  timeout = 100_000,
): Promise<Run> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...withoutTrtc, ...env }, timeout }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

// What the developer has set for live use must not send a test there.
const withoutTrtc = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("TRTC_")),
);

/** A folder for programs as they are printed: inside the project, so that TypeScript finds the package by its name. */
export async function workFolder() {
  if (!existsSync(fromRoot("dist", "src", "index.js"))) {
    throw new Error(
      "The samples import the built package. Run `npm run build` first, or `npm test`, which does.",
    );
  }
  const path = await mkdtemp(fromRoot("dist", "samples-"));
  const write = async (name: string, source: string): Promise<string> => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, source);
    return file;
  };
  return {
    path,
    /** Writes a file, and resolves with its path. */
    write,
    async runTypeScript(source: string, env: NodeJS.ProcessEnv): Promise<Run> {
      return await run(process.execPath, [await write(`${crypto.randomUUID()}.ts`, source)], env);
    },
    remove: () => rm(path, { recursive: true }),
  };
}

interface ReceivedRequest {
  path: string;
  query: Record<string, string>;
  contentType: string | undefined;
  body: string;
}

interface Reply {
  status?: number;
  headers?: Record<string, string>;
}

/** A service on loopback that notes each request and gives all of them one response: JSON, or a text as it is. */
export async function recordingService(content: object | string, reply: Reply = {}) {
  const { status = 200, headers = {} } = reply;
  const requests: ReceivedRequest[] = [];
  const service = await listening((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://service");
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.once("end", () => {
      const contentType = request.headers["content-type"];
      requests.push({ path: pathname, query: Object.fromEntries(searchParams), contentType, body });
      const text = typeof content === "string" ? content : JSON.stringify(content);
      response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(text);
    });
  });
  return { ...service, requests };
}

/** A service on loopback that closes every connection in the middle of its response. */
export const breakingService = () =>
  listening((_, response) => {
    response.writeHead(200, { "Content-Length": 1000 });
    response.write('{"ActionStatus":', () => response.destroy());
  });

/** A service on loopback that never responds. */
export const silentService = () => listening(() => {});

async function listening(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A port of loopback that nothing listens on, as text for the environment. */
export async function freePort(): Promise<string> {
  const service = await silentService();
  await service.close();
  return new URL(service.url).port;
}
