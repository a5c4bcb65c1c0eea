import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import contract from "../../generated/openapi.json" with { type: "json" };
import { fromRoot, root } from "../../scripts/root.ts";
import { at, type Edit } from "./compatibility/edit.ts";
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
  it("finds neither an error nor a warning, and ignores nothing", async () => {
    for (const { totals, problems } of await lintAll(root)) {
      expect(problems).toEqual([]);
      expect(totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
    }
  });
});

const [path = "", other = ""] = Object.keys(contract.paths);
const post = `paths > ${path} > post`;
const parameter = "components > parameters > sdkappid";
const workflow = "workflows > 0";
const create = "spec/workflows/create.arazzo.yaml";

/** A violation of each house rule, in the contract unless another file is named. */
const plants: [rule: string, edit: Edit, file?: string][] = [
  ["path-is-command", at(`paths > ${other}`).rename((command) => command.toUpperCase())],
  ["path-is-post-only", at(`paths > ${path} > get`).set({ responses: {} })],
  ["operation-id-camel-case", at(`${post} > operationId`).set("set_callback")],
  ["operation-describes-itself", at(`${post} > externalDocs`).remove()],
  ["operation-rate-limit", at(`${post} > x-rate-limit > calls`).set("many")],
  ["link-to-official-page", at("externalDocs > url").set("https://www.example.com")],
  ["server-over-https", at("servers > 0 > url").set("http://example.com")],
  [
    "property-described",
    at("components > schemas > Success > properties > ErrorCode > description").remove(),
  ],
  ["parameter-has-example", at(`${parameter} > example`).remove()],
  ["example-name-camel-case", at(`${post} > requestBody > content > * > examples > *`).rename(() => "a-b")],
  ["example-summary", at("components > examples > received > summary").remove()],
  ["security-described", at("components > securitySchemes > usersig > description").remove()],
  ["workflow-describes-itself", at(`${workflow} > summary`).remove(), create],
  ["step-describes-itself", at(`${workflow} > steps > 0 > description`).remove(), create],
];

describe("the house rules of redocly.yaml", () => {
  let folder = "";
  let found: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lint-"));
    for (const part of ["redocly.yaml", "spec", "generated"]) {
      await cp(fromRoot(part), join(folder, part), { recursive: true });
    }
    for (const [, edit, file = "generated/openapi.yaml"] of plants) {
      const document = parse(await readFile(join(folder, file), "utf8"));
      edit(document);
      await writeFile(join(folder, file), JSON.stringify(document));
    }
    found = (await lintAll(folder)).flatMap(({ problems }) => problems.map(({ ruleId }) => ruleId));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each(plants)("%s catches a violation", (rule) => {
    expect(found).toContain(`rule/${rule}`);
  });

  it("are each tried", async () => {
    const { rules } = parse(await readFile(fromRoot("redocly.yaml"), "utf8")) as { rules: object };
    const houseRules = Object.keys(rules).filter((name) => name.startsWith("rule/"));
    expect(plants.map(([rule]) => `rule/${rule}`).sort()).toEqual(houseRules.sort());
  });
});
