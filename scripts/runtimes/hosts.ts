/** The runtimes that have a file system and a port: Node, Bun and Deno take the package from node_modules. */
import { execute } from "../run.ts";
import type { Part } from "./part.ts";
import { tryServing } from "./serve.ts";
import { install, type Tool, tools, versionOf } from "./tools.ts";

interface Host {
  readonly tool: Tool;
  /** Serves test/runtimes/worker.js, Node the listener that node.js makes of it. */
  readonly serve: readonly string[];
  /** Runs test/runtimes/required.cjs. */
  readonly require: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether it is asked to run the command, which is a program for Node. */
  readonly command?: boolean;
}

const node = (tool: Tool): Host => ({ tool, serve: ["node.js"], require: ["required.cjs"], command: true });

const hosts: Readonly<Record<string, Host>> = {
  "node-20": node(tools["node-20"]),
  "node-22": node(tools["node-22"]),
  "node-24": node(tools["node-24"]),
  "node-26": node(tools["node-26"]),
  bun: {
    tool: tools.bun,
    serve: ["--no-install", "--port=0", "--hostname=127.0.0.1", "worker.js"],
    require: ["--no-install", "required.cjs"],
  },
  deno: {
    tool: tools.deno,
    // No more rights than it needs: to talk on loopback.
    serve: ["serve", "--no-prompt", "--allow-net=127.0.0.1", "--host=127.0.0.1", "--port=0", "worker.js"],
    require: ["run", "--no-prompt", "--allow-read=.", "required.cjs"],
    // What it keeps goes with the folder.
    env: { DENO_DIR: "deno", DENO_NO_UPDATE_CHECK: "1" },
  },
};

export const hostParts: readonly Part[] = Object.entries(hosts).map(([name, host]) => ({
  name,
  table: "runtimes",
  prepare: async () => {
    const file = await install(host.tool);
    const [runtime = name] = name.split("-");
    return {
      row: { runtime, version: await versionOf(file) },
      run: async ({ folder }) => {
        const where = { cwd: folder, ...(host.env && { env: host.env }) };
        const passed = [await tryServing({ file, args: host.serve, listens: true, ...where })];
        const printed = await execute(file, host.require, where);
        if (printed.trim() !== "created true true CallbackAlreadyExists") {
          throw new Error(`require() came to ${printed}`);
        }
        passed.push("require()");
        if (host.command) {
          await execute(file, ["node_modules/.bin/trtc-conference", "errors", "100300"], where);
          passed.push("the command");
        }
        return { passed: passed.join(", ") };
      },
    };
  },
}));
