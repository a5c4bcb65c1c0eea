import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { listeningServer } from "./support/listening.ts";

const noCurl = spawnSync("curl", ["--version"]).error ? "there is no curl on this machine" : undefined;
const run = promisify(execFile);
const secretKey = "any-key-will-do-for-the-sandbox";

/** What curl prints, read as JSON. */
async function curl(...args: string[]) {
  const { stdout } = await run("curl", ["--silent", "--show-error", "--fail-with-body", ...args]);
  return stdout === "" ? undefined : JSON.parse(stdout);
}

describe.skipIf(noCurl)(`a test in another language${noCurl ? `: skipped, ${noCurl}` : ""}`, () => {
  const sandbox = createSandbox({ sdkAppId: 88888888, secretKey, anyApplication: true });
  let receiver: Awaited<ReturnType<typeof listeningServer>>;
  let base = "";
  beforeAll(async () => {
    receiver = await listeningServer((request, response) => {
      request.resume().on("end", () => response.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}'));
    });
    base = (await sandbox.listen()).url;
  });
  afterAll(async () => {
    await sandbox.close();
    await receiver.close();
  });

  it.each([1001, 1002])("has a world of its own, %i, and drives it with curl alone", async (world) => {
    const control = (path: string) =>
      `${base}/_sandbox/${path}${path.includes("?") ? "&" : "?"}sdkappid=${world}`;
    const query = async () => {
      const usersig = await generateUserSig({
        sdkAppId: world,
        secretKey,
        identifier: "admin",
        lifetime: 86_400,
      });
      return `sdkappid=${world}&identifier=admin&usersig=${usersig}&random=1&contenttype=json`;
    };
    const words = [
      "Room.CallbackAfterCreateRoom",
      "Room.CallbackAfterMemberEnter",
      "Room.CallbackAfterMemberLeave",
    ];
    await curl(
      "-X",
      "PUT",
      control("configuration"),
      "-d",
      JSON.stringify({ Url: receiver.url, CallbackCommandList: words }),
    );

    const room = '{"RoomInfo":{"RoomId":"r1","RoomType":"Conference","IsSeatEnabled":true,"MaxSeatCount":2}}';
    const create = `${base}/v4/room_engine_http_srv/create_room?${await query()}`;
    const json = ["-H", "content-type: application/json"];
    expect(await curl(create, ...json, "-d", room)).toMatchObject({ ErrorCode: 0 });
    const created = await curl(control("deliveries/next?after=0"));
    expect(created).toMatchObject({ command: words[0], roomId: "r1", sdkAppId: world, taken: true });

    await curl(control("rooms/r1/enter"), "-d", '{"account":"alice","platform":"iOS"}');
    await curl(control("rooms/r1/takeSeat"), "-d", '{"account":"alice","index":1}');
    await curl(control("faults"), "-d", '{"on":"delivery","kind":"lose"}');
    await curl(control("rooms/r1/leave"), "-d", '{"account":"alice"}');
    await curl("-X", "POST", control("idle"));
    const posted = await curl(control("deliveries"));
    expect(posted.map((one: { command: string; taken: boolean }) => [one.command, one.taken])).toEqual([
      [words[0], true],
      [words[1], true],
      ["Mic.CallbackAfterSeatInfoChanged", false],
      [words[2], false],
    ]);
    const [shown] = await curl(control("rooms"));
    expect(shown).toMatchObject({
      id: "r1",
      members: [{ account: "admin" }],
      seats: [{ account: null }, {}],
    });
    const requests = await curl(control("requests"));
    expect(requests).toMatchObject([{ operation: "createRoom", query: { usersig: "(masked)" } }]);

    await curl("-X", "POST", control("reset"));
    for (const list of ["rooms", "requests", "deliveries"]) expect(await curl(control(list))).toEqual([]);
  });

  it("keeps the whole state in a file, and moves the clock", async () => {
    const state = await curl(`${base}/_sandbox/state`);
    await curl("-X", "PUT", `${base}/_sandbox/state`, "-d", JSON.stringify(state));
    expect(await curl(`${base}/_sandbox/state`)).toEqual(state);
    const { now } = await curl(`${base}/_sandbox/clock`);
    const later = await curl(`${base}/_sandbox/clock/advance`, "-d", '{"ms":3600000}');
    expect(later.now).toBeGreaterThanOrEqual(now + 3_600_000);
    await curl("-X", "POST", `${base}/_sandbox/reset`);
    expect((await curl(`${base}/_sandbox/clock`)).now).toBeLessThan(later.now);
  });
});
