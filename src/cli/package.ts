import { createRequire } from "node:module";

// By the package's own name: from the sources and from dist/ the way would be another one.
const require = createRequire(import.meta.url);

export const { version } = require("trtc-conference-api/package.json") as { version: string };

/** The bundled contract, as a file. */
export const contractFile = (): string => require.resolve("trtc-conference-api/openapi.json");
