import type { ServerResponse } from "node:http";
import type { Sandbox, SandboxFault } from "../../../src/sandbox/index.ts";

/** How likely something goes wrong, with a call as with an event. */
export const share = 0.05;

const kinds: readonly SandboxFault[] = [
  { kind: "lose-request" },
  { kind: "lose-answer" },
  { kind: "cut" },
  { kind: "delay", ms: 40 },
  { kind: "status" },
  { kind: "status", status: 504, carriedOut: true },
  // Of those that are repeated: a time-out after the call was carried out, the limit, and a UserSig that has run out.
  { kind: "code", code: 60008, carriedOut: true },
  { kind: "code", code: 60007 },
  { kind: "code", code: 70001 },
  // And of those that are not.
  { kind: "code", code: 60017 },
];

/** Everything that can go wrong with a call, each as often as the others; together they meet that share of the calls. */
export function injectFaults({ inject }: Sandbox): void {
  const silent: readonly SandboxFault[] = [
    { kind: "lose-request", silent: true },
    { kind: "lose-answer", silent: true },
  ];
  // Few: whoever meets one waits until the time for a request is over.
  for (const fault of silent) inject({ ...fault, chance: share / 50 });
  for (const fault of kinds) inject({ ...fault, chance: (share - share / 25) / kinds.length });
}

/** How likely a handler of events throws. */
export const handlerFails = share / 3;

/** What goes wrong with an event on its way to the receiver and back; undefined for nothing. */
export function connectionFault(chance: number): "lost" | "answer lost" | undefined {
  if (chance < share / 3) return "lost";
  return chance < (share * 2) / 3 ? "answer lost" : undefined;
}

/** Lets the answer be written by somebody who has lost the connection. */
export function loseAnswer(response: ServerResponse): void {
  response.end = () => response.destroy();
}
