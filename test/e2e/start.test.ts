import { execFile } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { fromRoot } from "../../scripts/root.ts";
import { callbackCommands } from "../../src/index.ts";

interface Run {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `npm start`'s script as a process of its own, without this machine's credentials. */
function start(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("TRTC_")));
  return new Promise((resolve) => {
    const options = { env: { ...own, NO_COLOR: "1", ...env }, timeout: 25_000 };
    execFile(process.execPath, [fromRoot("scripts/start.ts"), ...args], options, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr }),
    );
  });
}

const good = ["--url", "https://example.com/hook", "--command", "Room.CallbackAfterMemberLeave"];

describe("npm start", () => {
  it("tells the whole story on the sandbox, and ends well", async () => {
    const { code, stdout, stderr } = await start([]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Nothing leaves this machine");
    expect(stdout).toMatch(/-> POST http:\/\/127\.0\.0\.1:\d+\/v4\/room_config\/get_callback/);
    expect(stdout).toContain("Done: created.");
    for (const word of callbackCommands) {
      expect(stdout).toMatch(new RegExp(`the receiver has got ${word}, room \\S+\\n  -> ${word}: taken`));
    }
    expect(stdout).toMatch(
      /no answer: the connection broke.*"ErrorCode":100300.*It counts once: the query shows it/s,
    );
    expect(stdout).toContain("codeName: 'CallbackAlreadyExists'");
    expect(stdout).toContain("npm run sandbox");
    expect(stdout).toMatch(/usersig=\(masked/);
    // Every UserSig begins like this: it is how compressed JSON that begins with {"TLS. looks in base64.
    expect(stdout).not.toContain("eJ");
  });

  it("sends the user's own input, and posts no event to another machine", async () => {
    const { code, stdout } = await start([...good, "--command", "Room.CallbackAfterCreateRoom"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      '{"Url":"https://example.com/hook","CallbackCommandList":["Room.CallbackAfterMemberLeave","Room.CallbackAfterCreateRoom"]}',
    );
    expect(stdout).toContain("the URL is on another machine");
    expect(stdout).not.toContain("taken");
  });

  it("posts the events to the user's own receiver where that is on this machine", async () => {
    const events: unknown[] = [];
    const server = createServer(async (request, response) => {
      events.push(await json(request));
      response.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    const { code, stdout } = await start(["--url", url, "--command", "Room.CallbackAfterMemberLeave"]);
    server.close();
    expect(code).toBe(0);
    expect(stdout).toContain("-> Room.CallbackAfterMemberLeave: taken");
    expect(events).toMatchObject([{ CallbackCommand: "Room.CallbackAfterMemberLeave" }]);
  });

  it("prints its usage when asked", async () => {
    const { code, stdout } = await start(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("Usage: npm start");
  });

  it.each([
    [
      "another scheme",
      ["--url", "ftp://example.com"],
      "--url has to be a URL that begins with https:// or http://",
    ],
    ["no host", ["--url", "https://"], "--url has to be a URL"],
    ["an unknown word", ["--command", "Room.Other"], "--command Room.Other is not a command word"],
    ["a word in other case", ["--command", "room.callbackaftercreateroom"], "is not a command word"],
    ["an unknown option", ["--uri", "https://example.com"], "--uri"],
    ["a stray word", ["https://example.com"], "https://example.com"],
    ["an option without its value", ["--url"], "--url"],
  ])("refuses %s with a clear message, exit code 1 and the usage", async (_, args, message) => {
    const { code, stdout, stderr } = await start(args);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("Usage: npm start");
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("npm start with credentials", () => {
  let service: Prism;
  beforeAll(async () => {
    service = await startPrism();
  });
  afterAll(() => service.stop());
  const key = "a-secret-key-that-must-not-show";
  const env = () => ({ TRTC_SDK_APP_ID: "1400000000", TRTC_SECRET_KEY: key, TRTC_BASE_URL: service.url });

  it("says that it calls the real service, before it does", async () => {
    const { code, stdout, stderr } = await start(good, { ...env(), TRTC_IDENTIFIER: "root" });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout.indexOf("REAL service")).toBeGreaterThanOrEqual(0);
    expect(stdout.indexOf("REAL service")).toBeLessThan(stdout.indexOf("->"));
    expect(stdout).toContain(`-> POST ${service.url}/v4/room_config/set_callback`);
    expect(stdout).toContain("sdkappid=1400000000 identifier=root");
    expect(stdout).not.toContain(key);
  });

  it("sends nothing of its own making: the sample's URL is a stranger's", async () => {
    const { code, stdout, stderr } = await start([], env());
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("give both --url and --command");
  });

  it.each([
    ["only the SDKAppID", { TRTC_SDK_APP_ID: "1" }, "TRTC_SECRET_KEY is not"],
    ["only the key", { TRTC_SECRET_KEY: key }, "TRTC_SDK_APP_ID is not"],
    ["an SDKAppID that is no number", { TRTC_SDK_APP_ID: "abc", TRTC_SECRET_KEY: key }, "positive integer"],
    [
      "an unknown region",
      { TRTC_SDK_APP_ID: "1", TRTC_SECRET_KEY: key, TRTC_REGION: "mars" },
      "singapore, china",
    ],
  ])("refuses %s", async (_, wrong, message) => {
    const { code, stderr, stdout } = await start(good, wrong);
    expect(code).toBe(1);
    expect(stderr).toContain(message);
    expect(stderr + stdout).not.toContain(key);
    expect(stdout).not.toContain("->");
  });
});
