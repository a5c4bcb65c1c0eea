/** workerd, the runtime of Cloudflare Workers, with and without its parts of Node. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundle, type Part } from "./part.ts";
import { tryServing } from "./smoke.ts";
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
    # The sandbox is on loopback, which a worker reaches only with permission.
    (name = "internet", network = (allow = ["private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
`;

const part = (name: string, compatibilityFlags: readonly string[]): Part => ({
  name,
  run: async ({ folder }) => {
    const file = await install(tools.workerd);
    await bundle(folder, "worker.js");
    await writeFile(join(folder, `${name}.capnp`), configuration(compatibilityFlags));
    const args = ["serve", `${name}.capnp`, "--control-fd=1"];
    return `${await versionOf(file)}, ${await tryServing(file, args, false, { cwd: folder })}`;
  },
});

export const workerdParts: readonly Part[] = [
  part("workerd", []),
  part("workerd-bare", ["no_nodejs_compat"]),
];
