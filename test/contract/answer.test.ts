import { describe, expect, it } from "vitest";
import { queryWith, useJudge } from "./support.ts";

const judged = useJudge();
const success = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" };
const failure = { ActionStatus: "FAIL", ErrorInfo: "why", ErrorCode: 100001, RequestId: "Id-1" };

describe("the service's answer: accepted", () => {
  it.each([
    ["SC-14 SC-15 SC-18 a success", success],
    ["SC-21 the private code 100001", failure],
    ["SC-22 the private code 100002", { ...failure, ErrorCode: 100002 }],
    ["SC-23 the private code 100300", { ...failure, ErrorCode: 100300 }],
    ["SC-20 the lowest common code", { ...failure, ErrorCode: 60000 }],
    ["SC-20 the highest common code", { ...failure, ErrorCode: 79999 }],
    ["SC-20 a common code that no page lists", { ...failure, ErrorCode: 65432 }],
    ["SC-16 a success that has something to say", { ...success, ErrorInfo: "done" }],
    ["SC-16 a failure without words", { ...failure, ErrorInfo: "" }],
    ["RR-05 a new field beside a success", { ...success, Response: { New: 1 } }],
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
    ["SC-20 59999, below the common range", { ...failure, ErrorCode: 59999 }],
    ["SC-20 80000, above the common range", { ...failure, ErrorCode: 80000 }],
    ["SC-21 SC-22 SC-23 100000, not a private code", { ...failure, ErrorCode: 100000 }],
    ["SC-21 SC-22 SC-23 100003, not a private code", { ...failure, ErrorCode: 100003 }],
    ["EC-04 100301, a private code of update_callback", { ...failure, ErrorCode: 100301 }],
    ["SC-15 a failure with code 0", { ...failure, ErrorCode: 0 }],
    ["SC-15 a failure with a negative code", { ...failure, ErrorCode: -100001 }],
    ["SC-15 a success with code 1", { ...success, ErrorCode: 1 }],
    ["SC-14 SC-15 a success with a code of the common range", { ...success, ErrorCode: 60007 }],
    ["SC-14 SC-15 a success with a private code", { ...success, ErrorCode: 100300 }],
    ["SC-14 ok in small letters", { ...success, ActionStatus: "ok" }],
    ["SC-14 fail in small letters", { ...failure, ActionStatus: "fail" }],
    ["SC-14 an empty ActionStatus", { ...success, ActionStatus: "" }],
    ["SC-14 neither OK nor FAIL", { ...failure, ActionStatus: "ERROR" }],
    ["RR-05 an array", [success]],
    ["RR-05 an empty array", []],
    ["RR-05 an empty object", {}],
    ["RR-05 null", null],
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

  /*
   * Prism names the violation once for each schema that could hold the field: success and failure, and for ErrorCode
   * the success, each private code and the common range.
   */
  it.each([
    ["SC-14", "ActionStatus", 0, 2],
    ["SC-16", "ErrorInfo", 0, 2],
    ["SC-16", "ErrorInfo", null, 2],
    ["SC-15", "ErrorCode", "100001", 5],
    ["SC-15", "ErrorCode", 60000.5, 5],
    ["SC-15", "ErrorCode", null, 5],
    ["SC-17", "RequestId", 7, 2],
    ["SC-17", "RequestId", null, 2],
  ])("%s %s %j, which is of the wrong type", async (_, field, value, times) => {
    for (const envelope of [success, failure]) {
      const answer = await judged({ body: { ...envelope, [field]: value } });
      expect(answer.status).toBe(500);
      const place = `response.body.${field} type`;
      expect(answer.problems.filter((problem) => problem === place)).toHaveLength(times);
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
      expect(await judged({ status, body: success })).toMatchObject({ status, body: success, problems: [] });
    },
  );

  it("SC-06 it judges the request first, and asks the service nothing when that is refused", async () => {
    const answer = await judged({ status: 502, body: "" }, { query: queryWith({ usersig: undefined }) });
    expect(answer).toMatchObject({ status: 401, problems: ["UNAUTHORIZED"] });
  });
});
