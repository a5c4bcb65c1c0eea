import { type Command, Option } from "commander";
import { callbackCommands, callbackUrlPattern } from "../../generated/service.ts";
import type { CallbackCommand, CallbackConfiguration, StoredConfiguration } from "../../generated/types.ts";
import { printable } from "./printable.ts";
import { UsageError } from "./usage-error.ts";

/** The options that make a configuration. */
export interface ConfigurationOptions {
  readonly url: string;
  readonly command: readonly string[];
}

export const addConfigurationOptions = (command: Command): Command =>
  command
    .requiredOption("--url <url>", "where the events are posted to; begins with https:// or http://")
    .addOption(
      new Option("--command <word...>", "the events to be told of, several words, or all")
        .choices([...callbackCommands, "all"])
        .makeOptionMandatory(),
    );

/** The configuration that was asked for. */
export function readConfiguration({ url, command }: ConfigurationOptions): CallbackConfiguration {
  const words = command.includes("all") ? callbackCommands : [...new Set(command)].map(checkWord);
  return { Url: checkUrl(url), CallbackCommandList: [...words] };
}

/** @param name What it was given by. */
export function checkUrl(url: string, name = "--url"): string {
  if (!new RegExp(callbackUrlPattern).test(url) || !URL.canParse(url)) {
    throw new UsageError(
      `${name} has to be a URL that begins with https:// or http://, https://example.com/callback say.`,
    );
  }
  return url;
}

export function checkWord(word: string): CallbackCommand {
  const known = callbackCommands.find((command) => command === word);
  if (known === undefined) {
    throw new UsageError(
      `--command ${word} is not a command word. The words are ${callbackCommands.join(", ")}.`,
    );
  }
  return known;
}

/** A configuration for people. What is stored may hold anything. */
export function showConfiguration({ Url, CallbackCommandList: words }: StoredConfiguration): string {
  const list = words.length === 0 ? ["(none)"] : words.map(printable);
  return `Url       ${printable(Url)}\nCommands  ${list.join("\n          ")}`;
}

/** Both of its fields, and nothing that the service may add. */
export const bare = ({ Url, CallbackCommandList }: StoredConfiguration) => ({ Url, CallbackCommandList });
