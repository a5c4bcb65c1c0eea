import { describe, expect, it } from "vitest";
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
    ["CC-01 one configuration per application", "Life cycle", "one callback configuration", [/or none/]],
    ["CC-01 a reachable URL", "Life cycle", "has to be reachable", [/second URL .* not possible/]],
    ["CC-06 what a query answers", "Life cycle", "| `get_callback` | not stated |", [/`Response`/]],
    [
      "CC-06 what is not stated of a query",
      "Life cycle",
      "**What `get_callback` answers when nothing is configured**",
      [/which codes it has of its own/, /`Response` may be missing, so ask for it/],
    ],
    ["CC-06 the codes of a query", "Errors", "which ones of its own `get_callback` has is not stated", []],
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
      "CB-35 what is not known yet",
      "Traps",
      "**What you do not know yet.**",
      [/New fields/, /new words/, /Never refuse or drop/, /keep the raw body/],
    ],
    [
      "CB-13 whose scheme the token is",
      "Receiving events",
      "**A token is Chat's and Live's scheme.**",
      [/not documented for Conference/, /does not cover the body/],
    ],
    ["CB-14 that the answer comes first", "Receiving events", "waits for your handler", [/1\.5 seconds/]],
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

it("the chapters link to no official page that the contract replaces", () => {
  const described = /trtc\.io\/document\/607(?:27|28|30)\b/;
  for (const name of ["Life cycle", "Errors", "Limits"]) {
    expect(chapter(name)).not.toMatch(described);
  }
});
