import { type Contract, type Parameter, required, type Schema } from "./contract.ts";
import { constants } from "./module.ts";

/** What is true of the service as a whole: hosts, the query string of a call, limits, command words. */
export function serviceModule(contract: Contract): string {
  const { schemas, parameters, securitySchemes } = contract.components;
  const schema = (name: string) => required<Schema>(schemas, name, "components.schemas");
  const parameter = (name: string) => required<Parameter>(parameters, name, "components.parameters");
  return constants({
    hosts: Object.fromEntries(contract.servers.map((server) => [server["x-region"], server.url])),
    identifier: {
      pattern: parameter("identifier").schema.pattern,
      maxLength: parameter("identifier").schema.maxLength,
      sample: parameter("identifier").example,
    },
    random: {
      minimum: parameter("random").schema.minimum,
      maximum: parameter("random").schema.maximum,
    },
    contentType: parameter("contenttype").schema.const,
    userSigLifetimeSeconds: securitySchemes.usersig["x-user-sig"].lifetimeSeconds,
    eventTimeoutSeconds: contract["x-event-timeout"].seconds,
    callbackCommands: schema("CallbackCommand").enum,
    callbackCommandAliases: aliasesOf(schema("CallbackCommand")),
    strictestRateLimit: strictestRateLimit(contract),
    callbackUrlPattern: schema("CallbackConfiguration").properties?.Url?.pattern,
  });
}

/** No page says whether the service counts the calls of an operation or all calls of an application. */
function strictestRateLimit({ paths }: Contract): RateLimit {
  return Object.entries(paths)
    .map(([path, item]) => required<RateLimit>(required(item, "post", path), "x-rate-limit", path))
    .reduce((a, b) => (b.calls / b.seconds < a.calls / a.seconds ? b : a));
}

interface RateLimit {
  calls: number;
  seconds: number;
}

/** Other spellings of command words, each with the word. */
function aliasesOf({ enum: words = [], "x-aliases": aliases = {} }: Schema): Record<string, string> {
  for (const [alias, word] of Object.entries(aliases)) {
    if (words.includes(alias))
      throw new Error(`The alias ${alias} is a command word itself: remove it from x-aliases.`);
    if (!words.includes(word)) {
      throw new Error(
        `The alias ${alias} stands for ${word}, which is no command word: name a key of webhooks.`,
      );
    }
  }
  return aliases;
}
