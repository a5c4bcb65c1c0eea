import { ConferenceOptionsError } from "../errors/options-error.ts";
import type { ConferenceClientOptions } from "./client-options.ts";

/** The variables of the environment, by the option that each stands in for. */
export const variables = {
  sdkAppId: "TRTC_SDK_APP_ID",
  secretKey: "TRTC_SECRET_KEY",
  identifier: "TRTC_IDENTIFIER",
  region: "TRTC_REGION",
  baseUrl: "TRTC_BASE_URL",
} as const;

/** The option that makes another one pointless. */
const excludedBy: Partial<Record<string, keyof ConferenceClientOptions>> = {
  secretKey: "userSig",
  region: "baseUrl",
  baseUrl: "region",
};

/** The options that are not given, as far as the environment has them, unchecked. */
export function readEnvironment(given: ConferenceClientOptions): Partial<ConferenceClientOptions> {
  const found: Record<string, string | number> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const option = name as keyof typeof variables;
    const text =
      (given[option] ?? given[excludedBy[option] ?? option]) === undefined && readVariable(variable);
    if (text) found[option] = option === "sdkAppId" && /^\d+$/.test(text) ? Number(text) : text;
  }
  return found;
}

/** A value without the white space that editors leave. Undefined where there is no environment, or no right to read it. */
function readVariable(variable: string): string | undefined {
  try {
    const { process, Deno } = globalThis as unknown as Runtime;
    // Deno would ask for the right at the terminal.
    const asks = Deno?.permissions.querySync({ name: "env", variable }).state === "prompt";
    return asks ? undefined : process?.env[variable]?.trim();
  } catch {
    // Edge runtimes have stubs that throw.
    return undefined;
  }
}

interface Runtime {
  readonly process?: { readonly env: Readonly<Record<string, string | undefined>> };
  readonly Deno?: { readonly permissions: { querySync(permission: object): { readonly state: string } } };
}

/** An error about options, with the names of variables in place of the options that came from the environment. */
export function nameVariables(error: unknown, found: Partial<ConferenceClientOptions>): unknown {
  if (!(error instanceof ConferenceOptionsError)) return error;
  const named = (text: string) =>
    Object.keys(found).reduce(
      (result, option) => result.replace(option, variables[option as keyof typeof variables]),
      text,
    );
  return new ConferenceOptionsError(named(error.option), named(error.message));
}
