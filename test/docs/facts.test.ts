import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { chapter } from "./support/contract.ts";
import { guides } from "./support/guides.ts";

/** The one paragraph, table row or list item of a chapter or guide with these words, as one line. */
function passage(name: string, words: string): string {
  const text = guides.find(({ title }) => title === name)?.markdown ?? chapter(name);
  const passages = text.split(/\n\n|\n(?=- |\| |\d\. )/).map((text) => text.replaceAll(/\s+/g, " "));
  const found = passages.filter((text) => text.includes(words));
  expect(found, `passages of ${name} with "${words}"`).toHaveLength(1);
  return found[0] ?? "";
}

describe("the docs state", () => {
  it.each<[string, string, string, RegExp[]]>([
    ["CC-01 one configuration per application", "Life cycle", "at most one callback configuration", []],
    ["CC-01 a reachable URL", "Life cycle", "be able to reach the URL", [/second URL .* not possible/]],
    ["CC-06 what a query answers", "Life cycle", "| `get_callback` | not stated |", [/`Response`/]],
    [
      "CC-06 what is not stated of a query",
      "Life cycle",
      "**What `get_callback` answers when nothing is configured**",
      [/which codes it has of its own/, /`Response` may be missing, so check for it/],
    ],
    ["CC-06 the codes of a query", "Errors", "| `get_callback` | not stated |", []],
    [
      "CC-08 CC-09 what an update answers",
      "Life cycle",
      "| `update_callback` | 100301, and nothing",
      [/0, it/],
    ],
    [
      "CC-09 what to do about 100301",
      "Errors",
      "| 100301 | `update_callback` found",
      [/no configuration yet/, /call `set_callback`/],
    ],
    ["SC-23 what a create answers", "Life cycle", "| `set_callback` | 0, it is created | 100300", []],
    [
      "SC-23 what to do about 100300",
      "Errors",
      "| 100300 | `set_callback` found",
      [/already/, /call `update_callback`/],
    ],
    ["CC-10 create or replace, first step", "Life cycle", "1. Call `set_callback`", []],
    ["CC-10 create or replace, second step", "Life cycle", "2. With code 100300", [/`update_callback`/]],
    ["CC-10 create or replace, third step", "Life cycle", "3. With code 100301", [/begin again/]],
    [
      "CC-11 whether an update replaces",
      "Life cycle",
      "**Whether `update_callback` replaces",
      [/Both .* fields are mandatory/, /describes it as replacing/],
    ],
    ["CC-12 the command of a delete", "Traps", "`delete_callback`, not `del_callback`", []],
    ["CC-13 what a delete answers", "Life cycle", "| `delete_callback` | not stated |", []],
    [
      "CC-13 what is not stated of a delete",
      "Life cycle",
      "**What `delete_callback`",
      [/100301 is not listed/],
    ],
    [
      "CC-03 where a query has its results",
      "Traps",
      "**Where the configuration stands.**",
      [/from `Response`/],
    ],
    [
      "CC-05 that a read word may be another one",
      "Traps",
      "**A word that is read cannot always be written.**",
      [/`Room.CallbackUpdateRoomInfo`/, /`Room.CallbackAfterUpdateRoomInfo`/, /do not fail on a word/],
    ],
    [
      "RR-03 RR-04 which host",
      "Traps",
      "**Which host.**",
      [/Singapore/, /`console.tim.qq.com`/, /host of your application's region/, /60026, 70016 or 70020/],
    ],
    ["SC-19 that HTTP 200 is no success", "Traps", "**HTTP 200 is no success.**", [/only 0 is success/]],
    ["CB-02 which events are sent", "Events", "if the word of the event is in the configured", []],
    ["CB-04 whose event it is", "Events", "Compare `SdkAppid` with your own", []],
    ["CB-03 how SdkAppid is spelled", "Traps", "**`SdkAppid` is not `sdkappid`.**", [/case-sensitive/]],
    ["CB-05 that the body repeats the word", "Events", "| `CallbackCommand` |", [/the body repeats it/]],
    ["CB-06 both spellings of json", "Events", "| `contenttype` |", [/`json`/, /`JSON`/, /take both/]],
    ["CB-07 the client's address", "Events", "| `ClientIP` |", [/address of the client/]],
    ["CB-08 any platform", "Events", "| `OptPlatform` |", [/take any text/]],
    ["CB-09 what the answer's fields mean", "Events", "`ErrorCode` 0 says", [/`OK` or `FAIL`/, /is ignored/]],
    ["CB-10 that nothing can be prevented", "Events", "has happened already", [/nothing can be prevented/]],
    ["CB-10 that other answers are not stated", "Events", "- What another `ErrorCode`", [/time-out/]],
    ["CB-11 the unit of EventTime", "Events", "`EventTime` in the body", [/in milliseconds/]],
    ["CB-12 that http is possible", "Events", "The pages speak of HTTPS", [/may be http too/]],
    ["CB-13 that no signature is documented", "Events", "No page of Conference describes", [/Chat/]],
    ["CB-14 to answer first", "Events", "**Answer first and work afterwards.**", [/2 seconds/]],
    [
      "CB-11 CB-20 two units of time",
      "Traps",
      "**Milliseconds and seconds.**",
      [/`ScheduleStartTime`, `ScheduleEndTime` and `CreateTime` are in seconds/],
    ],
    [
      "CB-30 a user id that is a number",
      "Traps",
      "**A user id that is a number.**",
      [/144115233775727695/, /2\^53/, /144115233775727680/, /`"144115233775727695"`/],
    ],
    ["CB-31 a free seat", "Traps", "**A free seat.**", [/empty/, /leave the field out/, /Take both/]],
    [
      "CB-32 a boolean that is a string",
      "Traps",
      "**A boolean that is a string.**",
      [/`IsCloudRecordingDisabled`/, /string `"false"`/, /`false` and `"false"` for false/],
    ],
    [
      "CB-33 two words of one event",
      "Traps",
      "**One event, two words.**",
      [
        /`Room.CallbackUpdateRoomInfo` may arrive in place of `Room.CallbackAfterUpdateRoomInfo`/,
        /same event/,
      ],
    ],
    [
      "CB-34 an event without Operator_Account",
      "Traps",
      "without `Operator_Account`",
      [/`Mic.CallbackAfterSeatInfoChanged`/, /Do not refuse/],
    ],
    [
      "RO-05 which body of create_room is right",
      "Traps",
      "**Flat and in lower case.**",
      [/`roomId`/, /`RoomId`/],
    ],
    [
      "RO-06 what a room is managed through",
      "Traps",
      "**One room, three products.**",
      [/through this API only/],
    ],
    ["RO-07 what a length counts", "Traps", "**Limits in bytes.**", [/bytes, not in characters/]],
    ["RO-42 what CreateTime is", "Traps", "**`CreateTime` is not the planned start.**", [/slip/, /seconds/]],
    ["RO-42 the states of a room", "Life cycle", "| scheduled |", [/`NotStarted`/]],
    ["RO-51 how long a name may be", "Traps", "**How long a name may be.**", [/100 bytes/, /30 or 60 bytes/]],
    [
      "RO-52 that a planned end ends nothing",
      "Traps",
      "**A planned end ends nothing.**",
      [/6 hours/, /24 hours/],
    ],
    ["RO-53 that no call lists rooms", "Traps", "**No list of rooms.**", [/No operation lists/]],
    ["RO-54 how often an id may be created", "Limits", "| `create_room` for the same id |", [/100012/]],
    ["RO-80 whose codes are known in part", "Errors", "| `mark_room_member` | 100001,", [/one more/]],
    ["MB-13 both words for the owner", "Traps", "**`Owner` or `RoomOwner`.**", [/Take both/]],
    ["MB-40 that CommandType is a number", "Traps", "**`CommandType` is a number.**", [/Send 1 or 2/]],
    ["MB-41 how many are marked", "Limits", "| Members in one `mark_room_member` |", [/10/, /3 marks/]],
    ["MB-50 MB-51 MB-60 how many users", "Limits", "| Users in one `kick_user_out`", [/at most 20/]],
    [
      "MB-10 MB-11 how members are paged",
      "Limits",
      "- **`get_room_member_list`**",
      [/default 50/, /until it is empty/],
    ],
    [
      "MB-52 MB-53 how bans are paged",
      "Limits",
      "- **`get_banned_member_list`**",
      [/at most 100/, /until it is 0/],
    ],
    ["MB-52 which name the offset has", "Traps", "**`Offset`, not `Next`.**", [/Send `Offset`/]],
    ["SE-10 a free seat in the list", "Traps", "**A free seat.**", [/`get_seat_list`/]],
    ["SE-20 whom 100005 means", "Traps", "**Which user 100005 means.**", [/the user in `Member_Account`/]],
    [
      "SE-40 two names of a flag",
      "Traps",
      "**Three flags, six names.**",
      [/`ForbidTaken`/, /`IsTakenDisabled`/],
    ],
    ["EV-07 that its event is not stated", "Events", "- **`change_room_owner`**", [/no page names/, /guess/]],
    ["EV-09 who else causes events", "Events", "heartbeat is lost", [/`Leave`/, /`Expired`/]],
    ["EV-10 who else changes seats", "Events", "a user who takes or leaves a seat", [/60736/]],
    ["EV-11 who the operator is", "Events", "- **`Operator_Account`**", [/`admin`/]],
    [
      "RO-15 SB-01 that an owner is imported",
      "Traps",
      "**An account must be imported first.**",
      [/70107/, /Chat/],
    ],
    ["SB-04 what Call does", "Traps", "**Create does not overwrite.**", [/Call, a sibling/, /100300/]],
    [
      "CB-35 what is not known yet",
      "Traps",
      "**What you do not know yet.**",
      [/New fields/, /new words/, /Never refuse or drop/, /keep the raw body/],
    ],
    [
      "CB-13 whose scheme the token is",
      "Receiving events",
      "**`token` checks a signature",
      [/for Chat and Live, not for Conference/, /does not cover the body/],
    ],
    [
      "CB-14 that the answer comes first",
      "Receiving events",
      "waits for your handler",
      [/1500/, /2 seconds/],
    ],
    ["CB-30 CB-31 what a seat holds", "Receiving events", "- `Member_Account`", [/always a string/, /`""`/]],
    ["CB-32 one boolean", "Receiving events", "- `IsCloudRecordingDisabled`", [/`"true"` or `"false"`/]],
    [
      "CB-33 one word",
      "Receiving events",
      "- `Room.CallbackUpdateRoomInfo` is handled",
      [/as `Room.CallbackAfterUpdateRoomInfo`/],
    ],
  ])("%s", (_, chapterName, words, more) => {
    const text = passage(chapterName, words);
    for (const pattern of more) expect(text).toMatch(pattern);
  });
});

it("EV-01 to EV-06 the chapter Events names each operation that causes an event", () => {
  for (const [path, { post }] of Object.entries(contract.paths)) {
    for (const { event } of ("x-triggers" in post && post["x-triggers"]) || []) {
      const rows = chapter("Events")
        .split("\n")
        .filter((line) => line.startsWith(`| \`${event}\` |`));
      expect(rows.join("\n")).toContain(`\`${path.slice(path.lastIndexOf("/") + 1)}\``);
    }
  }
});

it("the chapters link to no official page that the contract replaces", () => {
  const described = /trtc\.io\/document\/607(?:27|28|30)\b/;
  for (const name of ["Life cycle", "Errors", "Limits"]) {
    expect(chapter(name)).not.toMatch(described);
  }
});
