import { describe, expect, it } from "vitest";
import { type Call, everyOperation, sampleBody } from "./support.ts";
import { expectTaken, targets, useTarget } from "./targets.ts";

const word = "Room.CallbackAfterMemberLeave";

const writing = everyOperation.filter(({ command }) => /^(set|update)_callback$/.test(command));

describe.each(targets)("on $name", (target) => {
  const send = useTarget(target);
  const spared = target.live ? ": skipped, for events would be sent there" : "";
  // The sample's own Url is a stranger's.
  const allowed = { ...sampleBody, Url: target.url };
  describe.each(writing)("$id $command", ({ call: { path } }) => {
    const call = (changes: Call) => send({ path, ...changes });

    describe("the request body: accepted", () => {
      it("SC-13 the sample of the page", async () => {
        const CallbackCommandList = ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"];
        expectTaken(await call({ body: { Url: target.url, CallbackCommandList } }));
      });

      it.skipIf(target.live).each([
        ["SC-11", "http://www.example.com/callback"],
        ["SC-11", "http://127.0.0.1:8080/callback?from=conference#end"],
        ["SC-11", "https://www.example.com/callback"],
        ["SC-11", `https://www.example.com/${"x".repeat(10_000)}`],
      ])(`%s the Url %.60s, because no other limit is stated than its beginning${spared}`, async (_, Url) => {
        expectTaken(await call({ body: { ...sampleBody, Url } }));
      });

      it.each([
        ["Room.CallbackAfterCreateRoom"],
        ["Room.CallbackAfterDestroyRoom"],
        ["Room.CallbackAfterUpdateRoomInfo"],
        ["Room.CallbackAfterMemberEnter"],
        ["Room.CallbackAfterMemberLeave"],
        ["Mic.CallbackAfterSeatInfoChanged"],
      ])("SC-12 CB-01 the command word %s", async (command) => {
        expectTaken(await call({ body: { ...allowed, CallbackCommandList: [command] } }));
      });

      it.each([
        ["an empty list", []],
        ["a word twice", [word, word]],
      ])("SC-12 %s, because nothing says that it is refused", async (_, CallbackCommandList) => {
        expectTaken(await call({ body: { ...allowed, CallbackCommandList } }));
      });
    });

    describe("the request body: refused", () => {
      it.each([
        ["SC-11", "Url"],
        ["SC-12", "CallbackCommandList"],
      ])("%s without %s", async (_, field) => {
        const answer = await call({ body: { ...sampleBody, [field]: undefined } });
        expect(answer).toMatchObject({ status: 422, problems: ["body required"] });
        expect(JSON.stringify(answer.body)).toContain(`must have required property '${field}'`);
      });

      it.each([[1], [null], [true], [{}], [[]]])("SC-11 the Url %j, which is no string", async (Url) => {
        const problems = ["body.Url type"];
        expect(await call({ body: { ...sampleBody, Url } })).toMatchObject({ status: 422, problems });
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
      ])("SC-11 the Url %j, which starts with neither http:// nor https://", async (Url) => {
        const problems = ["body.Url pattern"];
        expect(await call({ body: { ...sampleBody, Url } })).toMatchObject({ status: 422, problems });
      });

      it.each([[1], [null], [word], [{}]])(
        "SC-12 the list %j, which is no array",
        async (CallbackCommandList) => {
          const problems = ["body.CallbackCommandList type"];
          expect(await call({ body: { ...sampleBody, CallbackCommandList } })).toMatchObject({
            status: 422,
            problems,
          });
        },
      );

      it.each([
        ["Room.CallbackAfterEverything"],
        // The sample of another page spells it so (CC-05): read, yes; written, no.
        ["Room.CallbackUpdateRoomInfo"],
        ["room.callbackaftermemberleave"],
        [""],
      ])("SC-12 CB-01 the word %j, which is none of the six", async (unknown) => {
        const body = { ...sampleBody, CallbackCommandList: [word, unknown] };
        const problems = ["body.CallbackCommandList.1 enum"];
        expect(await call({ body })).toMatchObject({ status: 422, problems });
      });

      it.each([[1], [null], [{}]])("SC-12 the word %j, which is no string", async (notString) => {
        const body = { ...sampleBody, CallbackCommandList: [notString] };
        const problems = ["body.CallbackCommandList.0 type", "body.CallbackCommandList.0 enum"];
        expect(await call({ body })).toMatchObject({ status: 422, problems });
      });

      // Our decision, not the service's word: a misspelt field is to be noticed.
      it.each([["Extra"], ["url"], ["callbackCommandList"]])(
        "SC-13 the additional field %s",
        async (field) => {
          const answer = await call({ body: { ...sampleBody, [field]: "x" } });
          expect(answer).toMatchObject({ status: 422, problems: ["body additionalProperties"] });
          expect(JSON.stringify(answer.body)).toContain(`found '${field}'`);
        },
      );

      it.each([
        ["an object without a field", {}, ["body required", "body required"]],
        ["an array", [sampleBody], ["body type"]],
        ["a string", "x", ["body type"]],
        ["a number", 1, ["body type"]],
        ["null", null, ["required"]],
      ])("SC-11 SC-12 %s", async (_, body, problems) => {
        expect(await call({ body })).toMatchObject({ status: 422, problems });
      });
    });
  });
});
