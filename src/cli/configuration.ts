import { type Command, Option } from "commander";
import { callbackCommands } from "../../generated/service.ts";
import type { CallbackCommand, CallbackConfiguration, StoredConfiguration } from "../../generated/types.ts";
import type { CallbackReading } from "../ensure/read-callback.ts";
import { readUrl } from "./typed-values.ts";

/** The options that make a configuration. */
export interface ConfigurationOptions {
  readonly url: string;
  /** Checked by commander. */
  readonly command: readonly (CallbackCommand | "all")[];
}

export const addConfigurationOptions = (command: Command): Command =>
  command
    .requiredOption("--url <url>", "where the service posts events; begins with https:// or http://")
    .addOption(
      new Option("--command <word...>", "the events to post, one or more command words, or all")
        .choices([...callbackCommands, "all"])
        .makeOptionMandatory(),
    );

export function readConfiguration({ url, command }: ConfigurationOptions): CallbackConfiguration {
  const words = command.flatMap((word) => (word === "all" ? callbackCommands : [word]));
  return { Url: readUrl(url), CallbackCommandList: [...new Set(words)] };
}

/** A configuration for people. What is stored may hold anything. */
export function showConfiguration({ Url, CallbackCommandList: words }: StoredConfiguration): string[] {
  const [first = "(none)", ...others] = words;
  return [`Url       ${Url}`, `Commands  ${first}`, ...others.map((word) => `          ${word}`)];
}

/** The fields of a configuration, without what the service may add. */
export const bare = ({ Url, CallbackCommandList }: StoredConfiguration) => ({ Url, CallbackCommandList });

/** The refusal from which it was inferred that nothing is configured; undefined where the contract says so. */
export const inferredFrom = ({ refusal }: CallbackReading) =>
  refusal !== undefined && refusal.codeName === undefined
    ? { code: refusal.code, errorInfo: refusal.errorInfo }
    : undefined;

export const showInference = (inferred: ReturnType<typeof inferredFrom>): string[] =>
  inferred === undefined
    ? []
    : [
        `The service refused the query with ${inferred.code} (${inferred.errorInfo || "no ErrorInfo"}), ` +
          "a code that the contract does not list. It may mean something else.",
      ];
