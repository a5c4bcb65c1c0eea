import { type Prism, type PrismOptions, startPrism as start } from "../src/cli/prism.ts";
import { fromRoot } from "./root.ts";

export type { Prism, PrismOptions } from "../src/cli/prism.ts";
export { servedContract } from "../src/cli/served-contract.ts";

/** Starts the Prism of the development dependencies. */
export const startPrism = (options?: PrismOptions): Promise<Prism> =>
  start(fromRoot("node_modules/@stoplight/prism-cli/dist/index.js"), options);
