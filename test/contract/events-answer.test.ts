import { describe, expect, it } from "vitest";
import { everyWord } from "./events-samples.ts";
import { useReceiverJudge } from "./events-support.ts";

const judged = useReceiverJudge();
const left = "Room.CallbackAfterMemberLeave";
const received = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };

describe("the receiver's answer: accepted", () => {
  it.each(everyWord)("CB-09 the documented one, to %s", async (word) => {
    expect(await judged(word, { body: received })).toEqual({ status: 200, body: received, problems: [] });
  });

  it.each([
    ["FAIL", { ...received, ActionStatus: "FAIL" }],
    ["FAIL with a code and a message", { ActionStatus: "FAIL", ErrorInfo: "no room", ErrorCode: 1 }],
    ["a code other than 0", { ...received, ErrorCode: -1 }],
    ["a message", { ...received, ErrorInfo: "accepted" }],
  ])("CB-09 CB-10 %s", async (_, body) => {
    expect(await judged(left, { body })).toEqual({ status: 200, body, problems: [] });
  });
});

describe("the receiver's answer: refused", () => {
  it.each(["ActionStatus", "ErrorInfo", "ErrorCode"])("CB-09 without %s, to each event", async (field) => {
    for (const word of everyWord) {
      const response = await judged(word, { body: { ...received, [field]: undefined } });
      expect(response).toMatchObject({ status: 500, problems: ["response.body required"] });
      expect(JSON.stringify(response.body)).toContain(`'${field}'`);
    }
  });

  it.each([
    ["ActionStatus", "ok", ["enum"]],
    ["ActionStatus", "", ["enum"]],
    ["ActionStatus", "ERROR", ["enum"]],
    ["ActionStatus", 0, ["type", "enum"]],
    ["ErrorInfo", 0, ["type"]],
    ["ErrorInfo", null, ["type"]],
    ["ErrorCode", "0", ["type"]],
    ["ErrorCode", 0.5, ["type"]],
    ["ErrorCode", null, ["type"]],
  ])("CB-09 %s %j", async (field, value, kinds) => {
    const response = await judged(left, { body: { ...received, [field]: value } });
    const problems = kinds.map((kind) => `response.body.${field} ${kind}`);
    expect(response).toMatchObject({ status: 500, problems });
  });

  it.each([[[received]], [null], ["OK"], [0]])("CB-09 %j, which is no envelope", async (body) => {
    const response = await judged(left, { body: JSON.stringify(body) });
    expect(response).toMatchObject({ status: 500, problems: ["response.body type"] });
  });

  it.each([201, 202, 204])("CB-09 HTTP %i, because the page asks for 200", async (status) => {
    for (const word of everyWord) {
      const response = await judged(word, { status, body: status === 204 ? "" : received });
      expect(response).toMatchObject({ status: 500, problems: ["response"] });
    }
  });

  it("CB-09 an envelope with another Content-Type than JSON", async () => {
    const response = await judged(left, { contentType: "text/plain", body: received });
    expect(response.status).toBe(500);
    expect(response.problems).toContain("response");
  });
});
