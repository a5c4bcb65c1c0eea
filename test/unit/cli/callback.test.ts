import { describe, expect, it } from "vitest";
import { callbackCommands } from "../../../src/index.ts";
import { calling, cli, leave, readError, readLine, useSandbox } from "./support/command.ts";

const { sandbox, env } = useSandbox();
const Url = "https://example.com/callback?key=1";
const enter = "Room.CallbackAfterMemberEnter";
const stored = { Url, CallbackCommandList: [enter, leave] };
const get = ["callback", "get"];
const ensure = ["callback", "ensure", "--url", Url, "--command", enter, leave];
const dryRun = [...ensure, "--dry-run"];
const id = expect.stringMatching(/^Id-/);
/** A code that the contract does not list. */
const unlisted = 109_876;

describe("callback get", () => {
  it("shows what is configured", async () => {
    sandbox.configure(stored);
    expect(await cli(get, { env })).toEqual({
      code: 0,
      stdout: `Url       ${Url}\nCommands  ${enter}\n          ${leave}\n`,
      stderr: expect.stringMatching(calling),
    });
    const run = await cli([...get, "--json"], { env });
    expect(readLine(run)).toEqual({ configuration: stored, inferredFrom: null, requestId: id });
  });

  it.each([
    ["a success without one", undefined, null],
    ["the refusal 100301", 100301, null],
    ["a refusal that the contract does not list", unlisted, { code: unlisted, errorInfo: "no such thing" }],
  ])("takes %s for nothing configured, and ends with 0", async (_, code, inferredFrom) => {
    if (code !== undefined) sandbox.inject({ kind: "code", code, errorInfo: "no such thing" });
    const run = await cli([...get, "--json"], { env });
    expect([run.code, readLine(run)]).toEqual([0, { configuration: null, inferredFrom, requestId: id }]);
  });

  it("names an unlisted code and its ErrorInfo in a line, and no listed one", async () => {
    sandbox.inject({ kind: "code", code: unlisted, errorInfo: "none\x1b[2J" });
    const [first, second] = (await cli(get, { env })).stdout.split("\n");
    expect(first).toContain("No callback is configured");
    expect(second).toContain(`${unlisted} (none\\u{1b}[2J)`);
    sandbox.inject({ kind: "code", code: 100301 });
    expect((await cli(get, { env })).stdout).toBe(`${first}\n`);
  });

  it("escapes what could control a terminal", async () => {
    sandbox.configure({ Url: "https://example.com/\x1b[2J\u202e", CallbackCommandList: ["a\x1b]0;b"] });
    const { stdout } = await cli(get, { env });
    expect(stdout).toContain("https://example.com/\\u001b[2J\\u202e");
    expect(stdout).toContain("a\\u001b]0;b");
  });
});

describe("callback delete", () => {
  const remove = ["callback", "delete"];

  it("shows what it deletes, and how to bring it back", async () => {
    sandbox.configure({ ...stored, Url: "https://example.com/it's" });
    const { code, stderr } = await cli([...remove, "--yes"], { env });
    expect(code).toBe(0);
    expect(sandbox.configuration()).toBeUndefined();
    expect(stderr).toContain(
      `\nUrl       https://example.com/it's\nCommands  ${enter}\n          ${leave}\n`,
    );
    const [, restored = ""] =
      /\nTo bring it back: npx trtc-conference-api call setCallback --body '(.*)'\n/.exec(stderr) ?? [];
    expect(restored).not.toContain("'");
    await cli(["call", "setCallback", "--body", restored], { env });
    expect(sandbox.configuration()).toEqual({ ...stored, Url: "https://example.com/it's" });
  });

  it("prints the same as JSON", async () => {
    sandbox.configure(stored);
    const run = await cli([...remove, "--yes", "--json"], { env });
    const restore = expect.stringContaining("call setCallback");
    expect(readLine(run)).toEqual({ change: "deleted", before: stored, restore, requestId: id });
    const lines = run.stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      { calling: { host: expect.stringMatching(/^127\.0\.0\.1:\d+$/), sdkAppId: 1400000000 } },
      { deleting: stored, restore },
    ]);
  });

  it.each([
    ["y\n", 0, undefined],
    ["YES\n", 0, undefined],
    ["n\n", 1, stored],
    ["\n", 1, stored],
    ["", 1, stored],
  ])("asks at a terminal: the answer %j", async (input, code, left) => {
    sandbox.configure(stored);
    const run = await cli(remove, { env, input, typing: true });
    expect([run.code, run.stderr]).toEqual([code, expect.stringMatching(/Delete it\? \[y\/N\] $/)]);
    expect(sandbox.configuration()).toEqual(left);
  });

  it("sends nothing where it cannot ask", async () => {
    sandbox.configure(stored);
    const { code, stderr } = await cli(remove, { env, input: "y\n" });
    expect([code, stderr]).toEqual([2, expect.stringContaining("--yes")]);
    expect(sandbox.requests).toEqual([]);
  });

  it("deletes nothing where nothing is configured", async () => {
    const run = await cli([...remove, "--yes", "--json"], { env });
    expect([run.code, readLine(run)]).toMatchObject([0, { change: "none", before: null }]);
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(["getCallback"]);
  });

  it("ends with 3 if the response is not the service's, and says that it may have been carried out", async () => {
    sandbox.configure(stored);
    sandbox.inject({ kind: "status", status: 502, times: 100, operation: "deleteCallback" });
    const run = await cli([...remove, "--yes", "--timeout", "1", "--json"], { env });
    expect(run.code).toBe(3);
    expect(readError(run)).toMatchObject({
      kind: "transport",
      mayHaveBeenCarriedOut: true,
      host: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
    });
  });
});

