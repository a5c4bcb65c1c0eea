import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { developmentKey } from "../../src/sandbox/index.ts";
import { createCallbackReceiver, toNodeListener } from "../../src/webhooks/index.ts";
import { cliProcess, Serving, serve } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const start = ["sandbox", "--port", "0"];
const noCurl = spawnSync("curl", ["--version"]).error ? "there is no curl on this machine" : undefined;
const leave = "Room.CallbackAfterMemberLeave";

/** Where a sandbox serves, once it does. */
async function addressOf(command: Serving): Promise<string> {
  await command.sees("Ctrl-C ends it.");
  return /ready at (http:\/\/127\.0\.0\.1:\d+)\./.exec(command.printed)?.[1] ?? "";
}

describe("sandbox", () => {
  let command: Serving;
  let baseUrl = "";
  const connect = () => createConferenceClient({ sdkAppId: 88888888, secretKey: developmentKey, baseUrl });
  beforeAll(async () => {
    command = new Serving(start);
    baseUrl = await addressOf(command);
  });
  afterAll(async () => expect(await command.end("SIGTERM")).toBe(0));

  it.skipIf(noCurl)(
    `prints a curl command that creates a configuration${noCurl ? `: skipped, ${noCurl}` : ""}`,
    async () => {
      const curl = /curl [\s\S]*?(?=\n\nType)/.exec(command.printed)?.[0] ?? "";
      const { stdout } = await promisify(execFile)("sh", ["-c", `${curl} --silent --max-time 30`]);
      expect(JSON.parse(stdout)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
    },
  );

  it("serves the client, and posts an event for each word that is typed", async () => {
    const events: string[] = [];
    const onOther = (_: unknown, delivery: { command: string }) => void events.push(delivery.command);
    const receive = createCallbackReceiver({ sdkAppId: 88888888, on: {}, onOther });
    const receiver = await listeningServer(toNodeListener(receive));
    await connect().ensureCallback({ Url: receiver.url, CallbackCommandList: [leave] });
    command.type(leave);
    await command.sees(`${leave}: accepted`);
    command.type("Room.CallbackAfterCreateRoom");
    await command.sees("Room.CallbackAfterCreateRoom: not sent: not subscribed");
    command.type("nonsense");
    await command.sees("Unknown command");
    await receiver.close();
    expect(events).toEqual([leave]);
    command.type(leave);
    await command.sees(`${leave}: no answer: network`);
  });

  it("prints a line for each call and event", async () => {
    const wrong = createConferenceClient({ sdkAppId: 88888888, secretKey: "another", baseUrl });
    await expect(wrong.getCallback()).rejects.toThrow();
    await command.sees("70009");
    await fetch(`${baseUrl}/nothing/\x1b`);
    await command.sees("/nothing/");
    expect(command.stdout).toMatch(/^\d\d:\d\d:\d\d setCallback OK$/m);
    expect(command.stdout).toMatch(/^\d\d:\d\d:\d\d getCallback refused: 70009 /m);
    expect(command.stdout).toMatch(/^\d\d:\d\d:\d\d GET \/nothing\/\S* refused: 60009 /m);
    expect(command.stdout).toMatch(new RegExp(`^\\d\\d:\\d\\d:\\d\\d ${leave}: accepted$`, "m"));
  });

  it("carries out what is typed, and goes on after what is refused", async () => {
    for (const line of ["enter desk alice", "create desk", "enter desk alice", "rooms"]) command.type(line);
    await command.sees("desk, owner admin: admin, alice");
    expect(command.stderr).toMatch(/enter.*alice/);
    expect(command.stdout).toMatch(/^\d\d:\d\d:\d\d createRoom OK$/m);
    const { Response } = await connect().getRoomInfo({ RoomId: "desk" });
    expect(Response.RoomInfo.MemberCount).toBe(2);
  });

  it("posts to no other machine", async () => {
    const Url = "https://stranger.example/callback";
    await connect().updateCallback({ Url, CallbackCommandList: ["Room.CallbackAfterDestroyRoom"] });
    command.type("Room.CallbackAfterDestroyRoom");
    await command.sees("loopback");
  });
});

it("sandbox serves the application of the environment, and prints no UserSig of its key", async () => {
  const secretKey = "a-secret-key-that-must-not-show";
  const env = { TRTC_SDK_APP_ID: "1400000000", TRTC_IDENTIFIER: "root", TRTC_SECRET_KEY: secretKey };
  const command = serve([...start, "--quiet"], env);
  const baseUrl = await addressOf(command);
  for (const said of ["1400000000", "root", "TRTC_SECRET_KEY"]) expect(command.stdout).toContain(said);
  const before = command.stdout;
  const client = createConferenceClient({ sdkAppId: 1400000000, secretKey, identifier: "root", baseUrl });
  expect(await client.getCallback()).toMatchObject({ ErrorCode: 0 });
  expect(await command.end("SIGINT")).toBe(0);
  expect(command.printed).not.toMatch(new RegExp(`${secretKey}|eJ`));
  // --quiet
  expect(command.stdout).toBe(before);
});

it("sandbox prefers what is typed, and signs its events with the token that `listen` checks", async () => {
  const env = { TRTC_SDK_APP_ID: "7", TRTC_IDENTIFIER: "root", TRTC_CALLBACK_TOKEN: "a-token" };
  const command = serve([...start, "--sdk-app-id", "1400000000", "--administrator", "boss"], env);
  const baseUrl = await addressOf(command);
  const listener = serve(["listen", "--port", "0", "--sdk-app-id", "1400000000"], env);
  await listener.sees("Ctrl-C ends it.");
  const Url = /http:\S+/.exec(listener.stderr)?.[0] ?? "";
  const boss = { sdkAppId: 1400000000, secretKey: developmentKey, identifier: "boss" };
  const client = createConferenceClient({ ...boss, baseUrl });
  await client.setCallback({ Url, CallbackCommandList: [leave] });
  command.type(leave);
  await command.sees(`${leave}: accepted`);
});

it("sandbox prints as JSON where it serves, and each call and event", async () => {
  const command = serve([...start, "--json"]);
  await command.sees("Ctrl-C ends it.");
  const { url } = JSON.parse(command.stdout);
  await fetch(`${url}/v4/room_config/set_callback`, { method: "POST" });
  command.type("Room.CallbackAfterCreateRoom");
  await command.sees("notSent");
  expect(await command.end("SIGINT")).toBe(0);
  const lines = command.stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      url: expect.stringMatching(/^http:/),
      console: `${url}/`,
      sdkAppId: 88888888,
      administrator: "admin",
      developmentKey: expect.any(String),
    },
    expect.objectContaining({ operation: "setCallback", carriedOut: false, errorCode: 60012 }),
    expect.objectContaining({
      command: "Room.CallbackAfterCreateRoom",
      taken: false,
      notSent: "not configured",
    }),
  ]);
});

