import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from "vitest";
import { parse } from "yaml";
import { fromRoot } from "../../../scripts/root.ts";
import { createSandbox, developmentKey } from "../../../src/sandbox/index.ts";
import { blockCounts, filesIn, printedIn } from "../support/guides.ts";
import { missing, run, runShell, workFolder } from "../support/run.ts";
import { sampleOf } from "../support/samples.ts";

const noCurl = missing("curl", "--version");
let folder: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  folder = await workFolder();
});
afterAll(() => folder?.remove());

describe("testing, as printed", () => {
  it("has blocks that run here, and the configuration of Jest that docs/examples runs", async () => {
    expect(blockCounts("testing")).toEqual({ ts: 3, text: 1, sh: 1, yaml: 1, js: 1 });
    const config = await readFile(fromRoot("docs/examples/commonjs-jest/jest.config.js"), "utf8");
    expect(printedIn("testing", "js")).toEqual([config]);
  });

  it("has an application whose test passes under Vitest", async () => {
    for (const [file, code] of filesIn("testing")) await writeFile(join(folder.path, file), code);
    const vitest = fromRoot("node_modules/vitest/vitest.mjs");
    const { code, stdout } = await run(process.execPath, [
      vitest,
      "run",
      "--root",
      folder.path,
      "--no-color",
    ]);
    expect(stdout).toMatch(/Tests +1 passed/);
    expect(code).toBe(0);
  });

  it("recovers from a lost response", async () => {
    const end = await folder.runTypeScript(printedIn("testing", "ts")[2] ?? "", {});
    expect(end).toEqual({ code: 0, stdout: printedIn("testing", "text")[0], stderr: "" });
  });

  it.skipIf(noCurl)(`drives the sandbox with curl${noCurl ? `: skipped, ${noCurl}` : ""}`, async () => {
    const sandbox = createSandbox({ sdkAppId: 88888888, secretKey: developmentKey });
    onTestFinished(() => sandbox.close());
    const { url } = await sandbox.listen();
    const code = printedIn("testing", "sh")[0]?.replace("http://127.0.0.1:4020", url);
    const { stdout } = await runShell(code ?? "", {});
    expect(JSON.parse(stdout)).toMatchObject({ command: "Room.CallbackAfterMemberEnter", roomId: "r1" });
  });

  it.skipIf(noCurl)("sends the curl sample of the reference to the mock", async () => {
    const { stdout } = await runShell(sampleOf("setCallback", "curl"), { TRTC_BASE_URL: inject("mockUrl") });
    expect(JSON.parse(stdout)).toMatchObject({ ErrorCode: 0 });
  });

  it("starts the sandbox in CI with options that the command has", async () => {
    const help = await run(process.execPath, [fromRoot("src/cli/main.ts"), "sandbox", "--help"]);
    const [block = ""] = printedIn("testing", "yaml");
    const { env } = parse(block).steps.at(-1);
    expect(env.TRTC_SECRET_KEY).toBe(developmentKey);
    for (const [option] of block.matchAll(/(?<=sandbox .*)--[\w-]+(?=.* &$)/gm))
      expect(help.stdout).toContain(`${option} `);
  });

  it("shows lines that the prompt of the command carries out", async () => {
    const script = await folder.write(
      "meeting.txt",
      "create r1\nenter r1 alice\nseat r1 alice 2\nhelp\nexit\n",
    );
    const sandbox = [fromRoot("src/cli/main.ts"), "sandbox", "--port", "0", "--script", script];
    const { code, stderr } = await run(process.execPath, sandbox);
    expect({ code, problems: stderr.match(/error.*/) }).toEqual({ code: 0, problems: null });
  });
});
