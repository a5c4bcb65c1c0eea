import { readFileSync } from "node:fs";
import { fromRoot } from "./root.ts";

interface Bundle {
  paths: Record<string, unknown>;
  components: {
    parameters: Record<string, { name: string; example: unknown }>;
    examples: Record<string, { value: unknown }>;
  };
}

/** A curl command that creates the contract's own example on the server at `baseUrl`. */
export function sampleCurl(baseUrl: string): string {
  const bundle = JSON.parse(readFileSync(fromRoot("generated", "openapi.json"), "utf8")) as Bundle;
  const [path = ""] = Object.keys(bundle.paths);
  const query = new URLSearchParams({ usersig: "xxx" });
  for (const { name, example } of Object.values(bundle.components.parameters)) {
    query.set(name, String(example));
  }
  const body = JSON.stringify(bundle.components.examples.twoEvents?.value);
  return `curl '${baseUrl}${path}?${query}' \\\n  --header 'Content-Type: application/json' \\\n  --data '${body}'`;
}
