import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { exitCodeOf, exitCodes } from "../../../src/cli/exit-codes.ts";
import { Terminal } from "../../../src/cli/output/terminal.ts";
import { playScript } from "../../../src/cli/prompt/play-script.ts";
import { words } from "../../../src/cli/prompt/prompt-words.ts";
import { runLine } from "../../../src/cli/prompt/run-line.ts";
import { callbackCommands, createConferenceClient } from "../../../src/index.ts";
import { createSandbox, developmentKey } from "../../../src/sandbox/index.ts";

/** A prompt on a sandbox of its own. */
function createDesk(args: readonly string[] = [], quiet = false) {
  let printed = "";
  const output = new Writable({
    write(chunk, _encoding, done) {
      printed += chunk;
      done();
    },
  });
  const application = { sdkAppId: 88888888, secretKey: developmentKey };
  const deliver = async () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  const served = createSandbox({ ...application, deliver });
  const client = createConferenceClient({ ...application, fetch: served.fetch });
  const terminal = new Terminal({ env: {}, stdin: process.stdin, stdout: output, stderr: output }, args);
  const desk = { served, client, terminal, quiet };
  return {
    served,
    printed: () => printed,
    play: (lines: string) => playScript(lines.split("\n"), desk, new AbortController().signal),
    type: (line: string) => runLine(line, desk),
  };
}

const meeting = `# a meeting
create r1 4

  enter r1 alice   # comes first
enter\tr1 bob\r
subscribe http://127.0.0.1:3000/callback
seat r1 alice 2
`;

/** What is posted for lines that follow the meeting. */
async function postedBy(lines: string): Promise<string[]> {
  const { served, play } = createDesk();
  await play(meeting);
  served.clearLogs();
  await play(lines);
  return served.deliveries.map(({ command }) => command.replace(/^.*CallbackAfter/, ""));
}

describe("a line of the sandbox's prompt", () => {
  it("has a word for everything that users do", async () => {
    const { served, play } = createDesk();
    await play(meeting);
    const [room] = served.rooms();
    expect(room?.members.map(({ account }) => account)).toEqual(["admin", "alice", "bob"]);
    expect(room?.seats.map(({ account }) => account)).toEqual([null, null, "alice", null]);
    expect(served.configuration()?.CallbackCommandList).toEqual(callbackCommands);
  });

  it.each([
    ["enter r1 carol", ["MemberEnter"]],
    ["leave r1 bob", ["MemberLeave"]],
    ["expire r1 bob", ["MemberLeave"]],
    ["leave r1 alice", ["MemberLeave"]],
    ["seat r1 bob", ["SeatInfoChanged"]],
    ["unseat r1 alice", ["SeatInfoChanged"]],
    ["kick r1 bob", ["MemberLeave"]],
    ["ban r1 bob", ["MemberLeave"]],
    ["ban r1 bob 60\nunban r1 bob\nenter r1 bob", ["MemberLeave", "MemberEnter"]],
    ["destroy r1", ["DestroyRoom"]],
    ["create r2", ["CreateRoom"]],
    ["emit Room.CallbackAfterDestroyRoom", ["DestroyRoom"]],
    ["Room.CallbackAfterDestroyRoom", ["DestroyRoom"]],
    ["rooms\nhelp\n# nothing\n\t", []],
  ])("%j posts %j", async (lines, events) => {
    expect(await postedBy(lines)).toEqual(events);
  });

  it("lets users ask for seats", async () => {
    const { served, play } = createDesk();
    await play("create r1 2\nenter r1 alice\nenter r1 bob");
    const client = createConferenceClient({
      sdkAppId: 88888888,
      secretKey: developmentKey,
      fetch: served.fetch,
    });
    await client.updateRoomInfo({ RoomInfo: { RoomId: "r1", TakeSeatMode: "ApplyToTake" } });
    await play("request r1 alice 1\nrequest r1 bob\ngrant r1 alice\ndecline r1 bob");
    const [room] = served.rooms();
    expect(room?.seats.map(({ account }) => account)).toEqual([null, "alice"]);
    expect(room?.seatRequests).toEqual([]);
  });

  it.each(["create r1", "kick r1 bob", "ban r1 bob", "unban r1 bob", "destroy r1"])(
    "%j is a call of the administrator",
    async (line) => {
      const { served, type } = createDesk();
      await type(line).catch(() => {});
      expect(served.requests).toHaveLength(1);
    },
  );

  it.each([
    ["an unknown word", "creat r9", "create"],
    ["a word of the prototype", "toString r1", "Unknown"],
    [
      "a command word that does not exist",
      "emit Room.CallbackAfterCreateRom",
      "Room.CallbackAfterCreateRoom",
    ],
    ["a missing argument", "enter r1", "ROOM USER"],
    ["too many arguments", "enter r1 alice 2", "ROOM USER"],
    ["too many arguments of a bare command word", "Room.CallbackAfterDestroyRoom r1", "WORD"],
    ["an argument for none", "rooms r1", "rooms"],
    ["a seat that is no number", "seat r1 alice two", "SEAT"],
    ["a negative seat", "seat r1 alice -1", "SEAT"],
    ["half a seat in a new room", "create r9 1.5", "SEATS"],
    ["seconds that are no number", "ban r1 alice 1h", "SECONDS"],
    ["an address that is none", "subscribe ftp://example.com", "URL"],
  ])("refuses %s, and says what to type", async (_, line, hint) => {
    const { served, play, type } = createDesk();
    await play(meeting);
    const before = JSON.stringify(served.rooms());
    const error = await type(line).catch((error: unknown) => error);
    expect(exitCodeOf(error)).toBe(exitCodes.usage);
    expect((error as Error).message).toContain(hint);
    expect(JSON.stringify(served.rooms())).toBe(before);
  });

  it.each([
    ["a user without the room", "enter r9 alice"],
    ["a seat for a stranger", "seat r1 carol"],
    ["a call", "kick r9 alice"],
    ["a room that is there", "create r1"],
  ])("reports a refusal of the sandbox: %s", async (_, line) => {
    const { play, type } = createDesk();
    await play(meeting);
    expect(exitCodeOf(await type(line).catch((error: unknown) => error))).toBe(exitCodes.refused);
  });
});

