import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { createCallbackReceiver, toNodeListener } from "../../src/webhooks/index.ts";
import { Serving } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const start = (args: string[] = [], env = {}) => new Serving(["sandbox", "--port", "0", ...args], env);
const noCurl = spawnSync("curl", ["--version"]).error ? "there is no curl on this machine" : undefined;
const secretKey = "any-key-will-do-for-the-sandbox";

describe("sandbox", () => {
  let command: Serving;
  let baseUrl = "";
  beforeAll(async () => {
    command = start();
    await command.sees("ready at");
    await command.sees("Ctrl-C ends it.");
    baseUrl = /ready at (http:\/\/127\.0\.0\.1:\d+)\./.exec(command.printed)?.[1] ?? "";
  });
  afterAll(async () => expect(await command.end("SIGTERM")).toBe(0));

  it.skipIf(noCurl)(
    `prints a curl command that creates a configuration${noCurl ? `: skipped, ${noCurl}` : ""}`,
    async () => {
      const curl = /curl [\s\S]*?(?=\n\nType)/.exec(command.printed)?.[0] ?? "";
      const { stdout } = await promisify(execFile)("sh", ["-c", `${curl} --silent --max-time 10`]);
      expect(JSON.parse(stdout)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
    },
  );

  it("serves the client, and posts an event for each word that is typed", async () => {
    const events: string[] = [];
    const onOther = (_: unknown, delivery: { command: string }) => void events.push(delivery.command);
    const receive = createCallbackReceiver({ sdkAppId: 88888888, on: {}, onOther });
    const receiver = await listeningServer(toNodeListener(receive));
    const client = createConferenceClient({ sdkAppId: 88888888, secretKey, baseUrl });
    const configuration = {
      Url: receiver.url,
      CallbackCommandList: ["Room.CallbackAfterMemberLeave" as const],
    };
    expect(await client.ensureCallback(configuration)).toMatchObject({ answer: { Response: configuration } });
    command.type("Room.CallbackAfterMemberLeave");
    await command.sees("Room.CallbackAfterMemberLeave: taken");
    command.type("Room.CallbackAfterCreateRoom");
    await command.sees("Room.CallbackAfterCreateRoom: not sent, not subscribed");
    command.type("nonsense");
    await command.sees("Not a command word. They are: Room.CallbackAfterCreateRoom");
    await receiver.close();
    expect(events).toEqual(["Room.CallbackAfterMemberLeave"]);
    command.type("Room.CallbackAfterMemberLeave");
    await command.sees("Room.CallbackAfterMemberLeave: no answer, network");
  });

  it("posts to no other machine", async () => {
    const client = createConferenceClient({ sdkAppId: 88888888, secretKey, baseUrl });
    await client.updateCallback({
      Url: "https://stranger.example/callback",
      CallbackCommandList: ["Room.CallbackAfterDestroyRoom"],
    });
    command.type("Room.CallbackAfterDestroyRoom");
    await command.sees("posts to loopback only");
  });
});

describe("sandbox with a key and an application of one's own", () => {
  it("prints no UserSig, and ends at Ctrl-C", async () => {
    const key = "a-secret-key-that-must-not-show";
    const command = start(["--sdk-app-id", "1400000000", "--administrator", "root"], {
      TRTC_SECRET_KEY: key,
    });
    await command.sees("ready at");
    await command.sees("Ctrl-C ends it.");
    expect(command.printed).not.toMatch(new RegExp(`${key}|eJ`));
    const baseUrl = /ready at (http:\S+)\./.exec(command.printed)?.[1];
    const client = createConferenceClient({
      sdkAppId: 1400000000,
      secretKey: key,
      identifier: "root",
      baseUrl,
    });
    expect(await client.getCallback()).toMatchObject({ ErrorCode: 0 });
    expect(await command.end("SIGINT")).toBe(0);
  });

  it("says as JSON where it is, and what came of an event", async () => {
    const command = start(["--json"]);
    await command.sees("Ctrl-C ends it.");
    command.type("Room.CallbackAfterCreateRoom");
    await command.sees("notSent");
    expect(await command.end("SIGINT")).toBe(0);
    expect(
      command.stdout
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual([
      { url: expect.stringMatching(/^http:/), sdkAppId: 88888888, administrator: "admin" },
      expect.objectContaining({
        command: "Room.CallbackAfterCreateRoom",
        taken: false,
        notSent: "not configured",
      }),
    ]);
  });

  it.each([
    [["--port", "70000"], "--port takes a number"],
    [["--port", "x"], "--port takes a number"],
    [["--sdk-app-id", "x"], "The SDKAppID has to be a positive integer"],
    [["--administrator", "an admin"], "administrators holds one that is no user id"],
    [["--host", "not a host"], "Choose another --port or --host"],
    [["--prot", "1"], "--prot"],
  ])("refuses %j with a clear message", async (args, message) => {
    const command = start(args);
    await command.sees("See trtc-conference sandbox --help");
    expect(command.printed).toContain(message);
    expect(await command.ended).toBe(2);
  });
});
