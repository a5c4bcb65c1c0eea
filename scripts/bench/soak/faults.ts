import type { ServerResponse } from "node:http";
import type { Sandbox, SandboxFault } from "../../../src/sandbox/index.ts";

/** How likely a call or an event goes wrong. */
const share = 0.05;

const kinds: readonly SandboxFault[] = [
  { kind: "lose-request" },
  { kind: "lose-answer" },
  { kind: "cut" },
  { kind: "delay", ms: 40 },
  { kind: "status" },
  { kind: "status", status: 504, carriedOut: true },
  // The client retries these: a time-out after the call was carried out, the rate limit, an expired UserSig.
  { kind: "code", code: 60008, carriedOut: true },
  { kind: "code", code: 60007 },
  { kind: "code", code: 70001 },
  // The client does not retry this one.
  { kind: "code", code: 60017 },
];

/** Injects everything that can go wrong with a call, so that `share` of all calls meet a fault. */
export function injectFaults({ inject }: Sandbox): void {
  const silent: readonly SandboxFault[] = [
    { kind: "lose-request", silent: true },
    { kind: "lose-answer", silent: true },
  ];
  // Silent faults are rare, because a call waits for its time-out.
  for (const fault of silent) inject({ ...fault, chance: share / 50 });
  for (const fault of kinds) inject({ ...fault, chance: (share - share / 25) / kinds.length });
}

/** How likely a handler of events throws. */
export const handlerFails = share / 3;

/** What happens to an event's connection; undefined for nothing. `chance` is from 0 to 1. */
export function connectionFault(chance: number): "lost" | "answer lost" | undefined {
  if (chance < share / 3) return "lost";
  return chance < (share * 2) / 3 ? "answer lost" : undefined;
}

/** Breaks the connection when the response is written. */
export function loseAnswer(response: ServerResponse): void {
  response.end = () => response.destroy();
}
