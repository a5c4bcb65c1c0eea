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

  // The rest is the service's: four parameters at each call, results two objects deep, codes that are told apart by oneOf.
  it("puts documentation, examples, errors and identifiers at 100", async () => {
    const score = await scoreOf("conference@v4");
    expect(score.agentReadiness).toBeGreaterThanOrEqual(82.5);
    expect(score.discoverability).toBeGreaterThanOrEqual(98);
    expect(score.subscores).toMatchObject(perfect);
  });
});
