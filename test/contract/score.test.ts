import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { root } from "../../scripts/root.ts";
import { runRedocly } from "./redocly.ts";

interface Score {
  agentReadiness: number;
  discoverability: number;
  subscores: Record<string, number>;
}

const scoreOf = async (api: string): Promise<Score> => JSON.parse(await runRedocly(root, "score", api));

describe("redocly score", () => {
  const perfect = { documentationQuality: 1, exampleCoverage: 1, errorClarity: 1, identifierClarity: 1 };

  it("puts documentation, examples, errors, identifiers and discoverability at 100", async () => {
    const score = await scoreOf("conference@v4");
    expect(score.discoverability).toBe(100);
    expect(score.subscores).toMatchObject(perfect);
  });

  // It counts the events as part of the first operation that they are callbacks of.
  it("is 85.8 or more for the operations without their callbacks", async () => {
    const folder = await mkdtemp(join(tmpdir(), "score-"));
    const file = join(folder, "openapi.json");
    await writeFile(
      file,
      JSON.stringify(contract, (key, value) => (key === "callbacks" ? undefined : value)),
    );
    const score = await scoreOf(file);
    await rm(folder, { recursive: true });
    expect(score.agentReadiness).toBeGreaterThanOrEqual(85.8);
    expect(score.subscores).toMatchObject(perfect);
  });
});
