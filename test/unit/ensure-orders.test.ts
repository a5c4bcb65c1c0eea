import { describe, it } from "vitest";
import { expectTruth } from "./support/ensure-truth.ts";
import { other, run, wanted } from "./support/ensuring.ts";
import type { Fault } from "./support/faulty-fetch.ts";
import { sized } from "./support/size.ts";

/** Everything that can happen to a request. */
const faults: Record<string, Fault> = {
  fine: "none",
  "lost request": "lost request",
  "lost response": "lost response",
  "100300": { code: 100300 },
  "100301": { code: 100301 },
  "100001": { code: 100001 },
  "rival sets before": { rivalBefore: other },
  "rival deletes before": { rivalBefore: undefined },
  "rival sets after": { rivalAfter: other },
  "rival deletes after": { rivalAfter: undefined },
};

const names = Object.keys(faults);
const orders = names.flatMap((a) => names.flatMap((b) => names.map((c) => [a, b, c] as const)));

// Every order of three, from the first or the second request on, with and without retries.
describe.each([
  ["nothing", undefined],
  ["another one", other],
  ["the wanted one", wanted],
])("ensureCallback where %s is configured", (_, start) => {
  it.each([0, 3])(
    "reports the truth after every order of three faults, with %i retries",
    async (maxRetries) => {
      // Without the rest, each fault still comes at each of the three places.
      for (const order of orders.filter((_, i) => i % sized(7, 1) === 0)) {
        for (const first of [0, 1]) {
          const fine = Array.from({ length: first }, (): Fault => "none");
          const script = [...fine, ...order.map((name) => faults[name] ?? "none")];
          const outcome = await run({ start, maxRetries, faults: script });
          expectTruth(outcome, wanted, `${order.join(", ")} from request ${first + 1}`);
        }
      }
    },
    120_000,
  );
});
