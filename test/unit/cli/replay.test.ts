import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { createCallbackReceiver, toNodeListener } from "../../../src/webhooks/index.ts";
import { listeningServer } from "../../e2e/support/listening.ts";
import { cli, leave, sdkAppId, useSandbox } from "./support/command.ts";

const token = "a-token-that-must-not-show";

/** A line of a record. */
const recorded = (RoomId: string, more: object = {}): string =>
  JSON.stringify({
    time: 1703491546000,
    sdkAppId,
    command: leave,
    query: { ClientIP: "192.0.2.1", OptPlatform: "iOS" },
    body: `{ "CallbackCommand": "${leave}", "RoomId": "${RoomId}" }`,
    ...more,
  });

/** A receiver that takes every event, and what it got. */
async function receiver(options: { token?: string; sdkAppId?: number } = {}) {
  const got: { RoomId: unknown; rawBody: string; clientIp: unknown; platform: unknown }[] = [];
  const receive = createCallbackReceiver({
    sdkAppId,
    on: {},
    onOther: ({ RoomId }, { rawBody, clientIp, platform }) => {
      got.push({ RoomId, rawBody, clientIp, platform });
    },
    onRefused: () => {},
    ...options,
  });
  const server = await listeningServer(toNodeListener(receive));
  onTestFinished(() => server.close());
  return { ...server, got, rooms: () => got.map(({ RoomId }) => RoomId) };
}

const replay = (lines: readonly string[], ...args: string[]) =>
  cli(["replay", "-", ...args], { input: lines.join("\n") });

const linesOf = (stdout: string): object[] =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

const five = ["a", "b", "c", "d", "e"];
const record = five.map((id) => recorded(id));