describe("what the prompt prints", () => {
  it("shows rooms with their members, seats and bans", async () => {
    const { play, printed } = createDesk([], true);
    await play("rooms");
    expect(printed()).toContain("no room");
    await play(`${meeting}ban r1 bob\ncreate r2\nrooms`);
    expect(printed().split("\n").slice(1, 3)).toEqual([
      "r1, owner admin: admin, alice (seat 2); banned: bob",
      "r2, owner admin: admin",
    ]);
  });

  it("explains every word", async () => {
    const { type, printed } = createDesk();
    await type("help");
    const lines = printed().trimEnd().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual(Object.keys(words));
    for (const line of lines) expect(line).toMatch(/^\w+( \S+)* {2,}\w/);
  });

  it("is JSON with --json, one line each, and nothing but results when it is quiet", async () => {
    const { play, printed } = createDesk(["--json"]);
    await play(`${meeting}rooms\nhelp`);
    const lines = printed().trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { time: expect.any(Number), action: "enter", roomId: "r1", account: "alice", index: null },
      { time: expect.any(Number), action: "enter", roomId: "r1", account: "bob", index: null },
      { time: expect.any(Number), action: "takeSeat", roomId: "r1", account: "alice", index: 2 },
      {
        rooms: [
          expect.objectContaining({
            roomId: "r1",
            members: [
              { account: "admin", role: "Owner", seat: null },
              { account: "alice", role: "Member", seat: 2 },
              { account: "bob", role: "Member", seat: null },
            ],
            banned: [],
          }),
        ],
      },
      {
        words: expect.arrayContaining([expect.objectContaining({ word: "seat", takes: "ROOM USER [SEAT]" })]),
      },
    ]);
    const quiet = createDesk([], true);
    await quiet.play(meeting);
    expect(quiet.printed()).toBe("");
  });
});

it.each([
  ["usage", "create r1\n\n# a comment\nentr r1 alice\ncreate r2", 4],
  ["refused", "create r1\r\ndestroy r2\r\ncreate r3", 2],
  ["refused", "enter r1 alice\ncreate r1", 1],
] as const)("a script stops at its first wrong line, and names it: %s", async (code, lines, number) => {
  const { served, play } = createDesk();
  const error = await play(lines).catch((error: unknown) => error);
  expect(exitCodeOf(error)).toBe(exitCodes[code]);
  expect((error as Error).message).toMatch(new RegExp(`\\b${number}\\b`));
  expect(served.rooms().map(({ id }) => id)).toEqual(lines.startsWith("create") ? ["r1"] : []);
});
