import { describe, expect, it } from "vitest";
import { type Call, everyOperation, queryWith, type ServiceAnswer, useJudge } from "./support.ts";

// What every operation answers has in common. Which codes: codes.test.ts; what a query finds: get-callback.test.ts.

const judge = useJudge();
const failure = { ActionStatus: "FAIL", ErrorInfo: "why", ErrorCode: 60007, RequestId: "Id-1" };
const success = { ...failure, ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };

/*
 * Prism names a violation once for each schema that could hold the field. For ErrorCode these are the success, each
 * code of the operation's own and the common range, and for get_callback the success and the failure.
 */
const timesOfCode: Record<string, number> = {
  set_callback: 5,
  get_callback: 2,
  update_callback: 5,
  delete_callback: 4,
};

describe.each(everyOperation)("$id $command", ({ command, call: usual }) => {
  const judged = (answer: ServiceAnswer, call: Call = {}) => judge(answer, { ...usual, ...call });

  describe("the service's answer: accepted", () => {
    it.each([
      ["SC-14 SC-15 SC-18 a success", success],
      ["SC-14 SC-15 SC-20 a failure", failure],
      ["SC-16 a success that has something to say", { ...success, ErrorInfo: "done" }],
      ["SC-16 a failure without words", { ...failure, ErrorInfo: "" }],
      ["RR-05 a new field beside a success", { ...success, New: { A: 1 } }],
      ["RR-05 a new field beside a failure", { ...failure, Hint: "x" }],
    ])("%s", async (_, body) => {
      expect(await judged({ body })).toEqual({ status: 200, body, problems: [] });
    });

    it.each([
      ["SC-19", 502, "text/html", "<html>Bad Gateway</html>"],
      ["SC-19", 502, "application/json", JSON.stringify(success)],
      ["SC-19", 503, "text/plain", ""],
    ])("%s HTTP %i with %s in its body: not stated", async (_, status, contentType, body) => {
      expect(await judged({ status, contentType, body })).toMatchObject({ status, problems: [] });
    });
  });

  describe("the service's answer: refused", () => {
    it.each([
      ["SC-15 a failure with code 0", { ...failure, ErrorCode: 0 }],
      ["SC-15 a success with code 1", { ...success, ErrorCode: 1 }],
      ["SC-14 SC-15 a success with a code of the common range", { ...success, ErrorCode: 60007 }],
      ["SC-14 SC-15 a success with a private code", { ...success, ErrorCode: 100001 }],
      ["SC-14 ok in small letters", { ...success, ActionStatus: "ok" }],
      ["SC-14 fail in small letters", { ...failure, ActionStatus: "fail" }],
      ["SC-14 an empty ActionStatus", { ...success, ActionStatus: "" }],
      ["SC-14 neither OK nor FAIL", { ...failure, ActionStatus: "ERROR" }],
      ["SC-17 an empty RequestId, which tells no request from another", { ...success, RequestId: "" }],
      ["RR-05 an array", [success]],
      ["RR-05 an empty object", {}],
      ["RR-05 a number", 1],
    ])("%s", async (_, body) => {
      const answer = await judged({ body });
      expect(answer.status).toBe(500);
      expect(answer.problems).toContain("response.body oneOf");
    });

    const fields = [
      ["SC-14", "ActionStatus"],
      ["SC-16", "ErrorInfo"],
      ["SC-15", "ErrorCode"],
      ["SC-17", "RequestId"],
    ] as const;

    it.each(fields)("%s RR-05 a success or a failure without %s", async (_, field) => {
      for (const envelope of [success, failure]) {
        const answer = await judged({ body: { ...envelope, [field]: undefined } });
        expect(answer.status).toBe(500);
        expect(answer.problems.filter((problem) => problem === "response.body required")).toHaveLength(2);
      }
    });

    it.each([
      ["SC-14", "ActionStatus", 0],
      ["SC-16", "ErrorInfo", 0],
      ["SC-16", "ErrorInfo", null],
      ["SC-15", "ErrorCode", "100001"],
      ["SC-15", "ErrorCode", 60000.5],
      ["SC-15", "ErrorCode", null],
      ["SC-17", "RequestId", 7],
      ["SC-17", "RequestId", null],
    ])("%s %s %j, which is of the wrong type", async (_, field, value) => {
      for (const envelope of [success, failure]) {
        const answer = await judged({ body: { ...envelope, [field]: value } });
        expect(answer.status).toBe(500);
        const named = answer.problems.filter((problem) => problem === `response.body.${field} type`);
        expect(named).toHaveLength(field === "ErrorCode" ? (timesOfCode[command] ?? 0) : 2);
      }
    });

    it.each([["[]"], ["null"]])("RR-05 %s is an object in neither schema", async (body) => {
      const answer = await judged({ body });
      expect(answer.problems).toEqual(["response.body type", "response.body type", "response.body oneOf"]);
    });

    it.each([[201], [204]])("SC-19 HTTP %i, because a success is always 200", async (status) => {
      const answer = await judged({ status, body: status === 204 ? "" : success });
      expect(answer).toMatchObject({ status: 500, problems: ["response"] });
    });

    it.each([["text/html"], ["text/plain"]])("RR-05 an envelope sent as %s", async (contentType) => {
      const answer = await judged({ contentType, body: success });
      expect(answer.status).toBe(500);
      expect(answer.problems).toContain("response");
    });

    it.each([["<html>"], [""], ['{"ActionStatus":"OK"']])("RR-05 %j, which is not JSON", async (body) => {
      expect(await judged({ body })).toMatchObject({ status: 500, body: { type: "FetchError" } });
    });
  });

  describe("what the judge cannot see", () => {
    it.each([[301], [400], [404], [429]])(
      "SC-19 HTTP %i is passed on: Prism warns in a header only",
      async (status) => {
        expect(await judged({ status, body: success })).toMatchObject({
          status,
          body: success,
          problems: [],
        });
      },
    );

    it("SC-06 it judges the request first, and asks the service nothing when that is refused", async () => {
      const answer = await judged({ status: 502, body: "" }, { query: queryWith({ usersig: undefined }) });
      expect(answer).toMatchObject({ status: 401, problems: ["UNAUTHORIZED"] });
    });
  });
});