it.each<[string, readonly string[], RegExp | null]>([
  ["on loopback", [], /^http:\/\/127\.0\.0\.1:\d+\/$/],
  ["on every interface, with a token", ["--host", "0.0.0.0"], /^http:\/\/0\.0\.0\.0:\d+\/#token=\w{32}$/],
  ["not with --no-console", ["--no-console"], null],
])("sandbox serves its console: %s", async (_, args, pattern) => {
  const command = serve([...start, "--json", ...args]);
  await command.sees("Ctrl-C ends it.");
  const { url, console: page } = JSON.parse(command.stdout);
  if (pattern === null) expect(page).toBeNull();
  else expect(page).toMatch(pattern);
  const local = url.replace("0.0.0.0", "127.0.0.1");
  const { status, headers } = await fetch(`${local}/`);
  // 503 where nothing was built yet, and the envelope of a call without a console.
  expect(pattern === null ? [200] : [200, 503]).toContain(status);
  expect(headers.has("content-security-policy")).toBe(pattern !== null);
  const rooms = `${local}/_sandbox/rooms`;
  const token = page?.split("#token=")[1];
  if (token !== undefined) expect((await fetch(rooms)).status).toBe(401);
  expect((await fetch(rooms, { headers: { "x-sandbox-token": token ?? "" } })).status).toBe(200);
});

it("sandbox has the rooms of --seed-room from the start, without a line about them", async () => {
  const command = serve([...start, "--seed-room", "r1", "--seed-room", "r2", "r1"]);
  const baseUrl = await addressOf(command);
  const client = createConferenceClient({ sdkAppId: 88888888, secretKey: developmentKey, baseUrl });
  const { Response } = await client.getRoomInfo({ RoomId: "r2" });
  expect(Response.RoomInfo).toMatchObject({ RoomId: "r2", IsSeatEnabled: true });
  expect(command.stdout).not.toContain("createRoom");
});

it("sandbox starts with the state of --seed, and takes any SDKAppID as a world of its own", async () => {
  const configuration = { Url: "http://127.0.0.1:3000/", CallbackCommandList: [leave] };
  const applications = [{ sdkAppId: 88888888, configuration, rooms: [{ id: "r1" }] }];
  const command = serve([
    ...start,
    "--seed",
    await fileWith(JSON.stringify({ applications })),
    "--seed-room",
    "r2",
  ]);
  const baseUrl = await addressOf(command);
  const client = createConferenceClient({ sdkAppId: 88888888, secretKey: developmentKey, baseUrl });
  expect((await client.getCallback()).Response).toEqual(configuration);
  for (const RoomId of ["r1", "r2"])
    expect(await client.getRoomInfo({ RoomId })).toMatchObject({ ErrorCode: 0 });
  const other = createConferenceClient({ sdkAppId: 7, secretKey: developmentKey, baseUrl });
  await expect(other.getRoomInfo({ RoomId: "r1" })).rejects.toThrow("100004");
});

it.each([
  ["is not JSON", "{", "JSON"],
  ["is not a state", "[]", "applications"],
  ["has a wrong room", '{"applications":[{"sdkAppId":1,"rooms":[{"id":5}]}]}', "applications[0].rooms[0].id"],
  [
    "has the room of --seed-room",
    '{"applications":[{"sdkAppId":88888888,"rooms":[{"id":"r1"}]}]}',
    "--seed-room",
  ],
])("sandbox refuses a seed that %s, before it serves", async (_, seed, hint) => {
  const { code, stdout, stderr } = await cliProcess([
    ...start,
    "--seed",
    await fileWith(seed),
    "--seed-room",
    "r1",
  ]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(hint);
});

async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sandbox-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "file");
  await writeFile(file, text);
  return file;
}

