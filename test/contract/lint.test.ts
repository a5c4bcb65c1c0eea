import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot, root } from "../../scripts/root.ts";
import { runRedocly } from "./redocly.ts";

interface Lint {
  totals: { errors: number; warnings: number; ignored: number };
  problems: { ruleId: string }[];
}

/** Lints everything that redocly.yaml names under `apis`. */
async function lintAll(folder: string): Promise<Lint[]> {
  const text = await runRedocly(folder, "lint");
  // Redocly prints one JSON text for each of them, with nothing in between.
  return text.split(/(?<=^\})(?=\{)/m).map((one) => JSON.parse(one));
}

describe("redocly lint", () => {
  it("finds neither an error nor a warning, and nothing is ignored", async () => {
    const results = await lintAll(root);
    // The contract and four workflows.
    expect(results).toHaveLength(5);
    for (const { totals, problems } of results) {
      expect(problems).toEqual([]);
      expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
    }
  });
});

const operation = "operations/callback/set_callback.yaml";
const event = "events/member-entered.yaml";
const configuration = "components/schemas/CallbackConfiguration.yaml";

/** A rule, and a change of the contract that it has to catch: in the file, this text becomes that. */
const plants: [rule: string, file: string, text: string, becomes: string][] = [
  [
    "no-invalid-media-type-examples",
    "components/examples/created.yaml",
    "  ErrorCode: 0",
    "  ErrorCode: 0\n  Extra: 1",
  ],
  ["no-invalid-parameter-examples", "components/parameters/random.yaml", "example: 99999999", "example: -1"],
  ["no-invalid-schema-examples", configuration, "- http://www.example.com/callback", "- www.example.com"],
  ["no-required-schema-properties-undefined", configuration, "  - Url\n", "  - Url\n  - Uri\n"],
  ["operation-tag-defined", operation, "- Callback configuration", "- Nowhere"],
  ["parameter-description", "components/parameters/contenttype.yaml", "description:", "x-note:"],
  [
    "tag-description",
    "openapi.yaml",
    "- name: Callback configuration\n    description:",
    "- name: Callback configuration\n    x-note:",
  ],
  [
    "request-mime-type",
    operation,
    "application/json:\n        schema:\n          $ref",
    "text/json:\n        schema:\n          $ref",
  ],
  [
    "response-mime-type",
    operation,
    "application/json:\n          schema:\n            title",
    "text/json:\n          schema:\n            title",
  ],
  ["rule/path-is-command", "openapi.yaml", "/v4/room_config/set_callback:", "/v4/room_config/SetCallback:"],
  ["rule/path-is-post-only", operation, "post:\n", "get:\n    $ref: get.yaml\npost:\n"],
  ["rule/operation-id-camel-case", operation, "operationId: setCallback", "operationId: set_callback"],
  ["rule/operation-describes-itself", operation, "  externalDocs:", "  x-docs:"],
  ["rule/operation-rate-limit", operation, "    calls: 200", "    calls: many"],
  ["rule/operation-effect", operation, "x-effect: create", "x-effect: append"],
  ["rule/operation-repeat-policy", operation, "outcome: true", "outcome: maybe"],
  ["rule/operation-answers-200-and-5xx", operation, "    5XX:", '    "599":'],
  ["rule/event-answered-by-200", event, '  "200":', '  "201":'],
  ["rule/event-unsigned", event, "  security: []\n", ""],
  ["rule/link-to-official-page", "openapi.yaml", "https://trtc.io/document/60703", "https://www.example.com"],
  ["rule/server-region", "openapi.yaml", "    x-region: china", "    x-area: china"],
  ["rule/server-over-https", "openapi.yaml", "https://console.tim.qq.com", "http://console.tim.qq.com"],
  [
    "rule/property-described",
    configuration,
    "  CallbackCommandList:\n    description:",
    "  CallbackCommandList:\n    x-note:",
  ],
  ["rule/parameter-has-example", "components/parameters/sdkappid.yaml", "example: 88888888", ""],
  ["rule/example-name-camel-case", operation, "            rateLimited:", "            rate-limited:"],
  ["rule/example-summary", "components/examples/rateLimited.yaml", "summary:", "x-note:"],
  ["rule/security-described", "components/security-schemes/usersig.yaml", "description:", "x-note:"],
  ["no-criteria-xpath", "workflows/change-url.arazzo.yaml", "- type: regex", "- type: xpath"],
  ["rule/workflow-describes-itself", "workflows/create.arazzo.yaml", "    summary:", "    x-note:"],
  [
    "rule/step-describes-itself",
    "workflows/remove.arazzo.yaml",
    "        description: Delete",
    "        x-note: Delete",
  ],
];

describe("the rules of redocly.yaml", () => {
  let folder = "";
  let found = new Set<string>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lint-"));
    await cp(fromRoot("redocly.yaml"), join(folder, "redocly.yaml"));
    await cp(fromRoot("spec"), join(folder, "spec"), { recursive: true });
    for (const [rule, file, text, becomes] of plants) {
      const path = join(folder, "spec", file);
      const old = await readFile(path, "utf8");
      if (!old.includes(text)) throw new Error(`${rule}: ${file} has no ${JSON.stringify(text)} any more.`);
      await writeFile(
        path,
        old.replace(text, () => becomes),
      );
    }
    const problems = (await lintAll(folder)).flatMap((result) => result.problems);
    found = new Set(problems.map(({ ruleId }) => ruleId));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(plants)("%s catches a planted violation", (rule) => {
    expect([...found]).toContain(rule);
  });

  it("are each proven by a plant", async () => {
    const text = await readFile(fromRoot("redocly.yaml"), "utf8");
    const houseRules = [...text.matchAll(/^ {2}(rule\/[a-z0-9-]+):/gm)].map(([, name]) => name);
    expect(houseRules.length).toBeGreaterThan(10);
    expect(plants.map(([rule]) => rule)).toEqual(expect.arrayContaining(houseRules));
  });
});
