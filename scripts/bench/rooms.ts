import { type RoomEvent, type RoomState, reduceRoom, viewRoom } from "../../src/rooms/index.ts";
import { quantile } from "./measure.ts";
import { goal, rounded, type Suite } from "./suite.ts";

const events = 200_000;
const present = [20, 300];

/** How fast the state of a room follows its events, and how much is kept. */
export const rooms: Suite = {
  about: "events reduced per second, and what is kept of a room",
  rounds: 7,
  async run({ rounds }) {
    const speeds = present.map((members) => {
      const taken = Array.from({ length: rounds + 1 }, () => reduce(members, events));
      // The first round warms up.
      return {
        members,
        eventsPerSecond: Math.round(
          quantile(
            taken.slice(1).map(({ perSecond }) => perSecond),
            0.5,
          ),
        ),
      };
    });
    const kept = present.flatMap((members) =>
      [1, 10].map((times) => {
        const { state } = reduce(members, times * 20_000);
        if (viewRoom(state).members.length !== members)
          throw new Error("The members are not those of the events.");
        return { members, events: times * 20_000, bytesKept: JSON.stringify(state).length };
      }),
    );
    const slowest = Math.min(...speeds.map(({ eventsPerSecond }) => eventsPerSecond));
    const bytes = (i: number) => kept[i]?.bytesKept ?? Number.NaN;
    const growth = rounded(Math.max(bytes(1) / bytes(0), bytes(3) / bytes(2)));
    return {
      results: [...speeds, ...kept],
      goals: [
        goal("at least 200,000 events a second", slowest, slowest >= 200_000),
        goal("ten times the events, at most 1.25 times what is kept", growth, growth <= 1.25),
      ],
    };
  },
};

/** New users come and those who came first go, so that the number of members stays the same. */
function reduce(members: number, count: number): { readonly perSecond: number; readonly state: RoomState } {
  const story: RoomEvent[] = Array.from({ length: count + members }, (_, i) => {
    const comes = i < members || (i - members) % 2 === 1;
    const number = i < members ? i : members + Math.floor((i - members) / 2);
    const about = { Operator_Account: "admin", RoomId: "r1", EventTime: 1_700_000_000_000 + i * 50 };
    const MemberList_Account = [`user${comes ? number : number - members}`];
    return comes
      ? {
          ...about,
          CallbackCommand: "Room.CallbackAfterMemberEnter",
          Type: "Enter",
          MemberList_Account,
          MemberCount: Math.min(i + 1, members),
        }
      : {
          ...about,
          CallbackCommand: "Room.CallbackAfterMemberLeave",
          Type: "Leave",
          MemberList_Account,
          MemberCount: members - 1,
        };
  });
  // Processor time, since a core is what the goal is about, and others may use the machine.
  const start = process.cpuUsage();
  const state = story.reduce<RoomState | undefined>(reduceRoom, undefined) as RoomState;
  const { user, system } = process.cpuUsage(start);
  return { perSecond: story.length / ((user + system) / 1_000_000), state };
}