describe("sandbox --script", () => {
  it("carries out a file, and serves on", async () => {
    const file = await fileWith("# a meeting\n\ncreate r1\nenter r1 alice\n");
    const command = serve([...start, "--script", file]);
    const baseUrl = await addressOf(command);
    await command.sees("alice enter OK");
    command.type("enter r1 bob");
    await command.sees("bob enter OK");
    const client = createConferenceClient({ sdkAppId: 88888888, secretKey: developmentKey, baseUrl });
    const { Response } = await client.getRoomMemberList({ RoomId: "r1", Count: 10, Next: "" });
    expect(Response.MemberList.map((member) => member.Member_Account)).toEqual(["admin", "alice", "bob"]);
    expect(await command.end("SIGTERM")).toBe(0);
  });

  it("ends at the word exit, while standard input is open", async () => {
    const command = serve([...start, "--script", await fileWith("create r1\nexit\n\n")]);
    expect(await command.ended).toBe(0);
    expect(command.stdout).toContain("createRoom OK");
  });

  it("stops at a wrong line, with its number and exit code", async () => {
    const file = await fileWith("create r1\nenter r1\n");
    const run = await cliProcess([...start, "--script", file, "--json"]);
    expect(run.code).toBe(2);
    const { error } = JSON.parse(run.stderr.trimEnd().split("\n").at(-1) ?? "");
    expect(error).toMatchObject({ exitCode: 2, message: expect.stringContaining("Line 2 ") });
  });

  it.each([
    ["create r1\nkick r2 alice\n", 1],
    ["create r1\nenter r1 alice\nexit\n", 0],
  ])("takes standard input: %j ends with %i", async (input, code) => {
    const run = await cliProcess([...start, "--script", "-"], { input });
    expect(run.code).toBe(code);
    expect(run.stdout).toContain("createRoom OK");
  });

  it("serves on when standard input ends", async () => {
    const command = serve([...start, "--script", "-"]);
    const baseUrl = await addressOf(command);
    command.type("create r1");
    await command.sees("createRoom OK");
    command.endInput();
    const client = createConferenceClient({ sdkAppId: 88888888, secretKey: developmentKey, baseUrl });
    expect(await client.getRoomInfo({ RoomId: "r1" })).toMatchObject({ ErrorCode: 0 });
    expect(await command.end("SIGINT")).toBe(0);
  });

  it("needs a file that can be read, before it serves", async () => {
    const { code, stdout } = await cliProcess([...start, "--script", "/nothing/here.txt"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});
