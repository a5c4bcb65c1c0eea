import { describe, expect, expectTypeOf, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import type { CallbackCommand, GetCallbackSuccess, StoredCommand } from "../../generated/types.ts";
import { useJudge } from "./support.ts";

const judged = useJudge({ path: "/v4/room_config/get_callback", body: {} });
const stored = {
  Url: "http://www.example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};
const found = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1", Response: stored };
const withStored = (changes: object) => ({ ...found, Response: { ...stored, ...changes } });

describe("what get_callback finds: accepted", () => {
  it.each([
    ["CC-03 Url and CallbackCommandList inside Response", found],
    ["CC-03 the two beside Response as well, as the page's table has them", { ...found, ...stored }],
    [
      "CC-05 Room.CallbackUpdateRoomInfo",
      withStored({ CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] }),
    ],
    ["CC-05 a word that no page lists", withStored({ CallbackCommandList: ["Room.Other"] })],
    ["CC-05 an empty word", withStored({ CallbackCommandList: [""] })],
    ["CC-05 a word twice", withStored({ CallbackCommandList: ["Room.Other", "Room.Other"] })],
    ["CC-05 no word", withStored({ CallbackCommandList: [] })],
    ["CC-05 a Url that set_callback would refuse", withStored({ Url: "ftp://www.example.com" })],
    ["CC-06 an empty Url", withStored({ Url: "" })],
    [
      "CC-06 no Response, because nothing says what comes when there is no configuration",
      { ...found, Response: undefined },
    ],
    ["RR-05 a new field inside Response", withStored({ New: 1 })],
  ])("%s", async (_, body) => {
    expect(await judged({ body })).toEqual({
      status: 200,
      body: JSON.parse(JSON.stringify(body)),
      problems: [],
    });
  });
});

describe("what get_callback finds: refused", () => {
  it.each<[string, object, string]>([
    ["CC-03 a Response without Url", withStored({ Url: undefined }), "Response required"],
    ["CC-03 a Response without a list", withStored({ CallbackCommandList: undefined }), "Response required"],
    ["CC-03 an empty Response", { ...found, Response: {} }, "Response required"],
    ["CC-03 a Response that is an array", { ...found, Response: [stored] }, "Response type"],
    ["CC-03 a Response that is null", { ...found, Response: null }, "Response type"],
    ["CC-03 a Response that is a text", { ...found, Response: "x" }, "Response type"],
    ["CC-03 a Url that is a number", withStored({ Url: 1 }), "Response.Url type"],
    ["CC-03 a Url that is null", withStored({ Url: null }), "Response.Url type"],
    [
      "CC-03 a list that is a text",
      withStored({ CallbackCommandList: "x" }),
      "Response.CallbackCommandList type",
    ],
    [
      "CC-03 a list that is null",
      withStored({ CallbackCommandList: null }),
      "Response.CallbackCommandList type",
    ],
  ])("%s", async (_, body, problem) => {
    const answer = await judged({ body });
    expect(answer.status).toBe(500);
    expect(answer.problems).toContain(`response.body.${problem}`);
  });

  it.each([[1], [null], [{}], [["Room.CallbackAfterMemberLeave"]]])(
    "CC-05 the word %j, which is no string",
    async (word) => {
      const answer = await judged({ body: withStored({ CallbackCommandList: [word] }) });
      expect(answer.status).toBe(500);
      // Once as one of the six, once as any other text.
      const place = "response.body.Response.CallbackCommandList.0 type";
      expect(answer.problems.filter((problem) => problem === place)).toHaveLength(2);
    },
  );
});

describe("what a reader of get_callback is offered", () => {
  it("CC-05 the known words by name, and any other text", () => {
    expect(contract.components.schemas.StoredCommand.anyOf).toMatchObject([
      { $ref: "#/components/schemas/CallbackCommand" },
      { type: "string", "x-open-set": true },
    ]);
    expectTypeOf<CallbackCommand>().toExtend<StoredCommand>();
    expectTypeOf<"Room.CallbackUpdateRoomInfo">().toExtend<StoredCommand>();
    // An editor completes the known words only as long as they do not dissolve into string.
    expectTypeOf<StoredCommand>().not.toEqualTypeOf<string>();
  });

  it("CC-06 a Response that may be missing", () => {
    expectTypeOf<undefined>().toExtend<GetCallbackSuccess["Response"]>();
  });
});
