import { expect, it } from "vitest";
import { requestRules } from "../../../generated/request-validators.ts";
import { callbackCommands } from "../../../generated/service.ts";
import { describeErrorCode } from "../../../src/contract/error-codes.ts";
import { freePort, recordingService } from "../../samples/support/run.ts";
import { blockCounts, guide, printedIn } from "../support/guides.ts";
import { usePrinted } from "../support/printed-guide.ts";

const { expectPrinted } = usePrinted("first-callback");

it("has two programs and two bodies, all of which are tried", () => {
  expect(blockCounts("first-callback")).toEqual({ sh: 3, ts: 2, text: 1, json: 2 });
});

it("the first program gets its events, and prints what the guide says", async () => {
  await expectPrinted(0, { PORT: await freePort() });
});

it("the second program configures the callback, imports the owner, and ensures the room", async () => {
  const Url = "https://example.com/callback";
  const RoomInfo = { RoomId: "standup", RoomType: "Conference", Owner_Account: "alice" };
  const service = await recordingService({
    ActionStatus: "OK",
    ErrorInfo: "",
    ErrorCode: 0,
    RequestId: "Id-1",
    Response: { Url, CallbackCommandList: callbackCommands, RoomInfo },
  });
  const env = { TRTC_SDK_APP_ID: "1400000000", TRTC_SECRET_KEY: "a key", CALLBACK_URL: Url };
  await expectPrinted(1, { ...env, TRTC_BASE_URL: service.url }, "the room: none\n");
  await service.close();
  expect(service.requests.map(({ path, body }) => [path.split("/").at(-1), body])).toEqual([
    ["get_callback", "{}"],
    ["account_import", '{"UserID":"alice"}'],
    ["get_room_info", '{"RoomId":"standup"}'],
  ]);
});

it("RO-05 of the two bodies of create_room the contract takes the second one alone", () => {
  const bodies = printedIn("first-callback", "json").map((body) => JSON.parse(body));
  expect(bodies.map((body) => requestRules.createRoom.body(body).length > 0)).toEqual([true, false]);
});

it("names codes that mean what it says", () => {
  const rows = [...guide("first-callback").markdown.matchAll(/^\| \d \|.*\| ([^|]*) \|$/gm)];
  const meanings = rows.map(([, codes = ""]) =>
    (codes.match(/\d{5}/g) ?? []).map((code) => describeErrorCode(Number(code))?.name),
  );
  expect(meanings).toEqual([
    ["AdministratorRequired", "AdministratorRequired"],
    ["HostWrong", "KeyNotAtDataCentre", "SdkAppIdNotAtDataCentre"],
    ["AccountNotImported"],
    [],
  ]);
});
