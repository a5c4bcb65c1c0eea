import { describe, expect, it } from "vitest";
import { Terminal } from "../../../src/cli/output/terminal.ts";
import { createProgram } from "../../../src/cli/program.ts";
import { cli, leave, sdkAppId, secretKey } from "./support/command.ts";

const program = await createProgram(new Terminal(process, []));
const commands = program.commands.flatMap((command) => [
  command.name(),
  ...command.commands.map((below) => `${command.name()} ${below.name()}`),
]);

describe("--help", () => {
  it.each(commands.filter((name) => name !== "callback"))(
    "of %s has a summary, --json, --debug and examples that name it",
    async (name) => {
      const { code, stdout, stderr } = await cli([...name.split(" "), "--help"]);
      expect([code, stderr]).toEqual([0, ""]);
      expect(stdout).toMatch(new RegExp(`^Usage: trtc-conference-api ${name} .*\\n\\n[A-Z].*`));
      expect(stdout).toMatch(/--json .*\n\s+--debug /);
      expect(stdout).toMatch(new RegExp(`\\nExamples:\\n.*trtc-conference-api ${name}`));
    },
  );

  it("of the whole lists the commands, where credentials come from, and the exit codes", async () => {
    const { code, stdout } = await cli(["--help"]);
    expect(code).toBe(0);
    for (const { name } of program.commands.map((one) => ({ name: one.name() })))
      expect(stdout).toMatch(new RegExp(`^ {2}${name} `, "m"));
    expect(stdout).toContain("TRTC_SECRET_KEY");
    expect(stdout).toContain("Exit codes:");
  });

  it("is there for the version too", async () => {
    expect((await cli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe("wrong usage", () => {
  const application = ["--sdk-app-id", String(sdkAppId)];
  const ensure = ["callback", "ensure", "--url", "https://example.com/", "--command", "all"];
  const trigger = ["trigger", leave, "--to", "http://127.0.0.1/", ...application];

  it.each<[string, string[], string]>([
    ["no command", [], "Usage: trtc-conference-api"],
    ["an unknown command", ["callbak"], "(Did you mean callback?)"],
    ["a command that is gone", ["callback", "set"], "unknown command 'set'"],
    ["a group without a command", ["callback"], "Usage: trtc-conference-api callback"],
    ["an unknown option", ["callback", "get", "--jsn"], "(Did you mean --json?)"],
    ["an argument too many", ["callback", "get", "now"], "too many arguments"],
    ["no URL", ["callback", "ensure", "--command", leave], "--url <url>"],
    ["no command word", ["callback", "ensure", "--url", "https://example.com/"], "--command"],
    [
      "an unknown command word",
      ["callback", "ensure", "--url", "x", "--command", "Room.Other"],
      "Allowed choices are Room.",
    ],
    ["another scheme", ["callback", "ensure", "--url", "ftp://x", "--command", "all"], "--url must be"],
    ["a time of 0", [...ensure, "--timeout", "0"], "--timeout must be"],
    ["a code that is not a number", ["errors", "1e3"], "must be a number"],
    ["an empty host", ["listen", "--host", "", ...application], "--host must not be empty"],
    ["an empty path", ["listen", "--path", "", ...application], "--path must not be empty"],
    ["an empty port", ["sandbox", "--port", " "], "--port must not be empty"],
    ["an empty token", [...trigger, "--token", ""], "--token must not be empty"],
    ["an empty code", ["errors", ""], "must not be empty"],
    ["a port that is too high", ["listen", "--port", "65536", ...application], "--port must be"],
    ["no SDKAppID to listen for", ["listen"], "no SDKAppID"],
    ["a relative path", ["listen", "--path", "callback", ...application], "--path must"],
    ["a target that is no URL", ["listen", "--forward-to", "x", ...application], "--forward-to must be"],
    ["no target", ["trigger", leave, ...application], "--to <url>"],
    ["a target with a password", [...trigger, "--to", "http://a:b@127.0.0.1/"], "--to must be"],
    ["a change without a value", [...trigger, "--set", "RoomId"], "--set must be"],
    ["a broken event", [...trigger, "--set", "MemberCount=many"], "--force"],
    ["--callbacks on another host", ["mock", "--callbacks", "--host", "0.0.0.0"], "--callbacks requires"],
    ["--callbacks on all hosts", ["mock", "--callbacks", "--host", "::"], "--callbacks requires"],
    [
      "--callbacks on a host that looks like loopback",
      ["mock", "--host", "127.0.0.1.example.com", "--callbacks"],
      "--callbacks requires",
    ],
    ["a port that is a word", ["mock", "--port", "http"], "--port must be"],
    ["an SDKAppID that is a word", ["sandbox", "--sdk-app-id", "x"], "must be the SDKAppID"],
    ["an administrator with a space", ["sandbox", "--administrator", "an admin"], "--administrator"],
    ["a host that is none", ["sandbox", "--host", "not a host"], "--host"],
  ])("%s ends with 2, says so, and names the help", async (_, args, message) => {
    const { code, stdout, stderr } = await cli(args, { env: { TRTC_SECRET_KEY: secretKey } });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    if (!message.startsWith("Usage")) expect(stderr).toMatch(/\nSee trtc-conference-api [a-z ]*--help\n$/);
  });

  it("is one line of JSON for programs", async () => {
    const { code, stderr } = await cli(["errors", "x", "--json"]);
    expect([code, JSON.parse(stderr)]).toEqual([
      2,
      { error: { kind: "usage", exitCode: 2, message: expect.any(String) } },
    ]);
  });

  it("shows frames of this package with --debug, but no key", async () => {
    const { stderr } = await cli(["callback", "get", "--debug"], { env: { TRTC_SECRET_KEY: secretKey } });
    expect(stderr).toMatch(/UsageError: .*\n\s+at \w+ \(src\/cli\/credentials\.ts:\d+:\d+\)/);
    expect(stderr).not.toMatch(/file:|\(\//);
  });
});

describe("colours", () => {
  const errors = ["errors", "100300"];
  const bold = "\x1b[1m100300 CallbackAlreadyExists\x1b[22m";

  it("are for a terminal, unless NO_COLOR is set or it is dumb", async () => {
    expect((await cli(errors, { onTerminal: true })).stdout).toContain(bold);
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }])
      expect((await cli(errors, { onTerminal: true, env })).stdout).not.toContain("\x1b");
  });

  it("are not for a pipe, whatever FORCE_COLOR says", async () => {
    expect((await cli(errors, { env: { FORCE_COLOR: "1" } })).stdout).not.toContain("\x1b");
  });
});
