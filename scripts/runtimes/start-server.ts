import { spawn } from "node:child_process";
import { type Execution, plainEnvironment } from "../run.ts";

/** A server in another process. */
export interface Server {
  /** Without a slash at the end. */
  readonly url: string;
  /** What it has printed so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

/** The port, which Node's server, Bun and Deno print in a URL, and workerd in JSON. */
const printedPort = /(?:http:\/\/[\w.]+:|"port":)(\d+)/;

/** Starts a program that serves on a free port of loopback and prints it. */
export async function startServer(
  file: string,
  args: readonly string[],
  { cwd, env, timeout = 20_000 }: Execution,
): Promise<Server> {
  const child = spawn(file, args, { cwd, env: plainEnvironment(env), stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<string>((resolve) => {
    child.once("close", (code, signal) => resolve(String(code ?? signal)));
  });
  const kill = () => void child.kill("SIGKILL");
  // A signal that ends this process does not reach the child.
  process.once("exit", kill);
  let output = "";
  const listening = new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const [, port] = printedPort.exec(output) ?? [];
      if (port !== undefined) resolve(port);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    ended.then((how) => reject(new Error(`It ended with ${how}, and did not serve.\n${output}`.trimEnd())));
  });
  const timer = setTimeout(kill, timeout);
  const port = await listening.finally(() => clearTimeout(timer));
  return {
    url: `http://127.0.0.1:${port}`,
    output: () => output,
    stop: async () => {
      kill();
      await ended;
      process.removeListener("exit", kill);
    },
  };
}