describe("callback ensure", () => {
  it("says what it changed, and then that there is nothing to do", async () => {
    const before = ["Room.CallbackAfterCreateRoom", leave];
    sandbox.configure({ Url: "https://example.com/old", CallbackCommandList: before });
    const first = await cli(ensure, { env });
    expect([first.code, first.stdout.split("\n").slice(1)]).toEqual([
      0,
      [
        "- Url      https://example.com/old",
        `+ Url      ${Url}`,
        "- Command  Room.CallbackAfterCreateRoom",
        `+ Command  ${enter}`,
        "",
      ],
    ]);
    expect(sandbox.configuration()).toEqual(stored);
    expect((await cli(ensure, { env })).stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("prints the change as JSON", async () => {
    const run = await cli([...ensure, "--json"], { env });
    expect(readLine(run)).toEqual({
      dryRun: false,
      change: "created",
      before: null,
      configuration: stored,
      added: [enter, leave],
      removed: [],
      requestId: id,
    });
  });

  it("configures every event for --command all", async () => {
    await cli(["callback", "ensure", "--url", Url, "--command", "all"], { env });
    expect(sandbox.configuration()?.CallbackCommandList).toEqual(callbackCommands);
  });

  it.each([
    ["created", undefined],
    ["updated", { Url, CallbackCommandList: [leave] }],
    ["none", stored],
  ])("--dry-run foresees the change and makes none: %s", async (change, before) => {
    sandbox.configure(before);
    const run = await cli([...dryRun, "--json"], { env });
    expect(readLine(run)).toMatchObject({ dryRun: true, change, before: before ?? null, inferredFrom: null });
    expect(sandbox.configuration()).toEqual(before);
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(["getCallback"]);
  });

  it("--dry-run says from which unlisted code it infers that nothing is configured", async () => {
    sandbox.inject({ kind: "code", code: unlisted, errorInfo: "none\x1b[2J" });
    expect((await cli(dryRun, { env })).stdout.trimEnd().split("\n").at(-1)).toContain(
      `${unlisted} (none\\u{1b}[2J)`,
    );
    sandbox.inject({ kind: "code", code: unlisted, errorInfo: "none" });
    expect(readLine(await cli([...dryRun, "--json"], { env }))).toMatchObject({
      change: "created",
      inferredFrom: { code: unlisted, errorInfo: "none" },
    });
  });

  it("--dry-run takes another spelling of a word for the same event", async () => {
    sandbox.configure({ Url, CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] });
    const args = ["callback", "ensure", "--url", Url, "--dry-run", "--json", "--command"];
    const same = await cli([...args, "Room.CallbackAfterUpdateRoomInfo"], { env });
    expect(readLine(same)).toMatchObject({ change: "none" });
    const more = await cli([...args, "Room.CallbackAfterUpdateRoomInfo", leave], { env });
    expect(readLine(more)).toMatchObject({ change: "updated", added: [leave], removed: [] });
  });

  it("ends with 1 if the service refuses", async () => {
    sandbox.inject({ kind: "code", code: 70020 });
    expect((await cli(ensure, { env })).code).toBe(1);
  });
});
