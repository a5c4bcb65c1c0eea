import { createInterface } from "node:readline";
import { callbackCommands } from "../../generated/service.ts";
import type { SandboxDelivery } from "../sandbox/events/delivery.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { shown } from "./printable.ts";
import type { Terminal } from "./terminal.ts";

/** Posts an event for each command word that is typed, and says what came of it. Returns what ends it. */
export function postTyped(sandbox: Sandbox, terminal: Terminal): () => void {
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const word = callbackCommands.find((command) => command === line.trim());
    if (word === undefined) {
      if (line.trim() !== "") {
        terminal.note(`Not a command word. They are: ${callbackCommands.join(", ")}`);
      }
      return;
    }
    sandbox.emit(word).then(
      (delivery) => terminal.result(fieldsOf(delivery), `${word}: ${outcomeOf(delivery)}`),
      (error: Error) => terminal.note(`${word}: ${error.message}`),
    );
  });
  return () => lines.close();
}

function outcomeOf({ taken, notSent, failure, problems, status, answer }: SandboxDelivery): string {
  if (taken) return "taken";
  if (notSent !== undefined) return `not sent, ${notSent}`;
  if (failure !== undefined) return `no answer, ${failure}`;
  return `HTTP ${status} ${shown(answer)} ${problems.join(" ")}`.trimEnd();
}

const fieldsOf = ({ command, taken, notSent, failure, status, answer, problems }: SandboxDelivery) => ({
  ...{ command, taken, notSent: notSent ?? null, failure: failure ?? null },
  ...{ status: status ?? null, answer: answer ?? null, problems },
});
