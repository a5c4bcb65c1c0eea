import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, which does not depend on the working directory. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A path below the project's root. */
export const fromRoot = (...parts: string[]): string => join(root, ...parts);
