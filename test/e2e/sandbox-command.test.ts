import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { createCallbackReceiver, toNodeListener } from "../../src/webhooks/index.ts";
import { Serving, serve } from "./support/cli.ts";
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
  const connect = () =>
    createConferenceClient({ sdkAppId: 88888888, secretKey: "any-key-will-do-for-the-sandbox", baseUrl });
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
    await command.sees("Not a command word");
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
  const secretKey = "any-key-will-do-for-the-sandbox";
  const client = createConferenceClient({ sdkAppId: 1400000000, secretKey, identifier: "boss", baseUrl });
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
