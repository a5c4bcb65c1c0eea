import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyProject } from "../../scripts/copy-project.ts";
import { fromRoot } from "../../scripts/root.ts";
import { execute, ToolError } from "../../scripts/run.ts";

// An operation and an event that are made up, test/made-up, are added to a copy of the project.
const minutes = 60_000;
let folder = "";
beforeAll(async () => {
  folder = await copyProject("design");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const add = (what: string, part: string) =>
  cp(fromRoot("test", "made-up", what, part), join(folder, part), { recursive: true });
const read = (file: string) => readFile(join(folder, file), "utf8");
const node = (...args: string[]) => execute(process.execPath, args, { cwd: folder, timeout: 10 * minutes });
const lint = () => execute("npm", ["run", "--silent", "lint"], { cwd: folder, timeout: 5 * minutes });

interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** Inserts lines before the only line that begins so. */
async function insert(file: string, before: string, lines: readonly string[]): Promise<void> {
  const parts = (await read(file)).split(`\n${before}`);
  if (parts.length !== 2) throw new Error(`${file} must have one line that begins with ${before}`);
  await writeFile(join(folder, file), parts.join(`\n${[...lines, before].join("\n")}`));
}

/** What a program printed that failed, as it should. */
function outputOf(error: unknown): string {
  if (error instanceof ToolError) return error.message;
  throw error;
}

/** The errors of the type check, one line each. */
async function typeErrors(): Promise<string[]> {
  const tsc = node("node_modules/typescript-7/bin/tsc", "--noEmit", "--project", ".");
  return (await tsc.catch(outputOf)).split("\n").filter((line) => line.includes("error TS"));
}

describe("a new operation costs a file, its schemas, its codes and a line", () => {
  beforeAll(async () => {
    await add("operation", "spec");
    await add("operation", "test");
    await insert("spec/openapi.yaml", "  - name: Events", [
      "  - name: Walls",
      "    description: The operations on the walls of a room.",
    ]);
    await insert("spec/openapi.yaml", "# The key of an event", [
      "  /v4/room_engine_http_srv/paint_walls:",
      "    $ref: operations/walls/paint_walls.yaml",
    ]);
    await insert("spec/components/error-codes/callback.yaml", "CallbackNotFound:", [
      "WallIsWet:",
      "  title: WallIsWet",
      "  description: A wall is still wet from the last paint.",
      "  type: integer",
      "  const: 109001",
      "  x-action: Wait until the paint is dry, and call again.",
      "  x-retry: never",
    ]);
    await node("scripts/generate.ts");
  });

  it("and has a sample in each language", async () => {
    const { paths } = JSON.parse(await read("generated/openapi.json"));
    const samplesOf = (path: string): { label: string; source: string }[] =>
      paths[path].post["x-codeSamples"];
    const samples = samplesOf("/v4/room_engine_http_srv/paint_walls");
    const labels = samplesOf("/v4/room_config/set_callback").map(({ label }) => label);
    expect(samples.map(({ label }) => label)).toEqual(labels);
    for (const { source } of samples) expect(source).toMatch(/ColourList/);
  });

  // test/made-up/operation/test calls its method, with right bodies and wrong ones.
  it(
    "and the type check misses its handler in the sandbox, and nothing else",
    async () => {
      const missing = /^src\/sandbox\/operations\/handlers\.ts.*paintWalls/;
      expect(await typeErrors()).toEqual([expect.stringMatching(missing)]);
    },
    5 * minutes,
  );
});

describe("a new event costs a file, its schema, its example and a line", () => {
  beforeAll(async () => {
    await add("operation", "src");
    const handlers = "src/sandbox/operations/handlers.ts";
    await insert(handlers, "/** What the sandbox", ['import { paintWalls } from "./wall-handlers.ts";', ""]);
    await insert(handlers, "};", ["  paintWalls,"]);
    await add("event", "spec");
    await add("event", "test");
    await insert("spec/openapi.yaml", "components:", [
      "  Wall.CallbackAfterPaint:",
      "    $ref: events/walls-painted.yaml",
    ]);
    await node("scripts/generate.ts");
  });

  it("and is clean to the lint", lint, 5 * minutes);

  it(
    "and to the type check",
    async () => {
      expect(await typeErrors()).toEqual([]);
    },
    5 * minutes,
  );
});

describe("with both", () => {
  const titles: Record<string, string[]> = { passed: [], failed: [] };
  beforeAll(async () => {
    await node("scripts/build.ts");
    const projects = ["contract", "docs", "unit"].flatMap((name) => ["--project", name]);
    // The score is a figure of the real contract, and no rule for an operation.
    const left = "--exclude=**/score.test.ts";
    const report = [left, "--reporter=json", "--outputFile=tests.json"];
    await node("node_modules/vitest/vitest.mjs", "run", ...projects, ...report).catch(outputOf);
    const { testResults } = JSON.parse(await read("tests.json")) as Report;
    for (const { name, status, assertionResults } of testResults) {
      if (status === "failed") titles.failed?.push(name);
      for (const test of assertionResults) titles[test.status]?.push(test.fullName);
    }
  }, 10 * minutes);

  it("no test fails", () => {
    expect(titles.failed).toEqual([]);
  });

  it.each([
    ["contract on the mock", /^on the mock .*paintWalls/],
    ["contract on the sandbox", /^on the sandbox, judged by Prism .*paintWalls/],
    ["responses of the operation", /^paintWalls has the same envelope/],
    ["method on the mock", /^paintWalls on the mock/],
    ["samples", /^the samples in Java paintWalls/],
    ["method in the sandbox", /^paintWalls is a typed method/],
    ["query and body of the event", /Wall\.CallbackAfterPaint$/],
    ["receiver of the event", /^a receiver handles the event/],
  ])("the tests of the %s pass, without an edit", (_, title) => {
    expect(titles.passed?.filter((name) => title.test(name))).not.toEqual([]);
  });

  it("the docs show operation and event", async () => {
    await node("scripts/docs.ts");
    for (const page of ["reference.html", "ko/reference.html"]) {
      const html = await read(`dist/docs/${page}`);
      for (const part of ["/v4/room_engine_http_srv/paint_walls", "Wall.CallbackAfterPaint"]) {
        expect(html).toContain(part);
      }
    }
  });

  it("`npm run translated` lists what no translation says yet", async () => {
    const listed = await node("scripts/translated.ts").catch(outputOf);
    for (const part of ["paint_walls/post/description", "Wall.CallbackAfterPaint/post/description"]) {
      expect(listed).toContain(part);
    }
  });
});
