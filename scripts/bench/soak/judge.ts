import type { Goal } from "../suite.ts";
import { allowedGrowth, grows, growthOf } from "./memory.ts";
import type { Seen } from "./soak.ts";

/** What has to hold at the end, whatever the machine. */
export function judge({ lost, memory, open }: Seen): Goal[] {
  const growth = growthOf(memory);
  const binding = (goal: string, value: number, met: boolean): Goal => ({
    ...{ goal, value, binding: true },
    verdict: met ? "met" : "missed",
  });
  return [
    binding("nothing is lost, and nothing done twice", lost, lost === 0),
    binding(
      `memory grows by ${allowedGrowth} MB at most from the first to the last quarter`,
      Number((growth.last - growth.first).toFixed(2)),
      memory.length > 0 && !grows(growth),
    ),
    binding("no handle is left open", open.length, open.length === 0),
  ];
}
