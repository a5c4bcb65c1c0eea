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

  it("posts to no other machine", async () => {
    const Url = "https://stranger.example/callback";
    await connect().updateCallback({ Url, CallbackCommandList: ["Room.CallbackAfterDestroyRoom"] });
    command.type("Room.CallbackAfterDestroyRoom");
    await command.sees("loopback");
  });
});

it("sandbox prints no UserSig of a given key, and ends at Ctrl-C", async () => {
  const secretKey = "a-secret-key-that-must-not-show";
  const application = ["--sdk-app-id", "1400000000", "--administrator", "root"];
  const command = serve([...start, ...application], { TRTC_SECRET_KEY: secretKey });
  const baseUrl = await addressOf(command);
  expect(command.printed).not.toMatch(new RegExp(`${secretKey}|eJ`));
  const client = createConferenceClient({ sdkAppId: 1400000000, secretKey, identifier: "root", baseUrl });
  expect(await client.getCallback()).toMatchObject({ ErrorCode: 0 });
  expect(await command.end("SIGINT")).toBe(0);
});

it("sandbox says as JSON where it serves, and what came of an event", async () => {
  const command = serve([...start, "--json"]);
  await command.sees("Ctrl-C ends it.");
  command.type("Room.CallbackAfterCreateRoom");
  await command.sees("notSent");
  expect(await command.end("SIGINT")).toBe(0);
  const lines = command.stdout.trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { url: expect.stringMatching(/^http:/), sdkAppId: 88888888, administrator: "admin" },
    expect.objectContaining({
      command: "Room.CallbackAfterCreateRoom",
      taken: false,
      notSent: "not configured",
    }),
  ]);
});
