import { readFileSync } from "node:fs";
import { contractFile } from "./package.ts";

const path = "/v4/room_config/set_callback";

interface Bundle {
  paths: { [path]: { parameters: { $ref: string }[] } };
  components: {
    parameters: Record<string, { name: string; example: unknown }>;
    examples: Record<string, { value: object }>;
  };
}

/**
 * A curl command that creates the contract's own example on the server at `baseUrl`, with another `Url` and other query
 * parameters where they are given.
 */
export function sampleCurl(baseUrl: string, Url?: string, changes: Record<string, string> = {}): string {
  const { paths, components } = JSON.parse(readFileSync(contractFile(), "utf8")) as Bundle;
  const query = new URLSearchParams({ usersig: "xxx" });
  for (const { $ref } of paths[path].parameters) {
    const parameter = components.parameters[$ref.slice($ref.lastIndexOf("/") + 1)];
    if (parameter !== undefined) query.set(parameter.name, String(parameter.example));
  }
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  const body = JSON.stringify({ ...components.examples.twoEvents?.value, ...(Url !== undefined && { Url }) });
  return `curl '${baseUrl}${path}?${query}' \\\n  --header 'Content-Type: application/json' \\\n  --data '${body}'`;
}
