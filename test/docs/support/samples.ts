import { samples } from "./contract.ts";

const twoEvents = {
  Url: "http://www.example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};
const stored = [
  "http://www.example.com/callback",
  "Room.CallbackAfterCreateRoom",
  "Room.CallbackAfterDestroyRoom",
  "Room.CallbackUpdateRoomInfo",
  "Room.CallbackAfterMemberEnter",
  "Room.CallbackAfterMemberLeave",
  "Mic.CallbackAfterSeatInfoChanged",
];

/** What the sample of each operation sends, and what it prints when the mock answers. */
export const operations = [
  { command: "set_callback", sends: twoEvents, prints: /^Created \(Id-\S+\)\n$/ },
  {
    command: "get_callback",
    sends: {},
    prints: new RegExp(`^${stored.join("\n").replaceAll(".", "\\.")}\n$`),
  },
  { command: "update_callback", sends: twoEvents, prints: /^Updated \(Id-\S+\)\n$/ },
  { command: "delete_callback", sends: {}, prints: /^Deleted \(Id-\S+\)\n$/ },
] as const;

export const labels = ["curl", "TypeScript", "Python", "Go", "PHP", "Java"];

/** A success of any operation. */
export const ok = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" };

export function sampleOf(command: string, label: string): string {
  const sample = samples.find((one) => one.path.endsWith(`/${command}`) && one.label === label);
  if (sample === undefined) throw new Error(`The contract has no sample of ${command} in ${label}.`);
  return sample.source;
}
