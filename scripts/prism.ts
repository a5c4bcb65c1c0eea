import { type ChildProcess, spawn } from "node:child_process";
import { fromRoot } from "./root.ts";

export interface Prism {
  /** Where it listens, without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Resolves when Prism has ended, for whatever reason. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PrismOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** 127.0.0.1 unless given. */
  host?: string;
  /** Judge the calls to this server, and its answers, instead of answering them. A violation is a 422 or 500. */
  upstream?: string;
  /** Gets what Prism prints, line by line as it comes. */
  onOutput?: (text: string) => void;
}

const contract = fromRoot("generated", "openapi.yaml");

/** Starts Prism as a process of its own on the bundled contract, and resolves once it answers. */
export async function startPrism(options: PrismOptions = {}): Promise<Prism> {
  const { port = 0, host = "127.0.0.1", upstream, onOutput } = options;
  const mode = upstream === undefined ? ["mock", contract] : ["proxy", contract, upstream, "--errors"];
  const child = spawn(
    process.execPath,
    [
      fromRoot("node_modules/@stoplight/prism-cli/dist/index.js"),
      ...mode,
      "--port",
      String(port),
      "--host",
      host,
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = async () => {
    child.kill();
    await ended;
  };
  // A process that outlives its parent would keep the port, and the machine busy.
  const killAtExit = () => child.kill();
  process.once("exit", killAtExit);
  void ended.then(() => process.off("exit", killAtExit));
  return { url: await listeningUrl(child, onOutput), ended, stop };
}

function listeningUrl(child: ChildProcess, onOutput?: (text: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      const text = chunk.toString();
      onOutput?.(text);
      output = (output + text).slice(-10_000);
      const url = /Prism is listening on (http:\/\/\S+)/.exec(output)?.[1];
      if (url !== undefined) resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("close", (code) =>
      reject(new Error(`Prism ended with code ${code} before it listened.\n${output}`)),
    );
  });
}
