import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fromRoot } from "../../../scripts/root.ts";

export interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a shell script as it is printed. */
export const runShell = (source: string, env: NodeJS.ProcessEnv): Promise<Run> =>
  run("sh", ["-c", source], env);

function run(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    execFile(command, args, { env: { ...withoutTrtc, ...env }, timeout: 20_000 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

// What the developer has set for live use must not send a test there.
const withoutTrtc = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith("TRTC_")),
);

/** A folder in which TypeScript runs as it is printed: inside the project, so that it finds the package by its name. */
export async function workFolder() {
  if (!existsSync(fromRoot("dist", "src", "index.js"))) {
    throw new Error(
      "The samples import the built package: run `npm run build` first, or `npm test`, which does.",
    );
  }
  const folder = await mkdtemp(fromRoot("dist", "samples-"));
  return {
    async runTypeScript(source: string, env: NodeJS.ProcessEnv): Promise<Run> {
      const file = join(folder, `${crypto.randomUUID()}.ts`);
      await writeFile(file, source);
      return await run(process.execPath, [file], env);
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

interface ReceivedRequest {
  path: string;
  query: Record<string, string>;
  body: string;
}

/** A service on loopback that notes each request and always gives the same answer. */
export async function recordingService(answer: object) {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://service");
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.once("end", () => {
      requests.push({ path: pathname, query: Object.fromEntries(searchParams), body });
      response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
