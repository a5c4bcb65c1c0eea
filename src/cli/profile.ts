import { open } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { GivenCredentials } from "./environment.ts";
import { UsageError } from "./usage-error.ts";

const strings = ["secretKey", "identifier", "region", "baseUrl"] as const;
const known: readonly string[] = ["sdkAppId", ...strings];

/** Where the profile of this name is: below the user's configuration folder. */
export function profilePath(name: string, env: NodeJS.ProcessEnv): string {
  // Also keeps a name from leading out of the folder.
  if (!/^[A-Za-z0-9][\w-]*$/.test(name)) {
    throw new UsageError("--profile takes the name of a profile: letters, digits, _ and -.");
  }
  const { XDG_CONFIG_HOME: base } = env;
  // Its standard wants a relative one to be ignored.
  const folder = base && isAbsolute(base) ? base : join(homedir(), ".config");
  return join(folder, "trtc-conference", `${name}.json`);
}

/** Reads a profile. It holds a key, so that nobody else may be able to read it. */
export async function readProfile(name: string, env: NodeJS.ProcessEnv): Promise<GivenCredentials> {
  const path = profilePath(name, env);
  const text = await readPrivately(path).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof UsageError) throw error;
    if (error.code === "ENOENT") {
      throw new UsageError(
        `There is no profile ${name}: ${path} does not exist. Create it as JSON with sdkAppId and secretKey, and mode 0600.`,
      );
    }
    throw new UsageError(`The profile ${path} cannot be read: ${error.code ?? "unknown error"}.`);
  });
  return readFields(path, text);
}

async function readPrivately(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    // Of the file that is open, and not of whatever has the name by then.
    const { mode } = await file.stat();
    // Windows has no such bits; its user folders are private.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new UsageError(
        `The profile ${path} is open to others (mode ${(mode & 0o777).toString(8).padStart(4, "0")}), and was not read. ` +
          `It holds a key: run chmod 600 on it, and think of changing the key.`,
      );
    }
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

function readFields(path: string, text: string): GivenCredentials {
  const refuse = (what: string) => new UsageError(`The profile ${path} ${what}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw refuse("is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse("has to be a JSON object with sdkAppId and secretKey.");
  }
  const fields = value as Record<string, unknown>;
  if (!Object.keys(fields).every((name) => known.includes(name))) {
    throw refuse(`has a field that is none of ${known.join(", ")}.`);
  }
  const wrong = strings.find((name) => !["string", "undefined"].includes(typeof fields[name]));
  if (wrong !== undefined) throw refuse(`has a ${wrong} that is no string.`);
  const { sdkAppId, ...rest } = fields;
  return { ...rest, ...(sdkAppId !== undefined && { sdkAppId: String(sdkAppId) }) };
}
