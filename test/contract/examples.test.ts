import { describe, expect, it } from "vitest";
import { contractOperations } from "./contract-operations.ts";
import { sampleRequests, sampleSuccesses } from "./operation-samples.ts";
import { oneOperation, operationOf, sampleAnswer, useMock } from "./support.ts";

const mock = useMock();

/** The response to the operation's sample call that prefers this. */
const preferring = (prefer: string, call: object) =>
  mock({ ...call, headers: { "content-type": "application/json", prefer } });

describe.each(contractOperations)("the mock of $command", ({ call, codes, responses }) => {
  it("SC-18 SC-19 responds with each example of the contract, by its name, and with the success by default", async () => {
    const [success] = responses;
    expect(await mock(call)).toEqual({ status: 200, body: success?.value, problems: [] });
    for (const { name, value } of responses) {
      expect(await preferring(`example=${name}`, call)).toEqual({ status: 200, body: value, problems: [] });
    }
  });

  it("SC-20 SC-21 SC-22 SC-23 has an example of each private code, and of two common ones", () => {
    const shown = responses.map(({ name, value }) => [name, value?.ErrorCode]).slice(1);
    const own = codes.map(({ name = "", code }) => [name.charAt(0).toLowerCase() + name.slice(1), code]);
    expect(shown).toEqual([...own, ["rateLimited", 60007], ["userSigExpired", 70001]]);
  });
});

describe(`the mock of ${oneOperation.command}`, () => {
  it.each([500, 502, 503, 504])(
    "SC-19 responds with a network error, HTTP %i, when asked",
    async (status) => {
      expect(await preferring(`code=${status}`, oneOperation.call)).toMatchObject({ status, problems: [] });
    },
  );

  it.each([400, 401, 404, 429])("SC-19 RR-10 has no HTTP %i", async (status) => {
    const response = await preferring(`code=${status}`, oneOperation.call);
    expect(response).toMatchObject({ status: 404, problems: ["NOT_FOUND"] });
  });
});

describe("the examples", () => {
  it.each(sampleRequests)(
    "%s show the request of %s as its page does, and as the first one",
    (_, id, sample) => {
      expect(operationOf(id).call.body).toEqual(sample);
    },
  );

  it.each(sampleSuccesses)("%s show the success of %s as its page does", (_, id, sample) => {
    expect(operationOf(id).responses[0]?.value).toEqual(sample);
  });

  const shown = sampleSuccesses.map(([, id]) => id);
  it.each(sampleRequests.filter(([, id]) => !shown.includes(id)))(
    "%s RO-04 RO-21 show the envelope alone as the success of %s, of which no page shows one",
    (_, id) => {
      const RequestId = expect.stringMatching(/^Id-/);
      expect(operationOf(id).responses[0]?.value).toEqual({ ...sampleAnswer, RequestId });
    },
  );

  it.each(contractOperations)(
    "SC-15 SC-16 SC-17 show all fields of each failure of $command",
    (operation) => {
      for (const { value } of operation.responses.slice(1)) {
        expect(value).toEqual({
          ActionStatus: "FAIL",
          ErrorInfo: expect.stringMatching(/\w/),
          ErrorCode: expect.any(Number),
          RequestId: sampleAnswer.RequestId,
        });
      }
    },
  );
});
