import { describe, expect, it } from "vitest";
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
    expect(score.agentReadiness).toBeGreaterThanOrEqual(84);
    expect(score.discoverability).toBe(100);
    expect(score.subscores).toMatchObject(perfect);
  });
});
