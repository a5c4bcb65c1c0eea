import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { UsageError } from "./exit-codes.ts";
import { servedContract } from "./served-contract.ts";

export interface Prism {
  /** Where it listens, without a slash at the end: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Resolves when Prism has ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface PrismOptions {
  /** Forward calls to this server and judge both sides, instead of mocking it. A violation is a 422 or 500. */
  upstream?: string;
  /**
   * Keep the contract's callbacks: on every mocked set_callback and update_callback Prism then posts every event to the
   * `Url` of the call. Default: false, for `Url` may be a stranger's.
   */
  callbacks?: boolean;
  /** Serve this document instead of the contract; for tests. */
  document?: object;
  /** Called with what Prism prints. */
  onOutput?: (text: string) => void;
  /** Stops Prism, also while it starts. */
  signal?: AbortSignal | undefined;
}

const packageName = "@stoplight/prism-cli";

/** The script of Prism: that of the project in which the command runs, or of the one that has this package. */
export function findPrism(): string {
  for (const from of [join(process.cwd(), "package.json"), import.meta.url]) {
    const manifest = resolveFrom(from, `${packageName}/package.json`);
    if (manifest === undefined) continue;
    const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: { prism: string } };
    return join(dirname(manifest), bin.prism);
  }
  throw new UsageError(
    `The mock needs Prism, which your project does not have. Add it: npm install --save-dev ${packageName}`,
  );
}

function resolveFrom(from: string, file: string): string | undefined {
  try {
    return createRequire(from).resolve(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

/** Ends Prism with this process, however that ends: an orphan would keep its port. */
const endWithParent = 'data:text/javascript,process.once("disconnect", () => process.exit())';

/** What Prism needs of the environment. The rest may hold a secret key. */
const needed = ["PATH", "SystemRoot", "TZ", "NODE_EXTRA_CA_CERTS"];

function prismEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => needed.includes(name));
  return { ...Object.fromEntries(own), NO_COLOR: "1", FORCE_COLOR: "0" };
}

/** Starts Prism in a process on the bundled contract, on a free port of loopback. Resolves once it listens. */
export async function startPrism(script: string, options: PrismOptions = {}): Promise<Prism> {
  const { upstream, onOutput, signal } = options;
  const folder = await mkdtemp(join(tmpdir(), "prism-"));
  const contract = join(folder, "openapi.json");
  await writeFile(contract, JSON.stringify(options.document ?? (await servedContract(options.callbacks))));
  const mode = upstream === undefined ? ["mock", contract] : ["proxy", contract, upstream, "--errors"];
  // Any page that a browser has open could otherwise make this mock post somewhere.
  const cors = options.callbacks ? ["--no-cors"] : [];
  const child = spawn(
    process.execPath,
    ["--import", endWithParent, script, ...mode, ...cors, "--port", "0"],
    {
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: prismEnvironment(),
    },
  );
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const ended = closed.then(() => rm(folder, { recursive: true, force: true }));
  const stop = () => {
    child.kill();
    return ended;
  };
  if (signal?.aborted) child.kill();
  signal?.addEventListener("abort", stop);
  try {
    return { url: await listeningUrl(child, onOutput), ended, stop };
  } catch (error) {
    await ended;
    throw error;
  }
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
      // What it prints before that lists addresses of its own, which a reader would take for the mock's.
      listening = true;
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
