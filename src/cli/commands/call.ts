import { readFile } from "node:fs/promises";
import { type OperationId, operationIds, operationOf } from "../../contract/operations.ts";
import { readJson } from "../../internal/json.ts";
import { exampleBody } from "../bundled-contract.ts";
import type { CommandDefinition } from "../command.ts";
import { addConnectOptions, type ConnectOptions, connect } from "../connect.ts";
import { UsageError } from "../exit-codes.ts";
import { printable, printableLines } from "../output/printable.ts";
import type { Terminal } from "../output/terminal.ts";
import { readInput } from "../standard-input.ts";

interface OperationOptions extends ConnectOptions {
  readonly body?: string;
}

const list = operationIds.join(", ");

export const call: CommandDefinition<OperationOptions> = {
  summary: "Call an operation of the service, and print its response",
  more:
    "The body is sent as it is typed, so that no number loses a digit. An operation that takes nothing needs none.\n" +
    "The response is printed without its envelope; --json prints all of it. An integer above 2^53 is printed as a string.\n\n" +
    `The operations are ${list}. Their names on the wire, such as ${commandOf("setCallback")}, are accepted too.`,
  examples: [
    "trtc-conference-api call getCallback",
    `trtc-conference-api call setCallback --body '{"Url":"https://example.com/callback","CallbackCommandList":["Room.CallbackAfterMemberLeave"]}'`,
    "trtc-conference-api call updateCallback --body @configuration.json",
    "trtc-conference-api call updateCallback --json --body - < configuration.json",
  ],
  declare(command) {
    addConnectOptions(command)
      .argument("<operation>", "the operation")
      .option("--body <json>", "the request body: JSON, @FILE, or - for standard input");
  },
  async run(options, terminal, name = "") {
    const id = findOperation(name);
    const { path } = operationOf(id);
    const body = await readBody(id, options, terminal);
    const wire = verbatim(path, body.text);
    const client = await connect(options, terminal, { fetch: wire.fetch });
    const method = client[id] as (body: object) => Promise<object>;
    await terminal.wait("asking the service", method(body.value));
    const response = readJson(wire.lastResponse()) as { Response?: unknown; RequestId?: unknown };
    const shown = response.Response === undefined ? "Done." : JSON.stringify(response.Response, null, 2);
    const requestId = `RequestId: ${printable(String(response.RequestId ?? "none"))}`;
    terminal.result(response, `${printableLines(shown)}\n${requestId}`);
  },
};

/** The name of an operation on the wire. */
function commandOf(id: OperationId): string {
  const { path } = operationOf(id);
  return path.slice(path.lastIndexOf("/") + 1);
}

function findOperation(name: string): OperationId {
  const id = operationIds.find((one) => one === name || commandOf(one) === name);
  if (id !== undefined) return id;
  const [closest] = [...operationIds].sort((one, other) => likeness(name, other) - likeness(name, one));
  throw new UsageError(
    `There is no operation ${name}. Did you mean ${closest}?\nThe operations are ${list}.`,
  );
}

/** The share of letter pairs that two names have in common (Dice's coefficient). */
function likeness(one: string, other: string): number {
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  return (2 * pairs.filter((pair) => others.includes(pair)).length) / (pairs.length + others.length);
}

const pairsOf = (name: string): string[] => {
  const letters = name.toLowerCase().replaceAll("_", "");
  return [...letters].map((_, i) => letters.slice(i, i + 2));
};

interface RequestText {
  readonly text: string;
  readonly value: object;
}

async function readBody(
  id: OperationId,
  options: OperationOptions,
  terminal: Terminal,
): Promise<RequestText> {
  const text = await bodyText(id, options, terminal);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new UsageError("--body must be JSON, @FILE, or - for standard input. What it names is not JSON.");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new UsageError("--body must be a JSON object.");
  }
  return { text, value };
}

async function bodyText(
  id: OperationId,
  { body, secretKeyStdin }: OperationOptions,
  terminal: Terminal,
): Promise<string> {
  if (body === undefined) {
    const example = JSON.stringify(exampleBody(operationOf(id).path));
    if (example === "{}") return example;
    throw new UsageError(`${id} needs --body, for example --body '${example}'`);
  }
  if (body === "-") {
    if (secretKeyStdin) {
      throw new UsageError(
        "--body - and --secret-key-stdin both read standard input. Pass the body as @FILE.",
      );
    }
    return readInput(terminal);
  }
  if (!body.startsWith("@")) return body;
  return readFile(body.slice(1), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The file of --body cannot be read: ${error.code ?? "unknown error"}.`);
  });
}

/**
 * A `fetch` that sends this text as the body of calls to this path, and keeps the text of the last response: values of
 * JavaScript would round an integer above 2^53.
 */
function verbatim(path: string, text: string): { fetch: typeof fetch; lastResponse(): string } {
  let last = "";
  return {
    async fetch(input, init) {
      const own = new URL(String(input)).pathname.endsWith(path);
      const response = await fetch(input, own ? { ...init, body: text } : init);
      last = await response.clone().text();
      return response;
    },
    lastResponse: () => last,
  };
}
