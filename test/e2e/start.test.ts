import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

const start = fromRoot("scripts/start.ts");
const tell = async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [start]);
  expect(stderr).toBe("");
  return stdout;
};

/** What is called and what is received, in order. */
const steps = (story: string): string[] =>
  [...story.matchAll(/^ {2}(?:-> POST \S*\/(\w+)\?|=> the receiver gets (\S+)|<- (no response))/gm)].map(
    ([, call, event, lost]) => call ?? event ?? lost ?? "",
  );

it("npm start tells of a room, a lost response and a refusal, ends with who is there, and shows no UserSig", async () => {
  const story = await tell();
  expect(steps(story)).toEqual([
    ...["get_callback", "set_callback", "get_callback"],
    ...["create_room", "Room.CallbackAfterCreateRoom"],
    ...["Room.CallbackAfterMemberEnter", "Room.CallbackAfterMemberEnter"],
    "Mic.CallbackAfterSeatInfoChanged",
    ...["kick_user_out", "Room.CallbackAfterMemberLeave"],
    ...["delete_callback", "set_callback", "no response", "set_callback", "get_callback"],
    "set_callback",
    ...["destroy_room", "Room.CallbackAfterDestroyRoom"],
  ]);
  const [, view = ""] = story.split("Who is in the room?");
  expect([...view.matchAll(/^ {2}(\w+) is/gm)].map(([, account]) => account)).toEqual(["admin", "alice"]);
  expect(story).toContain("codeName: 'CallbackAlreadyExists'");
  // Every UserSig begins like this: compressed JSON that begins with {"TLS. in Base64.
  expect(story).not.toContain("eJ");
});

it("npm start tells the same every time", async () => {
  const [one, other] = await Promise.all([tell(), tell()]);
  const plain = (story: string) => story.replace(/Id-\w+|\d{10,}/g, "…");
  expect(plain(one)).toBe(plain(other));
});

it("the story is short to read, and so is the script", async () => {
  expect((await tell()).trimEnd().split("\n").length).toBeLessThanOrEqual(60);
  expect((await readFile(start, "utf8")).trimEnd().split("\n").length).toBeLessThanOrEqual(60);
});
