import { type ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { sampleAnswer, sampleBody, send } from "./support.ts";

const script = fromRoot("src/cli/main.ts");
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** Starts the command, and ends it after the tests of the block. */
function useCommand(...args: string[]) {
  const running = { output: "", url: "", process: undefined as ChildProcess | undefined };
  beforeAll(async () => {
    // A process group of its own, so that a signal reaches all of it, as Ctrl-C in a terminal does.
    const mock = spawn(process.execPath, [script, "mock", "--port", "0", ...args], {
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.process = mock;
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        running.output += chunk;
        // They come by two streams, in whatever order.
        if (/Ctrl-C ends it\./.test(running.output) && running.output.includes("curl ")) resolve();
      };
      mock.stdout.on("data", read);
      mock.stderr.on("data", read);
      mock.once("close", (code) => reject(new Error(`The mock ended with code ${code}.\n${running.output}`)));
    });
    running.url = /curl '(http:\/\/127\.0\.0\.1:\d+)\//.exec(running.output)?.[1] ?? "";
  });
  afterAll(() => {
    const { pid, exitCode } = running.process ?? {};
    if (pid !== undefined && exitCode === null) process.kill(-pid, "SIGKILL");
  });
  return running;
}

describe("mock", () => {
  const mock = useCommand();

  it("says when it is ready, where, and what to try", () => {
    expect(mock.output).toContain("The mock is ready.");
    expect(mock.url).toMatch(/^http:\/\/127\.0\.0\.1:\d{2,5}$/);
  });

  it("answers", async () => {
    expect(await send(mock.url)).toEqual({ status: 200, body: sampleAnswer, problems: [] });
  });

  it("prints a curl command that works when pasted", async (context) => {
    if (!hasCurl) context.skip("curl is not installed here, so its command cannot be tried");
    const command = /curl [\s\S]*?(?=\n\n)/.exec(mock.output)?.[0] ?? "";
    const { stdout } = await promisify(execFile)("sh", ["-c", `${command} --silent --max-time 10`]);
    expect(JSON.parse(stdout)).toEqual(sampleAnswer);
  });

  it("SC-09 SC-13 prints the sample call of the page, and nothing about callbacks", () => {
    const query = "usersig=xxx&sdkappid=88888888&identifier=admin&random=99999999&contenttype=json";
    expect(mock.output).toContain(`curl '${mock.url}/v4/room_config/set_callback?${query}'`);
    expect(mock.output).toContain(`--data '${JSON.stringify(sampleBody)}'`);
    expect(mock.output).not.toContain("--callbacks");
  });

  it("ends on Ctrl-C with code 0, and leaves no process and no port behind", async () => {
    const { pid } = mock.process ?? {};
    if (mock.process === undefined || pid === undefined) throw new Error("The mock has no process id.");
    const closed = once(mock.process, "close");
    process.kill(-pid, "SIGINT");
    expect(await closed).toEqual([0, null]);
    expect(() => process.kill(-pid, 0)).toThrow("ESRCH");
    await expect(send(mock.url)).rejects.toThrow("fetch failed");
  });
});

describe("mock --callbacks", () => {
  const mock = useCommand("--callbacks");

  it("says in plain words what it sends, and to whom", () => {
    expect(mock.output).toMatch(/posts all six events/);
    expect(mock.output).toMatch(/whatever answer you ask for by Prefer/);
    expect(mock.output).toMatch(/to whatever Url the call names and whatever its list says/);
    expect(mock.output).toMatch(/Name only\s+servers of your own, and a Url without a query string/);
  });

  it("prints a call that names a server on this machine, and no stranger's", () => {
    const list = '"CallbackCommandList":["Room.CallbackAfterMemberLeave","Mic.CallbackAfterSeatInfoChanged"]';
    expect(mock.output).toContain(`--data '{"Url":"http://127.0.0.1:3000/callback",${list}}'`);
    expect(mock.output).not.toContain("www.example.com");
  });

  it("CB-02 posts all six events to the Url of a call", async () => {
    const words = new Set<string>();
    const receiver = createServer((request, response) => {
      words.add(new URL(request.url ?? "", "http://host").searchParams.get("CallbackCommand") ?? "");
      request.resume().once("end", () => response.end());
    });
    await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = receiver.address() as AddressInfo;
      await send(mock.url, { body: { ...sampleBody, Url: `http://127.0.0.1:${port}/` } });
      await vi.waitFor(() => expect(words.size).toBe(6), { timeout: 15_000 });
    } finally {
      receiver.closeAllConnections();
      receiver.close();
    }
  });
});

describe("mock, asked for what it cannot do", () => {
  const run = async (...args: string[]) => {
    const stdio: ["ignore", "pipe", "pipe"] = ["ignore", "pipe", "pipe"];
    // One that starts after all is not to outlive the test.
    const child = spawn(process.execPath, [script, "mock", ...args], { stdio, timeout: 20_000 });
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
    [["here"], "too many arguments"],
    [["--callbacks", "--host", "0.0.0.0"], "--callbacks is for loopback only, and --host 0.0.0.0 is not"],
    [["--callbacks", "--host", "::"], "--callbacks is for loopback only, and --host :: is not"],
    [["--callbacks", "--host", "127.0.0.1.example.com"], "--callbacks is for loopback only"],
    [["--host", "192.0.2.1", "--callbacks"], "could make this machine post to any server that it can reach"],
  ])("ends with code 2 and says why: %j", async (args, reason) => {
    const { code, output } = await run(...args);
    expect(code).toBe(2);
    expect(output).toContain(reason);
    expect(output).toContain("See trtc-conference mock --help");
    expect(output).not.toMatch(/^\s+at /m);
  });

  it("ends with code 2 and names the port when it is taken", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    try {
      const { port } = other.address() as AddressInfo;
      const { code, output } = await run("--port", String(port));
      expect(code).toBe(2);
      expect(output).toContain(String(port));
      expect(output).toContain("EADDRINUSE");
      expect(output).toContain("Choose another --port or --host.");
      // Prism's own usage names options that this command does not have.
      expect(output).not.toContain("--seed");
    } finally {
      other.close();
    }
  });
});
