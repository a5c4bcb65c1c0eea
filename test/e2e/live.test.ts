import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/root.ts";
import { createSandbox, type StoredCallback } from "../../src/sandbox/index.ts";
import { standInFor } from "./support/live-service.ts";
import { type LiveRun, liveApplication, startLive } from "./support/run-live.ts";

// The sandbox stands in for the real service: whom `npm run test:live` calls is a matter of its environment alone.
const sandbox = createSandbox({ ...liveApplication, rateLimit: false });
const service = standInFor(sandbox);
const env: Record<string, string | undefined> = {
  TRTC_CALLBACK_URL: "https://callback.invalid/tests",
};
const theirs: StoredCallback = {
  Url: "https://callback.invalid/theirs?key=1",
  CallbackCommandList: ["Room.CallbackUpdateRoomInfo", "Room.CallbackAfterMemberLeave"],
};

beforeAll(async () => {
  env.TRTC_BASE_URL = await service.listen();
});
afterAll(() => service.close());
beforeEach(() => {
  sandbox.configure(undefined);
  sandbox.clearFaults();
  sandbox.clearLogs();
});

const live = (args: string[] = [], changes: Record<string, string | undefined> = {}): Promise<LiveRun> =>
  startLive(args, { ...env, ...changes }).run;

const commands = () => new Set(sandbox.requests.map(({ operation }) => operation));

describe("npm run test:live", () => {
  it("runs the contract tests on the service, and puts back what was there, in the spelling of today", {
    timeout: 300_000,
  }, async () => {
    sandbox.configure(theirs);
    const { code, printed } = await live(["--replace"]);
    expect(printed).toMatch(/Tests +\d{3} passed/);
    expect(printed).toContain("has been put back.");
    expect(code).toBe(0);
    expect(sandbox.configuration()).toEqual({
      Url: theirs.Url,
      CallbackCommandList: ["Room.CallbackAfterUpdateRoomInfo", "Room.CallbackAfterMemberLeave"],
    });
    const callback = Object.keys(operations).filter((id) => id.endsWith("Callback"));
    const life = ["createRoom", "getRoomInfo", "updateRoomInfo", "getRoomMemberList", "destroyRoom"];
    expect(commands()).toEqual(new Set([...callback, ...life]));
    expect(sandbox.rooms()).toEqual([]);
    // Nobody but the tester gets events meanwhile, and no wrong caller is tried.
    const written = sandbox.requests.flatMap(
      ({ body }) => (body() as { Url?: string } | undefined)?.Url ?? [],
    );
    expect(new Set(written)).toEqual(new Set([env.TRTC_CALLBACK_URL, theirs.Url]));
    expect(sandbox.requests.filter(({ errorCode = 0 }) => errorCode > 0 && errorCode < 100_000)).toEqual([]);
  });

  it("refuses to start where there is a configuration, and changes nothing", async () => {
    sandbox.configure(theirs);
    const { code, printed } = await live();
    expect(code).toBe(1);
    expect(printed).toContain("Add --replace");
    expect(printed).not.toContain("theirs");
    expect([...commands()]).toEqual(["getCallback"]);
    expect(sandbox.configuration()).toEqual(theirs);
  });

  it("CC-06 refuses where it is not clear whether there is one", async () => {
    sandbox.inject({ kind: "code", code: 100999 });
    sandbox.configure(theirs);
    const { code, printed } = await live(["--replace"]);
    expect([code, printed]).toEqual([1, expect.stringContaining("not clear")]);
    expect(sandbox.configuration()).toEqual(theirs);
    expect([...commands()]).toEqual(["getCallback"]);
  });

  it("CC-13 says so when the configuration of the tests cannot be deleted", {
    timeout: 300_000,
  }, async () => {
    // The tests delete too, and go on; the last delete of all is that of the script.
    sandbox.inject({ kind: "code", code: 100001, operation: "deleteCallback", times: 1000 });
    sandbox.inject({ kind: "code", code: 60025, operation: "updateCallback", times: 1 });
    const { code, printed } = await live();
    expect([code, printed]).toEqual([
      1,
      expect.stringContaining("The configuration of the tests is still there."),
    ]);
  });

  it("CC-05 refuses where there is a word that cannot be written back", async () => {
    sandbox.configure({ ...theirs, CallbackCommandList: ["Room.CallbackOfTomorrow"] });
    const { code, printed } = await live(["--replace"]);
    expect([code, printed]).toEqual([
      1,
      expect.stringContaining("Room.CallbackOfTomorrow, which cannot be written back"),
    ]);
    expect([...commands()]).toEqual(["getCallback"]);
  });

  it("fails when a test fails, and leaves nothing where nothing was", { timeout: 300_000 }, async () => {
    sandbox.inject({ kind: "code", code: 60025, operation: "updateCallback", times: 5 });
    const { code, printed } = await live();
    expect([code, printed]).toEqual([1, expect.stringContaining("has no configuration, as before")]);
    expect(sandbox.configuration()).toBeUndefined();
  });

  it.each<[string, Record<string, string>, string, string[]?]>([
    ["a misspelt option", {}, "--replac", ["--replac"]],
    ["no credentials", { TRTC_SDK_APP_ID: "", TRTC_SECRET_KEY: "" }, "TRTC_SDK_APP_ID is not set"],
    ["a URL that is none", { TRTC_CALLBACK_URL: "ftp://x" }, "TRTC_CALLBACK_URL must be a URL"],
    ["a wrong key", { TRTC_SECRET_KEY: "another" }, "70009 (UserSigKeyWrong)"],
  ])("refuses %s with a clear message", async (_, changes, message, args = []) => {
    const { code, printed } = await live(args, changes);
    expect([code, printed]).toEqual([1, expect.stringContaining(message)]);
    expect(printed).not.toMatch(/\n\s+at /);
    expect([...commands()].filter((command) => command !== "getCallback")).toEqual([]);
  });
});

it("npm test never calls the real service", async () => {
  expect(process.env.CONTRACT_TARGET).toBeUndefined();
  expect(JSON.parse(await readFile(fromRoot("package.json"), "utf8")).scripts.test).not.toContain("live");
});