describe("replay", () => {
  it("posts a file in its order, each body as recorded, and prints each answer", async () => {
    const folder = await mkdtemp(join(tmpdir(), "record-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, "events.jsonl");
    await writeFile(file, `\n${record.join("\r\n\r\n")}\n`);
    const { url, got, rooms } = await receiver();
    const run = await cli(["replay", file, "--to", `${url}?secret=hidden`]);
    expect(run).toMatchObject({ code: 0, stderr: expect.stringContaining("5") });
    expect(rooms()).toEqual(five);
    expect(got[0]).toEqual({
      RoomId: "a",
      rawBody: `{ "CallbackCommand": "${leave}", "RoomId": "a" }`,
      clientIp: "192.0.2.1",
      platform: "iOS",
    });
    expect(
      run.stdout.match(/^Line \d+, .*: accepted, HTTP 200 after \d+ ms\nAnswer {2}\{"Act/gm),
    ).toHaveLength(5);
    expect(run.stdout + run.stderr).not.toContain("hidden");
  });

  it("posts in another order with a seed, and in the same one with the same seed", async () => {
    const { url, rooms, got } = await receiver();
    const shuffled = async (seed: string) => {
      got.length = 0;
      expect((await replay(record, "--to", url, "--shuffle", seed)).code).toBe(0);
      return rooms();
    };
    const first = await shuffled("1");
    expect(first.toSorted()).toEqual(five);
    expect(first).not.toEqual(five);
    expect(await shuffled("1")).toEqual(first);
    expect(await shuffled("2")).not.toEqual(first);
  });

  it("posts each event several times, in a row or shuffled", async () => {
    const { url, rooms, got } = await receiver();
    await replay(record, "--to", url, "--duplicate", "2");
    expect(rooms()).toEqual(five.flatMap((id) => [id, id]));
    got.length = 0;
    await replay(record, "--to", url, "--duplicate", "2", "--shuffle", "3");
    expect(rooms().toSorted()).toEqual(five.flatMap((id) => [id, id]));
    expect(rooms()).not.toEqual(five.flatMap((id) => [id, id]));
  });

  it("signs each URL anew, and posts for another application", async () => {
    const { url, rooms } = await receiver({ token, sdkAppId: 7 });
    const args = ["--to", url, "--sdk-app-id", "7"];
    expect((await replay(record, ...args)).code).toBe(1);
    const run = await replay(record, ...args, "--token", token);
    expect([run.code, rooms()]).toEqual([0, five]);
    expect(run.stdout + run.stderr).not.toContain(token);
    const byVariable = { env: { TRTC_CALLBACK_TOKEN: token }, input: recorded("f") };
    expect((await cli(["replay", "-", ...args], byVariable)).code).toBe(0);
  });

  it("prints JSON, goes on after a failure, and ends with 1 for a wrong answer and with 3 for none", async () => {
    let count = 0;
    const { url, close } = await listeningServer((_, response) => {
      count += 1;
      response.writeHead(count === 1 ? 500 : 200).end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
    });
    const wrong = await replay(record.slice(0, 2), "--to", url, "--json");
    expect([wrong.code, linesOf(wrong.stdout), JSON.parse(wrong.stderr)]).toMatchObject([
      1,
      [
        { line: 1, command: leave, host: "127.0.0.1", status: 500, taken: false },
        { line: 2, status: 200, taken: true, answer: { ErrorCode: 0 }, problems: [] },
      ],
      { posted: 2, accepted: 1 },
    ]);
    await close();
    const none = await replay(record.slice(0, 2), "--to", url, "--json");
    expect([none.code, linesOf(none.stdout)]).toMatchObject([
      3,
      [{ failure: "network" }, { failure: "network", status: null }],
    ]);
  });
});

describe("replay of what the sandbox has delivered", () => {
  const { sandbox, env } = useSandbox();

  it("posts what was sent, and leaves out calls and what was not sent", async () => {
    const { url, rooms } = await receiver();
    await sandbox.emit(leave, { RoomId: "not sent" });
    sandbox.configure({ Url: url, CallbackCommandList: [leave] });
    await sandbox.emit(leave, { RoomId: "sent" });
    const response = await fetch(`${env.TRTC_BASE_URL}/_sandbox/deliveries`);
    const deliveries = ((await response.json()) as object[]).map((one) => JSON.stringify(one));
    const call = JSON.stringify({ operation: "createRoom", method: "POST", body: {} });
    expect((await replay([call, ...deliveries], "--to", url)).code).toBe(0);
    expect(rooms()).toEqual(["sent", "sent"]);
  });
});

describe("a record that is none", () => {
  it.each<[string, string[], RegExp]>([
    ["no JSON", ["no JSON"], /Line 3 .*: not JSON/],
    ["a list", ["[]"], /Line 3 .*: sdkAppId must/],
    ["no command word", [recorded("b", { command: undefined })], /Line 3 .*: command must/],
    ["another SDKAppID", [recorded("b", { sdkAppId: "x" })], /Line 3 .*: sdkAppId must/],
    ["a body that is a number", [recorded("b", { body: 1 })], /Line 3 .*: body must/],
    ["a platform that is none", [recorded("b", { query: { OptPlatform: 1 } })], /Line 3 .*: query must/],
  ])("with %s ends with 2 and the number of the line, before anything is sent", async (_, lines, message) => {
    const { url, got } = await receiver();
    const run = await replay([recorded("a"), "", ...lines], "--to", url);
    expect([run.code, run.stdout, got]).toEqual([2, "", []]);
    expect(run.stderr).toMatch(message);
  });

  it.each<[string, string[], string]>([
    ["no event", ["replay", "-", "--to", "http://127.0.0.1/"], "no events"],
    ["no such file", ["replay", "no-such-file", "--to", "http://127.0.0.1/"], "ENOENT"],
    ["no file", ["replay", "--to", "http://127.0.0.1/"], "missing required argument 'file'"],
    ["no target", ["replay", "-"], "--to <url>"],
    ["a target with a password", ["replay", "-", "--to", "http://a:b@127.0.0.1/"], "--to must be"],
    ["a seed that is a word", ["replay", "-", "--to", "http://x/", "--shuffle", "x"], "--shuffle must be"],
    ["no times", ["replay", "-", "--to", "http://x/", "--duplicate", "0"], "--duplicate must be"],
  ])("%s ends with 2", async (_, args, message) => {
    const { code, stdout, stderr } = await cli(args);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(message)]);
  });
});
