import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

// A busy machine may carry out a request late, after the client gave it up. A defect shows in every run.
it("a soak of a few seconds loses nothing, does nothing twice and leaves nothing open", {
  retry: 2,
}, async () => {
  const args = [fromRoot("scripts/bench.ts"), "soak", "--minutes", "0.05", "--seed", "1", "--json"];
  // The memory of so short a run says nothing: its goal may be missed, with exit code 1.
  const { stdout, stderr } = await promisify(execFile)(process.execPath, args).catch((error) => error);
  expect(stderr).toBe("");
  const { soak } = JSON.parse(stdout).suites;
  const counts = Object.fromEntries(
    soak.results.map((row: { name?: string; count?: number }) => [row.name, row.count]),
  );
  // Which faults a run meets depends on the speed of the machine; these every run has.
  for (const what of ["success", "event"]) expect(counts[what], what).toBeGreaterThan(0);
  const [lost, , open] = soak.goals;
  expect(lost).toMatchObject({ value: 0, verdict: "met" });
  expect(open).toMatchObject({ value: 0, verdict: "met" });
});
