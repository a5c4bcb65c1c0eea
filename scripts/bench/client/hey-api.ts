import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { rolldown } from "rolldown";
import { fromRoot } from "../../root.ts";
import type { Call } from "./contestants.ts";
import { body, query, random } from "./the-call.ts";

/** What of the generated module is used here. It is made when the bench runs, so no compiler knows its types. */
interface Generated {
  createClient(config: object): object;
  setCallback(options: object): Promise<{ data?: unknown }>;
}

/** The same call by the client that @hey-api/openapi-ts makes of the contract, with its plugins for `fetch`. */
export async function createHeyApiCall(baseUrl: string, usersig: string, given: object): Promise<Call> {
  const generated = await generate();
  // The UserSig is a security scheme of the contract.
  const client = generated.createClient({ baseUrl, auth: usersig, ...given });
  return async () => {
    const { data } = await generated.setCallback({ client, query: { ...query, random: random() }, body });
    return data;
  };
}

async function generate(): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "hey-api-"));
  try {
    const path = join(folder, "client");
    await createClient({
      input: fromRoot("generated", "openapi.json"),
      output: { path },
      plugins: ["@hey-api/client-fetch", "@hey-api/sdk"],
      logs: { level: "silent", file: false },
    });
    // Bundled, as it is TypeScript that imports itself under names that only a bundler resolves.
    const file = join(folder, "client.mjs");
    const entry = join(folder, "entry.ts");
    const source = `export * from "./client/sdk.gen.ts"; export { createClient } from "./client/client/index.ts";`;
    const bundle = await rolldown({
      input: entry,
      plugins: [
        {
          name: "entry",
          resolveId: (id) => (id === entry ? id : null),
          load: (id) => (id === entry ? source : null),
        },
      ],
    });
    await bundle.write({ file, format: "esm" });
    await bundle.close();
    return await import(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true });
  }
}
