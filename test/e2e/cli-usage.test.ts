import { describe, expect, it } from "vitest";
import { errorCodes } from "../../src/index.ts";
import { cli, leave, readLine, sdkAppId, secretKey } from "./support/cli.ts";
import { noTerminal, onTerminal } from "./support/terminal.ts";

const commands = [
  ...["get", "set", "update", "delete", "ensure"].map((name) => ["callback", name]),
  ...[["listen"], ["trigger"], ["mock"], ["sandbox"], ["usersig"], ["usersig", "verify"]],
  ...[["errors"], ["doctor"]],
];

describe.concurrent("--help", () => {
  it.each(commands.map((words) => [words.join(" "), words] as const))(
    "of %s has a summary, --json, --debug and examples that name it",
    async (name, words) => {
      const { code, stdout, stderr } = await cli([...words, "--help"]);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(new RegExp(`^Usage: trtc-conference ${name} .*\\n\\n[A-Z].*`));
      expect(stdout).toMatch(/--json .*\n\s+--debug /);
      expect(stdout).toMatch(new RegExp(`\\nExamples:\\n.*trtc-conference ${name}`));
    },
  );

  it("of the whole lists the commands, where credentials come from, and the exit codes", async () => {
    const { code, stdout } = await cli(["--help"]);
    expect(code).toBe(0);
    for (const [name = ""] of commands) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect(stdout).toContain("TRTC_SECRET_KEY");
    expect(stdout).toMatch(/Exit codes: 0 done/);
  });

  it("is there for an option too: --version", async () => {
    expect((await cli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe.concurrent("wrong usage", () => {
  const configuration = ["--url", "https://example.com/", "--command", leave];
  const application = ["--sdk-app-id", String(sdkAppId)];

  it.each([
    ["no command", [], "Usage: trtc-conference"],
    ["a command that there is none of", ["callbak"], "unknown command 'callbak'\n(Did you mean callback?)"],
    ["a group without a command", ["callback"], "Usage: trtc-conference callback"],
    ["an unknown option", ["callback", "get", "--jsn"], "unknown option '--jsn'\n(Did you mean --json?)"],
    ["an argument too many", ["callback", "get", "now"], "too many arguments"],
    ["no URL", ["callback", "set", "--command", leave], "required option '--url <url>' not specified"],
    ["no command word", ["callback", "set", "--url", "https://example.com/"], "required option '--command"],
    [
      "another command word",
      ["callback", "update", "--url", "x", "--command", "Room.Other"],
      "Allowed choices are Room.",
    ],
    [
      "another scheme",
      ["callback", "ensure", "--url", "ftp://x", "--command", "all"],
      "--url has to be a URL",
    ],
    [
      "a time that is none",
      ["callback", "set", ...configuration, "--timeout", "0"],
      "--timeout takes a number from 1 to 3600",
    ],
    ["a code that is no number", ["errors", "1e3"], "A code is a number"],
    [
      "a port that is none",
      ["listen", "--port", "65536", ...application],
      "--port takes a number from 0 to 65535",
    ],
    ["no SDKAppID to listen for", ["listen"], "There is no SDKAppID"],
    ["a path that is none", ["listen", "--path", "callback", ...application], "path has to begin with /"],
    ["no target", ["trigger", leave, ...application], "required option '--to <url>' not specified"],
    [
      "a target with a password",
      ["trigger", leave, "--to", "http://a:b@127.0.0.1/", ...application],
      "--to takes a URL",
    ],
    [
      "a change that is none",
      ["trigger", leave, "--to", "http://127.0.0.1/", "--set", "RoomId", ...application],
      "--set takes a field and its value",
    ],
    [
      "another host for --callbacks",
      ["mock", "--callbacks", "--host", "0.0.0.0"],
      "--callbacks is for loopback only",
    ],
  ] as [string, string[], string][])(
    "%s ends with 2, says so, and where help is",
    async (_, args, message) => {
      const { code, stdout, stderr } = await cli(args, { env: { TRTC_SECRET_KEY: secretKey } });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(message);
      if (!message.startsWith("Usage")) expect(stderr).toMatch(/\nSee trtc-conference [a-z ]*--help\n$/);
    },
  );

  it("is one line of JSON for programs", async () => {
    const { code, stderr } = await cli(["errors", "x", "--json"]);
    expect([code, JSON.parse(stderr)]).toEqual([
      2,
      { error: { kind: "usage", exitCode: 2, message: "A code is a number, 100300 say." } },
    ]);
  });

  it("shows a stack with --debug, and the key not even then", async () => {
    const { stderr } = await cli(["callback", "get", "--debug"], { env: { TRTC_SECRET_KEY: secretKey } });
    expect(stderr).toMatch(/UsageError: There is no SDKAppID\..*\n\s+at /);
  });
});

describe.concurrent("errors", () => {
  it("explains a code", async () => {
    const { code, stdout, stderr } = await cli(["errors", "100300"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^100300 CallbackAlreadyExists\nMeaning .*\nWhat to do .*update_callback/);
    expect(readLine(await cli(["errors", "60008", "--json"]))).toEqual({
      ...errorCodes[60008],
      listed: true,
    });
  });

  it("prints the table without a code", async () => {
    const { stdout } = await cli(["errors"]);
    const codes = stdout
      .trimEnd()
      .split("\n")
      .map((line) => Number.parseInt(line, 10));
    expect(codes).toEqual(Object.keys(errorCodes).map(Number));
    expect(readLine(await cli(["errors", "--json"]))).toEqual(Object.values(errorCodes));
  });

  it("ends with 1 for a code that the contract does not list", async () => {
    const run = await cli(["errors", "5", "--json"]);
    expect([run.code, readLine(run)]).toEqual([1, { code: 5, listed: false }]);
  });
});

describe.skipIf(noTerminal).concurrent(`on a terminal${noTerminal ? `: skipped, ${noTerminal}` : ""}`, () => {
  const ofName = "\x1b[1m100300 CallbackAlreadyExists\x1b[22m";

  it("results are coloured, and with NO_COLOR they are not", async () => {
    expect(await onTerminal(["errors", "100300"])).toContain(ofName);
    expect(await onTerminal(["errors", "100300"], { NO_COLOR: "1" })).not.toContain("\x1b");
    expect(await onTerminal(["errors", "100300"], { TERM: "dumb" })).not.toContain("\x1b");
  });

  it("a spinner turns while the service lets us wait, and is gone afterwards", async () => {
    const env = { TRTC_SDK_APP_ID: "1", TRTC_SECRET_KEY: secretKey, TRTC_BASE_URL: "http://127.0.0.1:9" };
    const printed = await onTerminal(["callback", "get", "--timeout", "2"], env);
    expect(printed).toContain("\r⠋ asking the service\r⠙ asking the service");
    expect(printed).toContain("\r\x1b[2K\x1b[31merror:");
    expect(printed).not.toContain(secretKey);
    expect(await onTerminal(["callback", "get", "--timeout", "1"], { ...env, TERM: "dumb" })).not.toContain(
      "⠋",
    );
  });
});

it("nothing is coloured on a pipe, whatever FORCE_COLOR says", async () => {
  expect((await cli(["errors", "100300"], { env: { FORCE_COLOR: "1" } })).stdout).not.toContain("\x1b");
});
