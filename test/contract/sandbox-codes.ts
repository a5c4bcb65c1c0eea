import { readdir, readFile } from "node:fs/promises";
import { errorCodes } from "../../generated/error-codes.ts";
import { fromRoot } from "../../scripts/root.ts";

const folder = fromRoot("src/sandbox");
const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
const sources = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
const source = sources.join("\n");

/** Every code that the sandbox refuses a call with: it names them in its source. Of codes that share a name, the lowest. */
export const sandboxCodes: readonly number[] = Object.values(errorCodes)
  .filter(({ name }) => source.includes(`"${name}"`))
  .filter(({ name }, i, all) => all.findIndex((other) => other.name === name) === i)
  .map(({ code }) => code);
