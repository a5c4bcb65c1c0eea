import { describe, expect, it } from "vitest";
import { type Call, everyOperation, sampleBody } from "./support.ts";
import { expectTaken, targets, useTarget } from "./targets.ts";

const asking = everyOperation.filter(({ command }) => /^(get|delete)_callback$/.test(command));

describe.each(targets)("on $name", (target) => {
  const send = useTarget(target);
  describe.each(asking)("$id $command: the request body", ({ call: { path } }) => {
    const call = (changes: Call) => send({ path, ...changes });

    it.each([["{}"], [" { } "]])("CC-02 CC-12 %j is accepted", async (text) => {
      expectTaken(await call({ text }));
    });

    // Our decision, not the service's word: what is sent by mistake is to be noticed.
    it.each([
      ["what set_callback takes", sampleBody, ["body additionalProperties", "body additionalProperties"]],
      ["a Url", { Url: "http://www.example.com/callback" }, ["body additionalProperties"]],
      ["a field that holds nothing", { Extra: null }, ["body additionalProperties"]],
      ["an SdkAppid", { SdkAppid: 88888888 }, ["body additionalProperties"]],
    ])("CC-02 CC-12 %s is refused", async (_, body, problems) => {
      expect(await call({ body })).toMatchObject({ status: 422, problems });
    });

    it.each([
      ["an array", [], ["body type"]],
      ["an array with an object", [{}], ["body type"]],
      ["a string", "{}", ["body type"]],
      ["a number", 1, ["body type"]],
      ["false", false, ["required"]],
      ["null", null, ["required"]],
      ["no body", undefined, ["required"]],
    ])("RR-02 CC-02 CC-12 %s is refused", async (_, body, problems) => {
      expect(await call({ body })).toMatchObject({ status: 422, problems });
    });
  });
});
