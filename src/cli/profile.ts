import { open } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { UsageError } from "./exit-codes.ts";
import type { Host } from "./output/terminal.ts";

/** Credentials as they are written down, not checked yet. */
export interface GivenCredentials {
  readonly sdkAppId?: string | undefined;
  readonly secretKey?: string | undefined;
  readonly identifier?: string | undefined;
  readonly region?: string | undefined;
  readonly baseUrl?: string | undefined;
}

const strings = ["secretKey", "identifier", "region", "baseUrl"] as const;
const known: readonly string[] = ["sdkAppId", ...strings];

/** Credentials from the environment. Shells and CI systems set a variable to "" to leave it out. */
export const readEnvironment = (env: Host["env"]): GivenCredentials => ({
  sdkAppId: env.TRTC_SDK_APP_ID || undefined,
  secretKey: env.TRTC_SECRET_KEY || undefined,
  identifier: env.TRTC_IDENTIFIER || undefined,
  region: env.TRTC_REGION || undefined,
  baseUrl: env.TRTC_BASE_URL || undefined,
});

/** Credentials from a profile. It holds a key, so it is refused if others can read it. */
export async function readProfile(name: string, env: Host["env"]): Promise<GivenCredentials> {
  const path = profilePath(name, env);
  const text = await readPrivately(path).catch((error: NodeJS.ErrnoException) => {
    if (error instanceof UsageError) throw error;
    if (error.code === "ENOENT") {
      throw new UsageError(
        `There is no profile ${name}: ${path} does not exist. Create it as JSON with sdkAppId and secretKey, with mode 0600.`,
      );
    }
    throw new UsageError(`The profile ${path} cannot be read: ${error.code ?? "unknown error"}.`);
  });
  return readFields(path, text);
}

function profilePath(name: string, env: Host["env"]): string {
  // Also keeps a name from leading out of the folder.
  if (!/^[A-Za-z0-9][\w-]*$/.test(name)) {
    throw new UsageError("--profile must be the name of a profile: letters, digits, _ and -.");
  }
  const { XDG_CONFIG_HOME: base } = env;
  // The XDG standard ignores a relative folder.
  const folder = base && isAbsolute(base) ? base : join(homedir(), ".config");
  return join(folder, "trtc-conference-api", `${name}.json`);
}

async function readPrivately(path: string): Promise<string> {
  const file = await open(path, "r");
  try {
    // The mode of the open file: another one may have its name by then.
    const { mode } = await file.stat();
    // Windows has no such bits; its user folders are private.
    if (process.platform !== "win32" && (mode & 0o077) !== 0) {
      throw new UsageError(
        `The profile ${path} is open to others (mode ${(mode & 0o777).toString(8).padStart(4, "0")}), and was not read. ` +
          "It holds a key: run chmod 600 on it, and consider changing the key.",
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
    throw refuse("must be a JSON object with sdkAppId and secretKey.");
  }
  const fields = value as Record<string, unknown>;
  if (!Object.keys(fields).every((name) => known.includes(name))) {
    throw refuse(`has an unknown field. The fields are ${known.join(", ")}.`);
  }
  const wrong = strings.find((name) => !["string", "undefined"].includes(typeof fields[name]));
  if (wrong !== undefined) throw refuse(`has a ${wrong} that is not a string.`);
  const { sdkAppId, ...rest } = fields;
  return { ...rest, ...(sdkAppId !== undefined && { sdkAppId: String(sdkAppId) }) };
}
