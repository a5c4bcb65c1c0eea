import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { sampleAnswer, send } from "./support.ts";

const script = fromRoot("scripts/mock.ts");
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe("npm run mock", () => {
  let mock: ChildProcess;
  let output = "";
  let url = "";

  beforeAll(async () => {
    // A process group of its own, so that a signal reaches all of it, as Ctrl-C in a terminal does.
    mock = spawn(process.execPath, [script, "--port", "0"], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        output += chunk;
        if (output.includes("Ctrl-C ends it.")) resolve();
      };
      mock.stdout?.on("data", read);
      mock.stderr?.on("data", read);
      mock.once("close", (code) => reject(new Error(`The mock ended with code ${code}.\n${output}`)));
    });
    url = /curl '(http:\/\/127\.0\.0\.1:\d+)\//.exec(output)?.[1] ?? "";
  });
  afterAll(() => {
    if (mock.pid !== undefined && mock.exitCode === null) process.kill(-mock.pid, "SIGKILL");
  });

  it("says when it is ready, where, and what to try", () => {
    expect(output).toContain("The mock is ready.");
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d{2,5}$/);
  });

  it("answers", async () => {
    expect(await send(url)).toEqual({ status: 200, body: sampleAnswer, problems: [] });
  });

  it("prints a curl command that works when pasted", async (context) => {
    if (!hasCurl) context.skip("curl is not installed here, so its command cannot be tried");
    const command = /curl [\s\S]*?(?=\n\nCtrl-C)/.exec(output)?.[0] ?? "";
    const { stdout } = await promisify(execFile)("sh", ["-c", `${command} --silent --max-time 10`]);
    expect(JSON.parse(stdout)).toEqual(sampleAnswer);
  });

  it("ends on Ctrl-C with code 0, and leaves no process and no port behind", async () => {
    const { pid } = mock;
    if (pid === undefined) throw new Error("The mock has no process id.");
    const closed = once(mock, "close");
    process.kill(-pid, "SIGINT");
    expect(await closed).toEqual([0, null]);
    expect(() => process.kill(-pid, 0)).toThrow("ESRCH");
    await expect(send(url)).rejects.toThrow("fetch failed");
  });
});

describe("npm run mock, asked for what it cannot do", () => {
  const run = async (...args: string[]) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    const [code] = await once(child, "close");
    return { code, output };
  };

  it.each([
    [["--port", "http"], "--port takes a number from 0 to 65535"],
    [["--port", "65536"], "--port takes a number from 0 to 65535"],
    [["--port", "-1"], "--port"],
    [["--color", "red"], "--color"],
    [["here"], "here"],
  ])("ends with code 1 and says why: %j", async (args, reason) => {
    const { code, output } = await run(...args);
    expect(code).toBe(1);
    expect(output).toContain(reason);
    expect(output).toContain("Usage: npm run mock -- [--port 4010] [--host 127.0.0.1]");
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("ends with code 1 and names the port when it is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = other.address() as AddressInfo;
      const { code, output } = await run("--port", String(port));
      expect(code).toBe(1);
      expect(output).toContain(String(port));
      expect(output).toContain("EADDRINUSE");
    } finally {
      other.close();
    }
  });
});
