import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { leave, readError, sdkAppId, secretKey, useSandbox } from "../unit/cli/support/command.ts";
import { cliProcess } from "./support/cli.ts";

const { sandbox, env } = useSandbox();
const stored = { Url: "https://example.com/callback", CallbackCommandList: [leave] };

it("the command reads the environment and standard input, prints, and ends with 0", async () => {
  const input = JSON.stringify(stored);
  const run = await cliProcess(["call", "setCallback", "--body", "-", "--json"], { env, input });
  expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining("calling") });
  expect(JSON.parse(run.stdout)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
  expect(sandbox.configuration()).toEqual(stored);
});

it("the command ends with the exit code of the failure", async () => {
  const { code, stdout, stderr } = await cliProcess(["errors", "x"]);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("See trtc-conference-api errors --help");
});

it("the command ends with 3 when its time is up", async () => {
  sandbox.inject({ kind: "lose-request", silent: true, times: 100 });
  const run = await cliProcess(["callback", "get", "--timeout", "1", "--json"], { env });
  expect([run.code, readError(run).kind]).toEqual([3, "timeout"]);
});

it("the command reads profiles below .config of the home if XDG_CONFIG_HOME is not set", async () => {
  const home = await mkdtemp(join(tmpdir(), "home-"));
  onTestFinished(() => rm(home, { recursive: true }));
  const folder = join(home, ".config", "trtc-conference-api");
  await mkdir(folder, { recursive: true });
  const profile = JSON.stringify({ sdkAppId, secretKey, baseUrl: env.TRTC_BASE_URL });
  await writeFile(join(folder, "work.json"), profile, { mode: 0o600 });
  const at = { XDG_CONFIG_HOME: "", HOME: home };
  expect(await cliProcess(["callback", "get", "--profile", "work"], { env: at })).toMatchObject({ code: 0 });
});

it("the command ends quietly when nobody reads its output any more", async () => {
  const child = spawn(process.execPath, [fromRoot("src/cli/main.ts"), "errors"]);
  child.stdout.destroy();
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const [code] = await once(child, "close");
  expect([code, stderr]).toEqual([0, ""]);
});
