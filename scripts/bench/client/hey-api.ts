import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { build } from "esbuild";
import { fromRoot } from "../../root.ts";
import type { Call } from "./contestants.ts";
import { body, query, random } from "./the-call.ts";

/** The generated module. It exists only while the bench runs, so the compiler does not know its types. */
interface Generated {
  createClient(config: object): object;
  setCallback(options: object): Promise<{ data?: unknown }>;
}

/** The call by the client that @hey-api/openapi-ts generates from the contract. */
export async function createHeyApiCall(config: object): Promise<Call> {
  const generated = await generate();
  const client = generated.createClient(config);
  return async () => {
    const { data } = await generated.setCallback({ client, query: { ...query, random: random() }, body });
    return data;
  };
}

async function generate(): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "hey-api-"));
  try {
    await createClient({
      input: fromRoot("generated", "openapi.json"),
      output: { path: folder },
      plugins: ["@hey-api/client-fetch", "@hey-api/sdk"],
      logs: { level: "silent", file: false },
    });
    const outfile = join(folder, "client.mjs");
    const contents = `export * from "./sdk.gen.ts"; export { createClient } from "./client/index.ts";`;
    // The generated modules import each other without extensions, which only a bundler resolves.
    await build({ stdin: { contents, resolveDir: folder }, bundle: true, format: "esm", outfile });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
