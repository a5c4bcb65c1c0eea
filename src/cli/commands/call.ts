import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { type OperationId, operationIds, operationOf } from "../../contract/operations.ts";
import { readJson } from "../../internal/json.ts";
import { describedOperations, exampleBody } from "../bundled-contract.ts";
import { closestTo } from "../closest.ts";
import type { CommandDefinition } from "../command.ts";
import { wireNameOf } from "../command-words.ts";
import { addConnectOptions, type ConnectOptions, connect } from "../connect.ts";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../output/terminal.ts";
import { readText } from "../read-text.ts";
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
    `The name of an operation on the wire, such as ${wireNameOf("createRoom")}, is accepted too.`,
  list: listOperations,
  examples: [
    "trtc-conference-api call getCallback",
    `trtc-conference-api call getRoomInfo --body '{"RoomId":"room-1"}'`,
    "trtc-conference-api call createRoom --body @room.json",
    "trtc-conference-api call updateCallback --json --body - < configuration.json",
  ],
  declare(command) {
    addConnectOptions(command)
      .argument("<operation>", "the operation")
      .option("-d, --body <json>", "the request body: JSON, @FILE, or - for standard input");
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
    // JSON.stringify has escaped the line breaks of what it quotes.
    terminal.result(response, [...shown.split("\n"), `RequestId: ${response.RequestId ?? "none"}`]);
  },
};

/** The operations by group. It reads the contract, which is long, only when the help is printed. */
function listOperations(): string {
  const lines = describedOperations().flatMap(({ operationId, summary, tags: [group] }, i, all) => [
    ...(group === all[i - 1]?.tags[0] ? [] : ["", `${group}:`]),
    `  ${operationId.padEnd(22)} ${summary}`,
  ]);
  return `${lines.join("\n")}\n`;
}

function findOperation(name: string): OperationId {
  const id = operationIds.find((one) => one === name || wireNameOf(one) === name);
  if (id !== undefined) return id;
  throw new UsageError(
    `There is no such operation. Did you mean ${closestTo(name, operationIds)}? The operations are ${list}.`,
  );
}

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
    throw new UsageError(`${id} needs --body, for example --body '${example.replaceAll("'", "\\u0027")}'`);
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
  // A shell expands ~ at the start of a word only.
  const bytes = await readFile(body.slice(1).replace(/^~(?=[/\\])/, homedir())).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`The file of --body cannot be read: ${error.code ?? "unknown error"}.`);
    },
  );
  return readText(bytes, "The file of --body");
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
      if (response.body === null) return response;
      const decoder = new TextDecoder();
      last = "";
      // As far as the client reads it: a copy would have no limit.
      const keep = new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          last += decoder.decode(chunk, { stream: true });
          controller.enqueue(chunk);
        },
      });
      return new Response(response.body.pipeThrough(keep), response);
    },
    lastResponse: () => last,
  };
}
