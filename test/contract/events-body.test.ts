import { describe, expect, it } from "vitest";
import { fields, notOf } from "./events-fields.ts";
import { everyWord, samples, sampleWith, type Word } from "./events-samples.ts";
import { useReceiver } from "./events-support.ts";

const post = useReceiver();
const accepted = { status: 200, problems: [] };
const created = "Room.CallbackAfterCreateRoom";
const updated = "Room.CallbackAfterUpdateRoomInfo";
const left = "Room.CallbackAfterMemberLeave";
const seats = "Mic.CallbackAfterSeatInfoChanged";

const inList = /\.\d+$/;
const always = fields.filter(([, , place, , comes]) => comes === "always" && !inList.test(place));
const orNot = fields.filter(([, , , , comes]) => comes === "or not");

describe("the body of an event", () => {
  it.each<[string, Word]>([
    ["CB-20", created],
    ["CB-21", "Room.CallbackAfterDestroyRoom"],
    ["CB-22", updated],
    ["CB-23", "Room.CallbackAfterMemberEnter"],
    ["CB-24", left],
    ["CB-25", seats],
  ])("%s the sample of %s is accepted", async (_, word) => {
    expect(await post(word, { text: samples[word] })).toMatchObject(accepted);
  });

  it.each(fields)("%s %s: %s is refused when it is no %s", async (_, word, place, kind) => {
    for (const value of notOf[kind]) {
      const response = await post(word, { body: sampleWith(word, place, value) });
      expect(response.status).toBe(422);
      const problem = new RegExp(`^body\\.${place}(\\.\\d)? type$`);
      expect(response.problems).toContainEqual(expect.stringMatching(problem));
    }
  });

  it.each(always)("%s %s: %s must be there", async (_, word, place) => {
    const response = await post(word, { body: sampleWith(word, place, undefined) });
    const [name, ...parents] = place.split(".").reverse();
    const parent = ["body", ...parents.reverse()].join(".");
    expect(response).toMatchObject({ status: 422, problems: [`${parent} required`] });
    expect(JSON.stringify(response.body)).toContain(`'${name}'`);
  });

  it.each(orNot)("%s %s: %s may be missing", async (_, word, place) => {
    expect(await post(word, { body: sampleWith(word, place, undefined) })).toMatchObject(accepted);
  });

  it.each(everyWord)("CB-05 %s is refused with the command word of another event", async (word) => {
    for (const other of everyWord.filter((name) => name !== word)) {
      const response = await post(word, { body: sampleWith(word, "CallbackCommand", other) });
      expect(response).toMatchObject({ status: 422, problems: ["body.CallbackCommand const"] });
    }
  });

  it.each(everyWord)("CB-35 %s may have fields that the contract does not name", async (word) => {
    for (const value of ["x", 1, null, { deep: [] }]) {
      expect(await post(word, { body: sampleWith(word, "NewField", value) })).toMatchObject(accepted);
    }
  });

  it.each<[Word, string]>([
    [created, "RoomInfo.NewField"],
    [updated, "RoomInfo.NewField"],
    [seats, "SeatList.0.NewField"],
  ])("CB-35 %s may have %s", async (word, place) => {
    expect(await post(word, { body: sampleWith(word, place, "x") })).toMatchObject(accepted);
  });

  it("is refused when it is not an object", async () => {
    for (const word of everyWord) {
      for (const body of [[], "x", 1]) {
        expect(await post(word, { body })).toMatchObject({ status: 422, problems: ["body type"] });
      }
    }
  });
});
