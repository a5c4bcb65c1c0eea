import { describe, expect, it } from "vitest";
import { type Call, everyOperation, sampleAnswer, sampleFound, useMock } from "./support.ts";

const mock = useMock();

/** What the sample call of an operation is answered when the caller wishes for this. */
function wish(command: string, prefer?: string, changes: Call = {}) {
  const usual = everyOperation.find((operation) => operation.command === command)?.call;
  if (usual === undefined) throw new Error(`There is no ${command}.`);
  const headers = { "content-type": "application/json", ...(prefer && { prefer }) };
  return mock({ ...usual, headers, ...changes });
}

describe("the answers that a tester can ask for", () => {
  it.each([
    ["SC-18 SC-14 SC-15 SC-16 SC-17", "set_callback", "created", sampleAnswer],
    ["CC-03 CC-04", "get_callback", "current", sampleFound],
    ["CC-07", "update_callback", "updated", sampleAnswer],
    ["CC-12", "delete_callback", "deleted", sampleAnswer],
  ])("%s of %s: a success, without a wish and by the name %s", async (_, command, name, body) => {
    expect(await wish(command)).toEqual({ status: 200, body, problems: [] });
    expect(await wish(command, `example=${name}`)).toEqual({ status: 200, body, problems: [] });
  });

  it.each([
    ["SC-21", "set_callback", "internalServerError", 100001, "internal server error"],
    ["SC-22", "set_callback", "invalidParameter", 100002, "invalid parameter"],
    ["SC-23", "set_callback", "callbackAlreadyExists", 100300, "callback configuration already exists"],
    ["CC-08", "update_callback", "internalServerError", 100001, "internal server error"],
    ["CC-08", "update_callback", "invalidParameter", 100002, "invalid parameter"],
    ["CC-09", "update_callback", "callbackNotFound", 100301, "callback configuration does not exist"],
    ["CC-12", "delete_callback", "internalServerError", 100001, "internal server error"],
    ["CC-12", "delete_callback", "invalidParameter", 100002, "invalid parameter"],
    ...everyOperation.flatMap(({ command }): [string, string, string, number, string][] => [
      ["SC-20 RR-10", command, "rateLimited", 60007, "call rate over the limit"],
      ["SC-20", command, "userSigExpired", 70001, "UserSig expired"],
    ]),
  ])("%s SC-19 of %s: %s, HTTP 200 and code %i in the envelope", async (_, command, name, code, info) => {
    expect(await wish(command, `example=${name}`)).toEqual({
      status: 200,
      body: { ...sampleAnswer, ActionStatus: "FAIL", ErrorCode: code, ErrorInfo: info },
      problems: [],
    });
  });

  it.each([
    ["SC-23", "set_callback", "callbackNotFound"],
    ["CC-06", "get_callback", "callbackNotFound"],
    ["CC-06", "get_callback", "internalServerError"],
    ["CC-08", "update_callback", "callbackAlreadyExists"],
    ["CC-13", "delete_callback", "callbackNotFound"],
    ["SC-18", "set_callback", "nope"],
  ])("%s of %s: no example %s, which is a 404", async (_, command, name) => {
    expect(await wish(command, `example=${name}`)).toMatchObject({ status: 404, problems: ["NOT_FOUND"] });
  });

  describe.each(everyOperation)("$id $command", ({ command }) => {
    it.each([[500], [502], [503], [504]])(
      "SC-19 a network error: HTTP %i, and a body of which nothing is stated",
      async (code) => {
        expect(await wish(command, `code=${code}`)).toMatchObject({ status: code, problems: [] });
      },
    );

    it.each([["code=400"], ["code=401"], ["code=404"], ["code=429"]])(
      "SC-19 RR-10 no %s is in the contract",
      async (prefer) => {
        const answer = await wish(command, prefer);
        expect(answer).toMatchObject({ status: 404, problems: ["NOT_FOUND"] });
        expect(JSON.stringify(answer.body)).toContain("is not defined in the document");
      },
    );

    it("a wish does not help a request that breaks the contract", async () => {
      expect(await wish(command, "example=rateLimited", { body: [] })).toMatchObject({ status: 422 });
    });
  });
});
