import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { execute } from "../../scripts/run.ts";
import { onBoth } from "./support/targets.ts";
import { contractFile, folderOf, type ToolName } from "./support/tools.ts";

interface Generator {
  readonly name: string;
  /** Default: among the development dependencies. */
  readonly tool?: ToolName;
  readonly program: string;
  /** The arguments of each run. */
  readonly runs: readonly (readonly string[])[];
}

const generators: readonly Generator[] = [
  {
    name: "hey-api",
    tool: "hey-api",
    program: "openapi-ts",
    runs: [
      [
        ...["--input", contractFile, "--output", "generated"],
        ...["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript", "zod"].flatMap((name) => [
          "-p",
          name,
        ]),
      ],
    ],
  },
  {
    name: "orval",
    tool: "orval",
    program: "orval",
    runs: [
      ["--input", contractFile, "--output", "generated/client.ts", "--client", "fetch"],
      ["--input", contractFile, "--output", "generated/zod.ts", "--client", "zod"],
    ],
  },
  {
    name: "swagger-typescript-api",
    tool: "swagger-typescript-api",
    program: "swagger-typescript-api",
    runs: [["generate", "--path", contractFile, "--output", "generated", "--name", "api.ts"]],
  },
  {
    name: "openapi-zod-client",
    tool: "openapi-zod-client",
    program: "openapi-zod-client",
    runs: [[contractFile, "--output", "generated.ts"]],
  },
  {
    name: "openapi-typescript",
    program: "openapi-typescript",
    runs: [[contractFile, "--output", "generated/schema.ts"]],
  },
  {
    name: "redocly",
    program: "redocly",
    runs: [["generate-client", contractFile, "--output", "generated/client.ts"]],
  },
];

const strict = [
  ...["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2023,dom,dom.iterable"],
  ...["--module", "preserve", "--moduleResolution", "bundler"],
];

it.each(generators)(
  "what $name generates compiles under strict, and its call succeeds on mock and sandbox",
  async ({ name, tool, program, runs }) => {
    const home = tool === undefined ? fromRoot() : await folderOf(tool);
    // Below the tool's folder, where generated code finds the packages that it imports.
    await mkdir(join(home, ".cache"), { recursive: true });
    const cwd = await mkdtemp(join(home, ".cache", "work-"));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    for (const args of runs) await execute(join(home, "node_modules/.bin", program), args, { cwd });
    const caller = join(cwd, "call.ts");
    await copyFile(fromRoot("test/tools/callers", `${name}.ts`), caller);
    await execute(fromRoot("node_modules/.bin/tsc"), [...strict, caller], { cwd });
    const outfile = join(cwd, "call.mjs");
    await build({
      entryPoints: [caller],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    });
    const { call } = await import(pathToFileURL(outfile).href);
    await onBoth(async ({ url, userSig }) => {
      expect(await call(url, userSig)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
    });
  },
);
