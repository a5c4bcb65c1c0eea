import { join } from "node:path";
import { installed } from "../../../scripts/installed.ts";
import { fromRoot } from "../../../scripts/root.ts";

export const contractFile = fromRoot("generated", "openapi.yaml");

const zod = { zod: "4.6.7" };

/** Each tool with its version, and the packages that it needs beside it. */
export const tools = {
  "@readme/openapi-parser": { "@readme/openapi-parser": "9.0.0" },
  "@scalar/openapi-parser": { "@scalar/openapi-parser": "0.29.22" },
  "@stoplight/spectral-cli": { "@stoplight/spectral-cli": "6.16.3" },
  "hey-api": { "@hey-api/openapi-ts": "0.99.0", ...zod, typescript: "5.9.3" },
  orval: { orval: "8.38.0", ...zod },
  "swagger-typescript-api": { "swagger-typescript-api": "13.13.0" },
  "openapi-zod-client": {
    "openapi-zod-client": "1.18.3",
    "@zodios/core": "10.9.6",
    axios: "1.21.1",
    zod: "3.25.76",
  },
  "swagger-ui-dist": { "swagger-ui-dist": "5.35.0" },
  "@scalar/api-reference": { "@scalar/api-reference": "1.76.0" },
} as const;

export type ToolName = keyof typeof tools;

/** Installs a tool if it is missing. Returns its folder. */
export const folderOf = (name: ToolName): Promise<string> => installed("tools", tools[name]);

/** Where an installed tool has a file of a package. */
export const fileOf = async (name: ToolName, ...path: string[]): Promise<string> =>
  join(await folderOf(name), "node_modules", ...path);
