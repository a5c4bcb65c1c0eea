/** workerd, the runtime of Cloudflare's Workers: with the parts of Node that it has by default, and without. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import type { Part } from "./part.ts";
import { tryServing } from "./serve.ts";
import { install, tools, versionOf } from "./tools.ts";

const configuration = (compatibilityFlags: readonly string[]): string => `
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker", esModule = embed "bundled/worker.js")],
      compatibilityDate = "2026-11-17",
      compatibilityFlags = ${JSON.stringify(compatibilityFlags)},
    )),
    # The sandbox is on loopback, which a worker does not reach unless it is allowed to.
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

const part = (name: string, runtime: string, compatibilityFlags: readonly string[]): Part => ({
  name,
  table: "runtimes",
  prepare: async () => {
    const file = await install(tools.workerd);
    return {
      row: { runtime, version: await versionOf(file) },
      run: async ({ folder }) => {
        await bundle(folder, "worker.js");
        await writeFile(join(folder, `${name}.capnp`), configuration(compatibilityFlags));
        const args = ["serve", `${name}.capnp`, "--control-fd=1"];
        return { passed: await tryServing({ file, args, cwd: folder, listens: false }) };
      },
    };
  },
});

export const workerdParts: readonly Part[] = [
  part("workerd", "workerd", []),
  part("workerd-bare", "workerd without Node's APIs", ["no_nodejs_compat"]),
];
