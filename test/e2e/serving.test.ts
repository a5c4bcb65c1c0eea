import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { startPrism } from "../../src/cli/prism.ts";
import { cliProcess, type Serving, serve } from "./support/cli.ts";

const commands = [
  ["listen", ["listen", "--port", "0", "--sdk-app-id", "1400000000"]],
  ["sandbox", ["sandbox", "--port", "0"]],
  ["mock", ["mock", "--port", "0"]],
] as const;
const cheap = commands.filter(([name]) => name !== "mock");

const noIpv6 = !Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === "::1"),
);

/** Where it serves, once it does. */
async function urlOf(serving: Serving): Promise<string> {
  await serving.sees("Ctrl-C ends it.");
  return /http:\/\/[\w.:[\]]+:\d+/.exec(serving.printed)?.[0] ?? "";
}

const responds = async (url: string) => (await fetch(url)).status > 0;

/** An open file that is closed after the test. */
function opened(path: string, flags: string): number {
  const file = openSync(path, flags);
  onTestFinished(() => closeSync(file));
  return file;
}

describe.each(commands)("%s", (_, args) => {
  it("goes on when nobody reads its output any more", async () => {
    const serving = serve(args);
    const url = await urlOf(serving);
    serving.closeOutput();
    for (let call = 0; call < 3; call++) expect(await responds(url)).toBe(true);
    expect(await serving.end("SIGTERM")).toBe(0);
  });

  it.each(["SIGHUP", "SIGTERM", "SIGINT"] as const)(
    "ends with 0 at %s, and leaves no process, port or file behind",
    async (signal) => {
      const folder = mkdtempSync(join(tmpdir(), "serving-"));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const serving = serve(args, { TMPDIR: folder });
      const url = await urlOf(serving);
      expect(await serving.endAlone(signal)).toBe(0);
      await vi.waitFor(() => expect(() => serving.signal(0)).toThrow("ESRCH"), { timeout: 60_000 });
      await expect(fetch(url)).rejects.toThrow();
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.skipIf(noIpv6)("prints a URL for an IPv6 host", async () => {
    const url = await urlOf(serve([...args, "--host", "[::1]"]));
    expect(new URL(url).hostname).toBe("[::1]");
    expect(await responds(url)).toBe(true);
  });
});

describe.each(cheap)("%s", (_, args) => {
  it.skipIf(process.platform === "win32").each([
    ["is empty", () => opened("/dev/null", "r")],
    ["cannot be read", () => opened("/dev/null", "w")],
    ["is a folder", () => opened(tmpdir(), "r")],
    ["is closed", () => "ignore" as const],
  ])("serves while standard input %s", async (_, stdin) => {
    const serving = serve(args, {}, { stdio: [stdin(), "pipe", "pipe"] });
    expect(await responds(await urlOf(serving))).toBe(true);
    expect(await serving.end("SIGTERM")).toBe(0);
  });
});

describe.skipIf(process.platform !== "linux")("a full disk", () => {
  it("does not end what serves", async () => {
    const serving = serve(
      ["sandbox", "--port", "0"],
      {},
      { stdio: ["ignore", opened("/dev/full", "w"), "pipe"] },
    );
    await serving.sees("Ctrl-C ends it.");
    expect(await serving.end("SIGTERM")).toBe(74);
  });

  it("is no success", async () => {
    const { code } = await cliProcess(
      ["errors"],
      {},
      { stdio: ["ignore", opened("/dev/full", "w"), "pipe"] },
    );
    expect(code).toBe(74);
  });
});

const noScript = process.platform !== "linux" || spawnSync("script", ["--version"]).error !== undefined;

describe.skipIf(noScript)("a job of an interactive shell", () => {
  it("is not stopped in the background, and reads what is typed in the foreground", async () => {
    const child = spawn("script", ["-qc", "bash --norc -i", "/dev/null"], {
      env: { PATH: process.env.PATH, PS1: "$ ", TERM: "dumb" },
      detached: true,
    });
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const sees = (text: RegExp) => vi.waitFor(() => expect(printed).toMatch(text), { timeout: 60_000 });
    const type = (text: string) => child.stdin.write(text);
    const typing = (text: string, until: RegExp) =>
      vi.waitFor(() => type(text) && expect(printed).toMatch(until), { timeout: 60_000, interval: 500 });
    type(`${process.execPath} ${fromRoot("src/cli/main.ts")} sandbox --port 0 &\n`);
    await sees(/Ctrl-C ends it/);
    // While the shell waits for another command, whatever is typed is there for the job to read.
    type("sleep 1\n");
    type("typed meanwhile\n");
    await sees(/typed: command not found/);
    type("jobs\n");
    await sees(/Running .*sandbox/);
    type("fg\n");
    await sees(/fg\r?\n.*sandbox/);
    // The shell may need a while to hand over the terminal.
    await typing("\x1a", /Stopped .*sandbox/);
    type("fg\n");
    await typing("nonsense\n", /Unknown command/);
  });
});

describe("Prism", () => {
  it("gets no secret of the environment", async () => {
    vi.stubEnv("TRTC_SECRET_KEY", "a-key-that-must-not-be-passed-on");
    onTestFinished(() => void vi.unstubAllEnvs());
    let printed = "";
    const folder = mkdtempSync(join(tmpdir(), "prism-script-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const prism = await startPrism(fromRoot("test/e2e/support/environment.mjs"), {
      onOutput: (text) => {
        printed += text;
      },
    });
    await vi.waitFor(() => expect(printed).toContain("NO_COLOR"), { timeout: 60_000 });
    await prism.stop();
    expect(printed).not.toContain("TRTC_");
  });

  it("ends with the mock, however that ends", async () => {
    const serving = serve(["mock", "--port", "0"]);
    await urlOf(serving);
    await serving.endAlone("SIGKILL");
    await vi.waitFor(() => expect(() => serving.signal(0)).toThrow("ESRCH"), { timeout: 60_000 });
  });
});
