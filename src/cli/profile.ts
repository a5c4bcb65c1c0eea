import { open, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { variables } from "../call/environment.ts";
import { commandName } from "./command.ts";
import { UsageError } from "./exit-codes.ts";
import type { Host } from "./output/terminal.ts";
import { readText } from "./read-text.ts";

/** A value as it was written down, and where: an option, a variable, a field of a profile. */
export interface Given {
  readonly value: string;
  readonly from: string;
}

/** Credentials as they are written down, not checked yet. */
export type GivenCredentials = { readonly [Field in keyof typeof variables]?: Given | undefined };

/** A value without the spaces and line breaks that editors leave. Undefined where nothing is left. */
export function given(text: string | undefined, from: string): Given | undefined {
  const value = text?.trim();
  return value ? { value, from } : undefined;
}

/** Credentials from the environment. Shells and CI systems set a variable to "" to leave it out. */
export const givenBy = (env: Host["env"]): GivenCredentials =>
  Object.fromEntries(Object.entries(variables).map(([field, name]) => [field, given(env[name], name)]));

/** Credentials from a profile. It holds a key, so it is refused if others can read or replace it. */
export async function readProfile(name: string, env: Host["env"]): Promise<GivenCredentials> {
  const path = profilePath(name, env);
  const text = await readPrivately(path).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof UsageError) throw error;
    if (error.code === "ENOENT") {
      // The name is not quoted: it may be a key, typed in the wrong place.
      throw new UsageError(
        `There is no such profile in ${dirname(path)}. Create it there as NAME.json with sdkAppId and secretKey, with mode 0600.`,
      );
    }
    throw new UsageError(`The profile ${path} cannot be read: ${error.code ?? "unknown error"}.`);
  });
  return readFields(name, path, text);
}

function profilePath(name: string, env: Host["env"]): string {
  // Also keeps a name from leading out of the folder.
  if (!/^[A-Za-z0-9][\w-]*$/.test(name)) {
    throw new UsageError("--profile must be the name of a profile: letters, digits, _ and -.");
  }
  const { XDG_CONFIG_HOME: base } = env;
  // The XDG standard ignores a relative folder.
  const folder = base && isAbsolute(base) ? base : join(homedir(), ".config");
  return join(folder, commandName, `${name}.json`);
}

async function readPrivately(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    // Windows has no such bits; its user folders are private.
    if (process.platform !== "win32") {
      // Of the open file: another one may have its name by then.
      checkOwner(path, await file.stat(), 0o077, "chmod 600");
      for (const folder of foldersAbove(path, await realpath(path))) {
        const { mode, uid } = await stat(folder);
        // In a sticky folder such as /tmp nobody can replace what is another user's.
        checkOwner(folder, { mode: mode & 0o1000 ? 0 : mode, uid }, 0o022, "chmod go-w");
      }
    }
    return readText(await file.readFile(), `The profile ${path}`);
  } finally {
    await file.close();
  }
}

/** Each folder on the way to these files, once. */
function foldersAbove(...paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = dirname(path); !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** @param forbidden The bits of the mode that others must not have. */
function checkOwner(
  path: string,
  { mode, uid }: { mode: number; uid: number },
  forbidden: number,
  fix: string,
) {
  const risk = "and the profile was not read. It holds a key";
  // root may do everything anyway.
  if (uid !== 0 && uid !== process.getuid?.()) {
    throw new UsageError(`${path} belongs to another user (uid ${uid}), ${risk}: run chown on it.`);
  }
  if ((mode & forbidden) === 0) return;
  const bits = (mode & 0o777).toString(8).padStart(4, "0");
  throw new UsageError(
    `${path} is open to others (mode ${bits}), ${risk}: run ${fix} on it, and consider changing the key.`,
  );
}

function readFields(profile: string, path: string, text: string): GivenCredentials {
  const refuse = (what: string) => new UsageError(`The profile ${path} ${what}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw refuse("is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse("must be a JSON object with sdkAppId and secretKey.");
  }
  if (!Object.keys(value).every((name) => Object.hasOwn(variables, name))) {
    throw refuse(`has an unknown field. The fields are ${Object.keys(variables).join(", ")}.`);
  }
  const found = Object.entries(value).map(([name, content]: [string, unknown]) => {
    const isText = typeof content === "string" || (name === "sdkAppId" && typeof content === "number");
    if (!isText) throw refuse(`has a ${name} that is not a string.`);
    return [name, given(String(content), `${name} of the profile ${profile}`)];
  });
  return Object.fromEntries(found);
}
