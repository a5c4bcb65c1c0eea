import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

it("a soak of some seconds under faults loses nothing, does nothing twice and leaves nothing open", async () => {
  const args = [fromRoot("scripts/bench.ts"), "soak", "--minutes", "0.05", "--seed", "1", "--json"];
  // Of the memory so short a time says nothing, so that its goal may be missed, and the exit code be 1.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args).catch((error) => error);
  expect(stderr).toBe("");
  const { soak } = JSON.parse(stdout).suites;
  const counts = Object.fromEntries(
    soak.results.map((row: { name?: string; count?: number }) => [row.name, row.count]),
  );
  // What every run has, however busy the machine. Which faults are met in so short a time is a matter of its speed.
  for (const what of ["success", "event"]) expect(counts[what], what).toBeGreaterThan(0);
  const [lost, , open] = soak.goals;
  expect(lost).toMatchObject({ value: 0, verdict: "met" });
  expect(open).toMatchObject({ value: 0, verdict: "met" });
});
