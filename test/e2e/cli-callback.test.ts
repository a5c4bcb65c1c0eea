import { describe, expect, it } from "vitest";
import { callbackCommands } from "../../src/index.ts";
import { cli, leave, readLine, useSandbox } from "./support/cli.ts";

const { sandbox, env } = useSandbox();
const Url = "https://example.com/callback?key=1";
const enter = "Room.CallbackAfterMemberEnter";
const wanted = ["--url", Url, "--command", enter, leave];
const stored = { Url, CallbackCommandList: [enter, leave] };
const id = expect.stringMatching(/^Id-/);

describe("callback get", () => {
  it("shows what is configured", async () => {
    sandbox.configure(stored);
    const { code, stdout, stderr } = await cli(["callback", "get"], { env });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`Url       ${Url}\nCommands  ${enter}\n          ${leave}\n`);
  });

  it("shows it as JSON", async () => {
    sandbox.configure(stored);
    const run = await cli(["callback", "get", "--json"], { env });
    expect(readLine(run)).toEqual({ configuration: stored, requestId: id });
  });

  it.each([
    ["a success without one", undefined],
    ["the refusal 100301", 100301],
  ])("says that nothing is configured, by %s, and ends with 0", async (_, code) => {
    if (code !== undefined) sandbox.inject({ kind: "code", code });
    const run = await cli(["callback", "get", "--json"], { env });
    expect([run.code, readLine(run)]).toEqual([0, { configuration: null, requestId: id }]);
  });

  it("prints what is stored in a way that cannot control a terminal", async () => {
    sandbox.configure({ Url: "https://example.com/\x1b[2J\u202e", CallbackCommandList: ["a\x1b]0;b"] });
    const { stdout } = await cli(["callback", "get"], { env });
    expect(stdout).toContain("https://example.com/\\u001b[2J\\u202e");
    expect(stdout).toContain("a\\u001b]0;b");
  });
});

describe("callback set, update and delete", () => {
  it("create, replace and remove the configuration", async () => {
    const created = await cli(["callback", "set", ...wanted], { env });
    expect([created.code, created.stderr]).toEqual([0, ""]);
    expect(created.stdout).toMatch(/^Created\. RequestId: Id-\S+\nUrl {7}https:/);
    expect(sandbox.configuration()).toEqual(stored);

    const all = ["--url", "https://example.com/", "--command", "all", "--json"];
    const updated = await cli(["callback", "update", ...all], { env });
    const configuration = { Url: "https://example.com/", CallbackCommandList: [...callbackCommands] };
    expect(readLine(updated)).toEqual({ change: "updated", configuration, requestId: id });
    expect(sandbox.configuration()).toEqual(configuration);

    const deleted = await cli(["callback", "delete", "--json"], { env });
    expect(readLine(deleted)).toEqual({ change: "deleted", requestId: id });
    expect(sandbox.configuration()).toBeUndefined();
  });

  it("end with 1 where the service refuses, and say why, what to do, and the RequestId", async () => {
    sandbox.configure(stored);
    const { code, stdout, stderr } = await cli(["callback", "set", ...wanted], { env });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^error: setCallback was refused with 100300 \(CallbackAlreadyExists\)/);
    expect(stderr).toMatch(/Change the existing configuration with update_callback.*RequestId: Id-/);
  });

  it("say it as JSON, on standard error", async () => {
    const { code, stdout, stderr } = await cli(["callback", "update", ...wanted, "--json"], { env });
    expect([code, stdout]).toEqual([1, ""]);
    expect(JSON.parse(stderr)).toEqual({
      error: expect.objectContaining({
        ...{ kind: "api", code: 100301, codeName: "CallbackNotFound", exitCode: 1, retryable: false },
        ...{ operation: "updateCallback", requestId: id, message: expect.stringContaining("100301") },
      }),
    });
  });

  it("are confirmed where the answer is lost", async () => {
    sandbox.inject({ kind: "lose-answer" });
    const run = await cli(["callback", "set", ...wanted, "--json"], { env });
    expect(readLine(run)).toMatchObject({ change: "created", configuration: stored });
  });
});

describe("callback ensure", () => {
  it("says what it changed, and then that there is nothing to do", async () => {
    sandbox.configure({
      Url: "https://example.com/old",
      CallbackCommandList: [leave, "Room.CallbackAfterCreateRoom"],
    });
    const first = await cli(["callback", "ensure", ...wanted], { env });
    expect(first.code).toBe(0);
    expect(first.stdout).toBe(
      "Updated.\n- Url      https://example.com/old\n" +
        `+ Url      ${Url}\n- Command  Room.CallbackAfterCreateRoom\n+ Command  ${enter}\n`,
    );
    expect(sandbox.configuration()).toEqual(stored);
    const second = await cli(["callback", "ensure", ...wanted], { env });
    expect(second.stdout).toBe("Nothing to do: it is configured already.\n");
  });

  it("says it as JSON", async () => {
    const run = await cli(["callback", "ensure", ...wanted, "--json"], { env });
    expect(readLine(run)).toEqual({
      ...{ dryRun: false, change: "created", before: null, configuration: stored },
      ...{ added: [enter, leave], removed: [], requestId: id },
    });
  });

  it.each([
    ["created", undefined],
    ["updated", { Url, CallbackCommandList: [leave] }],
    ["none", stored],
  ])("--dry-run shows the difference and changes nothing: %s", async (change, before) => {
    sandbox.configure(before);
    const run = await cli(["callback", "ensure", ...wanted, "--dry-run", "--json"], { env });
    expect(readLine(run)).toMatchObject({ dryRun: true, change, before: before ?? null });
    expect(sandbox.configuration()).toEqual(before);
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(["getCallback"]);
  });

  it("--dry-run takes another spelling of a word for the same event, and says what would be done", async () => {
    sandbox.configure({ Url, CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] });
    const args = [
      "callback",
      "ensure",
      "--url",
      Url,
      "--dry-run",
      "--command",
      "Room.CallbackAfterUpdateRoomInfo",
    ];
    expect((await cli(args, { env })).stdout).toContain("Nothing to do");
    expect((await cli([...args, leave], { env })).stdout).toBe(`Would update:\n+ Command  ${leave}\n`);
  });

  it("ends with 1 where the service refuses, and with 3 where it does not answer", async () => {
    sandbox.inject({ kind: "code", code: 70020, times: 1 });
    expect((await cli(["callback", "ensure", ...wanted], { env })).code).toBe(1);
    sandbox.inject({ kind: "lose-request", times: 100 });
    const { code, stderr } = await cli(["callback", "ensure", ...wanted, "--timeout", "1", "--json"], {
      env,
    });
    expect([code, JSON.parse(stderr).error.kind]).toEqual([3, "ensure"]);
  });
});

describe("a service that does not answer", () => {
  it("ends the command with 3 when the time is up", async () => {
    sandbox.inject({ kind: "lose-request", silent: true, times: 100 });
    const { code, stdout, stderr } = await cli(["callback", "get", "--timeout", "1"], { env });
    expect([code, stdout]).toEqual([3, ""]);
    expect(stderr).toMatch(/^error: getCallback had no answer within 1000 ms/);
  });

  it("ends it with 3 when something else answers, and says whether it may have been carried out", async () => {
    sandbox.inject({ kind: "status", status: 502, times: 100 });
    const { code, stderr } = await cli(["callback", "delete", "--json"], { env });
    expect(code).toBe(3);
    expect(JSON.parse(stderr).error).toMatchObject({ kind: "transport", mayHaveBeenCarriedOut: true });
  });
});
