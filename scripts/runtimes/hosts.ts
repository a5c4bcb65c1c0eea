/** Node, Bun and Deno, which import the package from node_modules and serve on a port. */
import { execute } from "../run.ts";
import type { Part } from "./part.ts";
import { tryServing } from "./smoke.ts";
import { install, tools, versionOf } from "./tools.ts";

interface Host {
  /** Serves test/runtimes/worker.js; Node serves the listener that node.js makes of it. */
  readonly serve: readonly string[];
  /** Runs test/runtimes/required.cjs. */
  readonly require: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Whether the command runs here, which is a program for Node. */
  readonly command?: true;
}

const node: Host = { serve: ["node.js"], require: ["required.cjs"], command: true };

const hosts: { readonly [Name in keyof typeof tools]?: Host } = {
  "node-20": node,
  "node-22": node,
  "node-24": node,
  "node-26": node,
  bun: {
    serve: ["--no-install", "--port=0", "--hostname=127.0.0.1", "worker.js"],
    require: ["--no-install", "required.cjs"],
  },
  deno: {
    // The only permission that the package needs is the network.
    serve: ["serve", "--no-prompt", "--allow-net=127.0.0.1", "--host=127.0.0.1", "--port=0", "worker.js"],
    require: ["run", "--no-prompt", "--allow-read=.", "required.cjs"],
    // Its cache is removed with the folder.
    env: { DENO_DIR: "deno", DENO_NO_UPDATE_CHECK: "1" },
  },
};

export const hostParts: readonly Part[] = Object.entries(hosts).map(([name, host]) => ({
  name,
  run: async ({ folder }) => {
    const file = await install(tools[name as keyof typeof tools]);
    const where = { cwd: folder, ...(host.env && { env: host.env }) };
    const passed = [await versionOf(file)];
    passed.push(await tryServing(file, host.serve, true, where));
    const printed = await execute(file, host.require, where);
    if (printed.trim() !== "created true true CallbackAlreadyExists") {
      throw new Error(`require() printed ${printed}`);
    }
    passed.push("require()");
    if (host.command) {
      await execute(file, ["node_modules/.bin/trtc-conference-api", "errors", "100300"], where);
      passed.push("the command");
    }
    return passed.join(", ");
  },
}));
