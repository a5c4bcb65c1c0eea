import { fork } from "node:child_process";
import { once } from "node:events";

/** What so many applications cost. */
export interface Applications {
  readonly applications: number;
  /** Calls of applications picked at random, in process, one after the other: the median of the rounds. */
  readonly perSecond: number;
  /** MB of heap for all of them, each with a configuration and a UserSig that was found good. */
  readonly memory: number;
}

/** Measures a sandbox with 1, 1000 and 100000 applications, in a process of its own, so that the heap is theirs alone. */
export async function manyApplications(): Promise<Applications[]> {
  const child = fork(new URL("./many.ts", import.meta.url), { execArgv: ["--expose-gc"] });
  const [measured] = await once(child, "message");
  return measured as Applications[];
}
