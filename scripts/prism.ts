import { type Prism, type PrismOptions, startPrism as start } from "../src/cli/prism.ts";
import { fromRoot } from "./root.ts";

export { type Prism, type PrismOptions, servedContract } from "../src/cli/prism.ts";

/** Starts the Prism of the development dependencies. */
export const startPrism = (options?: PrismOptions): Promise<Prism> =>
  start(fromRoot("node_modules/@stoplight/prism-cli/dist/index.js"), options);
