import { describe, expect, it } from "vitest";
import { sampleBody } from "./support.ts";
import { expectTaken, oneOperationOn, operationsOn, targets, useTarget } from "./targets.ts";

const word = "Room.CallbackAfterMemberLeave";

describe.each(targets)("on $name", (target) => {
  const send = useTarget(target);
  const spared = target.live ? ": skipped, because events would be sent there" : "";
  const calls = operationsOn(target);

  describe.each(calls)("the request body of $id", ({ call: { path, body } }) => {
    const sendBody = (changed: unknown) => send({ path, body: changed });

    it("SC-13 the example is accepted, with white space too", async () => {
      expectTaken(await sendBody(body));
      expectTaken(await send({ path, text: ` ${JSON.stringify(body, null, 2)} ` }));
    });

    it("RR-02 CC-02 CC-12 an array is refused, and an unknown field is", async () => {
      expect(await sendBody([])).toMatchObject({ status: 422, problems: ["body type"] });
      const response = await sendBody({ ...(body as object), Extra: 1 });
      expect(response).toMatchObject({ status: 422, problems: ["body additionalProperties"] });
      expect(JSON.stringify(response.body)).toContain("'Extra'");
    });
  });

  const one = oneOperationOn(target);
  describe(`the request body of ${one.id}`, () => {
    const sendBody = (body: unknown) => send({ path: one.call.path, body });

    it.each([
      ["an array with the body", [one.call.body], ["body type"]],
      ["a string", "{}", ["body type"]],
      ["a number", 1, ["body type"]],
      ["false", false, ["required"]],
      ["null", null, ["required"]],
      ["no body", undefined, ["required"]],
    ])("RR-02 %s is refused", async (_, wrong, problems) => {
      expect(await sendBody(wrong)).toMatchObject({ status: 422, problems });
    });

    // Our decision, not the service's: a misspelt field must not pass unseen.
    it.each([["Extra"], ["url"], ["SdkAppid"]])("SC-13 the unknown field %s is refused", async (name) => {
      for (const value of ["x", null, 88888888]) {
        const response = await sendBody({ ...(one.call.body as object), [name]: value });
        expect(response).toMatchObject({ status: 422, problems: ["body additionalProperties"] });
      }
    });
  });

  const writing = calls.filter(({ call: { body } }) => "CallbackCommandList" in (body as object));
  describe.each(writing)("the configuration that $id sends", ({ call: { path } }) => {
    // The sample's own Url is a stranger's.
    const sendWith = (changes: Partial<Record<keyof typeof sampleBody, unknown>>) =>
      send({ path, body: { ...sampleBody, Url: target.url, ...changes } });

    it
      .skipIf(target.live)
      .each([
        ["http://www.example.com/callback"],
        ["http://127.0.0.1:8080/callback?from=conference#end"],
        ["https://www.example.com/callback"],
        [`https://www.example.com/${"x".repeat(10_000)}`],
      ])(`SC-11 the Url %.60s is accepted${spared}`, async (Url) => {
      expectTaken(await sendWith({ Url }));
    });

    it.each([
      [""],
      ["ftp://www.example.com/callback"],
      ["xhttp://www.example.com/callback"],
      [" http://www.example.com/callback"],
      ["www.example.com/callback"],
      ["//www.example.com/callback"],
      ["http:www.example.com"],
      ["https:/www.example.com"],
      ["httpss://www.example.com"],
      ["HTTP://www.example.com/callback"],
    ])("SC-11 the Url %j is refused: it begins with neither http:// nor https://", async (Url) => {
      expect(await sendWith({ Url })).toMatchObject({ status: 422, problems: ["body.Url pattern"] });
    });

    it.each([
      ["Room.CallbackAfterCreateRoom"],
      ["Room.CallbackAfterDestroyRoom"],
      ["Room.CallbackAfterUpdateRoomInfo"],
      ["Room.CallbackAfterMemberEnter"],
      ["Room.CallbackAfterMemberLeave"],
      ["Mic.CallbackAfterSeatInfoChanged"],
    ])("SC-12 CB-01 the command word %s is accepted", async (command) => {
      expectTaken(await sendWith({ CallbackCommandList: [command] }));
    });

    it.each([
      ["an empty list", []],
      ["a word twice", [word, word]],
    ])("SC-12 %s is accepted, because no page refuses it", async (_, CallbackCommandList) => {
      expectTaken(await sendWith({ CallbackCommandList }));
    });

    it.each([
      ["Room.CallbackAfterEverything"],
      // The sample of another page spells it so (CC-05): it may be read, and not written.
      ["Room.CallbackUpdateRoomInfo"],
      ["room.callbackaftermemberleave"],
      [""],
    ])("SC-12 CB-01 the word %j is refused: it is none of the six", async (unknown) => {
      const problems = ["body.CallbackCommandList.1 enum"];
      expect(await sendWith({ CallbackCommandList: [word, unknown] })).toMatchObject({
        status: 422,
        problems,
      });
    });

    it.each([[1], [null], [{}]])("SC-12 the word %j is refused: it is no string", async (notString) => {
      const problems = ["body.CallbackCommandList.0 type", "body.CallbackCommandList.0 enum"];
      expect(await sendWith({ CallbackCommandList: [notString] })).toMatchObject({ status: 422, problems });
    });
  });
});
