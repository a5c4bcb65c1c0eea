import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { staleReports } from "../../scripts/api/reports.ts";
import { fromRoot } from "../../scripts/root.ts";

const folder = fromRoot("test", "api");

it("the public surface is what the reports say: `npm run api` writes them", async () => {
  expect([...(await staleReports(folder)).keys()]).toEqual([]);
  const { exports } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const withTypes = Object.keys(exports).filter((path) => exports[path].types !== undefined);
  const reports = (await readdir(folder)).filter((name) => name.endsWith(".api.md"));
  expect(reports).toHaveLength(withTypes.length);
});

it("a report that says something else, or is not there, is found", async () => {
  const copy = await mkdtemp(join(tmpdir(), "api-"));
  onTestFinished(() => rm(copy, { recursive: true }));
  await cp(folder, copy, { recursive: true });
  const file = join(copy, "user-sig.api.md");
  await writeFile(file, (await readFile(file, "utf8")).replace("generateUserSig", "makeUserSig"));
  await rm(join(copy, "sandbox.api.md"));
  expect([...(await staleReports(copy)).keys()].sort()).toEqual(["sandbox.api.md", "user-sig.api.md"]);
});
