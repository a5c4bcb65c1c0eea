import { describe, expect, it } from "vitest";
import { sampleAnswer, useMock } from "./support.ts";

const call = useMock();
const prefer = (wish: string) => ({ headers: { "content-type": "application/json", prefer: wish } });

describe("the answers that a tester can ask for", () => {
  it("SC-18 SC-14 SC-15 SC-16 SC-17 without a wish, the documented sample of a success", async () => {
    expect(await call()).toEqual({
      status: 200,
      body: {
        ActionStatus: "OK",
        ErrorInfo: "",
        ErrorCode: 0,
        RequestId: "Id-8c9858f01e954611ae2d4c1b1ed7d583-O-Seq-52720",
      },
      problems: [],
    });
  });

  it("SC-18 by name, the documented sample of a success", async () => {
    expect(await call(prefer("example=created"))).toEqual({ status: 200, body: sampleAnswer, problems: [] });
  });

  it.each([
    ["SC-21", "internalServerError", 100001, "internal server error"],
    ["SC-22", "invalidParameter", 100002, "invalid parameter"],
    ["SC-23", "callbackAlreadyExists", 100300, "callback configuration already exists"],
    ["SC-20 RR-10", "rateLimited", 60007, "call rate over the limit"],
    ["SC-20", "userSigExpired", 70001, "UserSig expired"],
  ])("%s SC-19 %s: HTTP 200 and code %i in the envelope", async (_, name, ErrorCode, ErrorInfo) => {
    expect(await call(prefer(`example=${name}`))).toEqual({
      status: 200,
      body: { ...sampleAnswer, ActionStatus: "FAIL", ErrorCode, ErrorInfo },
      problems: [],
    });
  });

  it.each([[500], [502], [503], [504]])(
    "SC-19 a network error: HTTP %i, and a body of which nothing is stated",
    async (code) => {
      expect(await call(prefer(`code=${code}`))).toMatchObject({ status: code, problems: [] });
    },
  );

  it.each([["code=400"], ["code=401"], ["code=404"], ["code=429"]])(
    "SC-19 RR-10 no %s is in the contract",
    async (wish) => {
      const answer = await call(prefer(wish));
      expect(answer).toMatchObject({ status: 404, problems: ["NOT_FOUND"] });
      expect(JSON.stringify(answer.body)).toContain("is not defined in the document");
    },
  );

  it("an example that does not exist is a 404", async () => {
    expect(await call(prefer("example=nope"))).toMatchObject({ status: 404, problems: ["NOT_FOUND"] });
  });

  it("a wish does not help a request that breaks the contract", async () => {
    const answer = await call({ ...prefer("example=created"), body: {} });
    expect(answer).toMatchObject({ status: 422 });
  });
});
