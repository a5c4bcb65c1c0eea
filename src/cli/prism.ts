import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractFile } from "./package.ts";

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
  /**
   * Keep the callbacks of the contract: on every mocked call of set_callback and update_callback Prism then posts all
   * six events to whatever `Url` the call names. Left out unless asked for: `Url` may be a stranger's.
   */
  callbacks?: boolean;
  /** Another document to be served instead of the contract; for tests. */
  document?: object;
  /** Gets what Prism prints, line by line as it comes. */
  onOutput?: (text: string) => void;
}

/**
 * Starts Prism as a process of its own on the bundled contract, and resolves once it answers.
 *
 * @param script The command-line program of Prism. It is no dependency of this package.
 */
export async function startPrism(script: string, options: PrismOptions = {}): Promise<Prism> {
  const { port = 0, host = "127.0.0.1", upstream, onOutput } = options;
  const folder = await mkdtemp(join(tmpdir(), "prism-"));
  const contract = join(folder, "openapi.json");
  await writeFile(contract, JSON.stringify(options.document ?? (await servedContract(options.callbacks))));
  const mode = upstream === undefined ? ["mock", contract] : ["proxy", contract, upstream, "--errors"];
  const child = spawn(
    process.execPath,
    [
      script,
      ...mode,
      // A mock that posts where a call tells it to is not to be called by whatever page a browser has open.
      ...(options.callbacks ? ["--no-cors"] : []),
      "--port",
      String(port),
      "--host",
      host,
    ],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" } },
  );
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const ended = closed.then(() => rm(folder, { recursive: true, force: true }));
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

/** The bundled contract, without the callbacks of its operations unless they are asked for. */
export async function servedContract(callbacks = false): Promise<object> {
  const contract = JSON.parse(await readFile(contractFile(), "utf8"));
  if (!callbacks) {
    for (const item of Object.values<{ post: { callbacks?: unknown } }>(contract.paths)) {
      delete item.post.callbacks;
    }
  }
  return contract;
}

function listeningUrl(child: ChildProcess, onOutput?: (text: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let listening = false;
    const read = (chunk: Buffer) => {
      const text = chunk.toString();
      if (listening) {
        onOutput?.(text);
        return;
      }
      output = (output + text).slice(-10_000);
      const url = /Prism is listening on (http:\/\/\S+)/.exec(output)?.[1];
      if (url === undefined) return;
      // Not before: what Prism prints when it cannot listen is part of the error.
      listening = true;
      onOutput?.(output);
      resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", reject);
    child.once("close", (code) =>
      reject(new Error(`Prism ended with code ${code} before it listened.\n${output}`)),
    );
  });
}
