import { afterAll, beforeAll, expect, it } from "vitest";
import { createSandbox, developmentKey } from "../../../src/sandbox/index.ts";
import { contractOperations } from "../../contract/contract-operations.ts";
import { blockCounts, guide } from "../support/guides.ts";
import { usePrinted } from "../support/printed-guide.ts";

const { runProgram, expectPrinted } = usePrinted("meeting");
const application = { sdkAppId: 88888888, secretKey: developmentKey };
const sandbox = createSandbox(application);
const env: Record<string, string> = { TRTC_SDK_APP_ID: "88888888", TRTC_SECRET_KEY: developmentKey };

beforeAll(async () => {
  env.TRTC_BASE_URL = (await sandbox.listen()).url;
});
afterAll(() => sandbox.close());

it("has a story and three snippets, all of which run", () => {
  expect(blockCounts("meeting")).toEqual({ ts: 4, text: 1 });
});

it("the story prints the calls and events that the guide shows", () => expectPrinted(0));

it("the snippets create a room, look after its members and seats, and destroy it", async () => {
  const prints = async (number: number) => {
    const { stderr, stdout } = await runProgram(number, env);
    expect(stderr).toBe("");
    return stdout.trimEnd().split("\n");
  };
  expect(await prints(1)).toEqual(["created NotStarted"]);
  for (const user of ["bob", "mallory"]) sandbox.room("standup").enter(user);
  expect(await prints(2)).toEqual(["alice RoomOwner", "bob Member", "mallory Member", "mallory is banned"]);
  expect(sandbox.rooms()[0]?.members).toContainEqual(
    expect.objectContaining({ account: "bob", role: "Admin", nameCard: "Bob", marks: [1000] }),
  );
  expect(await prints(3)).toEqual(["0 bob", "1 free", "2 free", "3 locked"]);
  expect(sandbox.rooms()).toEqual([]);
});

it("the table of calls and events is the contract's", () => {
  const rows = [...guide("meeting").markdown.matchAll(/^\| (`\w+`.*?) \| `(\w+\.\w+)`/gm)];
  const told = rows.flatMap(([, calls = "", event]) =>
    [...calls.matchAll(/`(\w+)`/g)].map(([, call]) => `${call}: ${event}`),
  );
  const stated = contractOperations.flatMap(({ path, post }) =>
    (post["x-triggers"] ?? []).map(({ event }) => `${path.split("/").at(-1)}: ${event}`),
  );
  expect(told.sort()).toEqual(stated.sort());
});
