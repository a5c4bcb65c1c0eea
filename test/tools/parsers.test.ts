import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { execute } from "../../scripts/run.ts";
import { contractFile, fileOf } from "./support/tools.ts";

interface Parser {
  validate(contract: string): Promise<{ valid: boolean; errors?: unknown[]; warnings?: unknown[] }>;
}

const load = async (file: string): Promise<Parser> => import(pathToFileURL(file).href);

it("@readme/openapi-parser finds neither an error nor a warning", async () => {
  const { validate } = await load(
    await fileOf("@readme/openapi-parser", "@readme/openapi-parser/dist/index.js"),
  );
  expect(await validate(contractFile)).toMatchObject({ valid: true, warnings: [] });
});

it("@scalar/openapi-parser finds no error", async () => {
  const { validate } = await load(
    await fileOf("@scalar/openapi-parser", "@scalar/openapi-parser/dist/index.js"),
  );
  expect(await validate(await readFile(contractFile, "utf8"))).toMatchObject({ valid: true, errors: [] });
});

it("Spectral finds nothing by spectral:oas", async () => {
  const folder = await mkdtemp(join(tmpdir(), "spectral-"));
  const ruleset = join(folder, "spectral.json");
  await writeFile(ruleset, '{ "extends": ["spectral:oas"] }');
  const spectral = await fileOf("@stoplight/spectral-cli", ".bin", "spectral");
  const options = ["--ruleset", ruleset, "--fail-severity", "hint", "--format", "json", "--quiet"];
  const found = await execute(spectral, ["lint", contractFile, ...options]);
  await rm(folder, { recursive: true });
  expect(JSON.parse(found)).toEqual([]);
});
