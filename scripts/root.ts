import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's root folder, wherever a script is started from. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A path below the project's root. */
export const fromRoot = (...parts: string[]): string => join(root, ...parts);
