import { afterAll, beforeAll, expect, it } from "vitest";
import { blockCounts, printedIn } from "../support/guides.ts";
import { workFolder } from "../support/run.ts";

let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
  for (const [i, code] of printedIn("who-is-in-the-room", "ts").entries())
    await folder.write(`${i}.ts`, code);
});
afterAll(() => folder?.remove());

it("has three snippets, all of which run", () => {
  expect(blockCounts("who-is-in-the-room")).toEqual({ ts: 3 });
});

it("the first one tells who enters and leaves", async () => {
  const program = `
    import { sampleEvents, signTestEvent } from "trtc-conference-api/webhooks";
    import { receive, tracker } from "./0.ts";
    const about = { RoomId: "r1", MemberList_Account: ["alice"] };
    for (const [word, ms, MemberCount] of [["Leave", 2, 0], ["Enter", 3, 1], ["Enter", 1, 1]]) {
      const sample = sampleEvents["Room.CallbackAfterMember" + word];
      const event = { ...sample, ...about, MemberCount, EventTime: 1700000000000 + ms };
      await receive(await signTestEvent({ sdkAppId: 1400000000, event }));
    }
    console.log((await tracker.room("r1"))?.members.map(({ account }) => account));
    await tracker.close();`;
  const stdout = "alice left r1\nalice entered r1\n[ 'alice' ]\n";
  expect(await folder.runTypeScript(program, {})).toEqual({ code: 0, stdout, stderr: "" });
});

it("the second one keeps the sessions, with corrections", async () => {
  const program = `
    import { createRoomTracker } from "trtc-conference-api/rooms";
    import { attendance, keepAttendance } from "./1.ts";
    const { handlers } = createRoomTracker({ onChange: keepAttendance });
    const about = { RoomId: "r1", Operator_Account: "a", MemberList_Account: ["alice"] };
    for (const [Type, EventTime, MemberCount] of [["Leave", 9, 0], ["Enter", 1, 1], ["Leave", 3, 0], ["Enter", 7, 1]]) {
      const CallbackCommand = "Room.CallbackAfterMember" + Type;
      await handlers[CallbackCommand]({ ...about, CallbackCommand, Type, EventTime, MemberCount });
    }
    console.log([...attendance.values()].map(({ from, to }) => [from.earliest, to.latest].join("-")).sort().join());`;
  expect(await folder.runTypeScript(program, {})).toEqual({ code: 0, stdout: "1-3,7-9\n", stderr: "" });
});

it("the third one makes a tracker on Redis", async () => {
  const program = 'import { tracker } from "./2.ts"; console.log(Object.keys(tracker.handlers).length);';
  expect(await folder.runTypeScript(program, {})).toEqual({ code: 0, stdout: "6\n", stderr: "" });
});
