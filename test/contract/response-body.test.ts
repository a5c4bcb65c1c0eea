import { describe, expect, expectTypeOf, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import type { CallbackCommand, GetCallbackSuccess, StoredCommand } from "../../generated/types.ts";
import type { OperationId } from "../../src/index.ts";
import { notOf } from "./events-fields.ts";
import { responseFields } from "./operation-fields.ts";
import { operationOf, useJudge, withMember } from "./support.ts";

const judge = useJudge();

/** How the judge takes the operation's success with another value at this place. */
const judged = (id: OperationId, place: string, value: unknown) => {
  const { call, responses } = operationOf(id);
  return judge({ body: withMember(responses[0]?.value, place, value) }, call);
};
const accepted = { status: 200, problems: [] };

describe("a success", () => {
  const always = responseFields.filter(([, , , , comes]) => comes === "always");
  it.each(always)("%s of %s is refused without %s", async (_, id, place) => {
    const response = await judged(id, place, undefined);
    const parent = ["response", "body", ...place.split(".").slice(0, -1)].join(".");
    expect(response.status).toBe(500);
    expect(response.problems).toContain(`${parent} required`);
  });

  const inList = /\.\d+$/;
  const orNot = responseFields.filter(([, , place, , comes]) => comes === "or not" && !inList.test(place));
  it.each(orNot)("%s of %s may be without %s", async (_, id, place) => {
    expect(await judged(id, place, undefined)).toMatchObject(accepted);
  });

  it.each(responseFields)("%s of %s is refused when %s is no %s", async (_, id, place, kind) => {
    for (const value of notOf[kind]) {
      const response = await judged(id, place, value);
      expect(response.status).toBe(500);
      const named = response.problems.filter((problem) => problem.startsWith(`response.body.${place}`));
      expect(named).toEqual(expect.arrayContaining([expect.stringContaining(" type")]));
    }
  });

  it.each(responseFields.filter(([, , , kind]) => kind === "object"))(
    "RR-05 %s of %s may have new fields in %s",
    async (_, id, place) => {
      expect(await judged(id, `${place}.New`, 1)).toMatchObject(accepted);
    },
  );

  it.each<[string, OperationId, string, unknown]>([
    [
      "CC-03 the fields beside Response, as in the page's table",
      "getCallback",
      "Url",
      "http://www.example.com",
    ],
    ["CC-05 a word that no page lists", "getCallback", "Response.CallbackCommandList", ["Room.Other"]],
    ["CC-05 an empty word", "getCallback", "Response.CallbackCommandList", [""]],
    ["CC-05 a word twice", "getCallback", "Response.CallbackCommandList", ["Room.Other", "Room.Other"]],
    ["CC-05 no word", "getCallback", "Response.CallbackCommandList", []],
    ["CC-05 a Url that set_callback refuses", "getCallback", "Response.Url", "ftp://www.example.com"],
    ["CC-06 an empty Url", "getCallback", "Response.Url", ""],
  ])("%s is accepted", async (_, id, place, value) => {
    expect(await judged(id, place, value)).toMatchObject(accepted);
  });
});

describe("the types of getCallback's success", () => {
  it("CC-05 name the known words, and take any other text", () => {
    expect(contract.components.schemas.StoredCommand.anyOf).toMatchObject([
      { $ref: "#/components/schemas/CallbackCommand" },
      { type: "string", "x-open-set": true },
    ]);
    expectTypeOf<CallbackCommand>().toExtend<StoredCommand>();
    expectTypeOf<"Room.CallbackUpdateRoomInfo">().toExtend<StoredCommand>();
    // An editor completes the known words only as long as they do not dissolve into string.
    expectTypeOf<StoredCommand>().not.toEqualTypeOf<string>();
  });

  it("CC-06 let Response be missing", () => {
    expectTypeOf<undefined>().toExtend<GetCallbackSuccess["Response"]>();
  });
});
