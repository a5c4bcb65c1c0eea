import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { contractOperations, last } from "./contract-operations.ts";
import { type Call, everyOperation, oneOperation, queryWith, useJudge } from "./support.ts";

// The envelope and the status. Which codes an operation has: codes.test.ts; what it returns: response-body.test.ts.

const judge = useJudge();
const failure = { ActionStatus: "FAIL", ErrorInfo: "why", ErrorCode: 60007, RequestId: "Id-1" };
const success = { ...failure, ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };
const fields = ["ActionStatus", "ErrorInfo", "ErrorCode", "RequestId"] as const;

interface ObjectSchema {
  type: string;
  required: string[];
  properties: Record<string, object>;
}

/** The schemas of success and failure of the operation at this path. */
function schemasAt(path: string): [success: ObjectSchema, failure: ObjectSchema] {
  const schemas = contract.components.schemas as object as Record<string, ObjectSchema>;
  const { OK = "", FAIL = "" } =
    contractOperations.find((operation) => operation.path === path)?.response.discriminator.mapping ?? {};
  return [OK, FAIL].map((reference) => schemas[last(reference)]) as [ObjectSchema, ObjectSchema];
}

/** Neither a success nor a failure of the operation. */
const refused = { status: 500, problems: expect.arrayContaining(["response.body oneOf"]) };

describe(`a response of ${oneOperation.id}`, () => {
  const judged = (body: unknown) => judge({ body }, oneOperation.call);

  it.each([
    ["SC-14 SC-15 SC-18 a success", success],
    ["SC-14 SC-15 SC-20 a failure", failure],
    ["SC-16 a success with a message", { ...success, ErrorInfo: "done" }],
    ["SC-16 a failure without a message", { ...failure, ErrorInfo: "" }],
    ["RR-05 a new field beside a success", { ...success, New: { A: 1 } }],
    ["RR-05 a new field beside a failure", { ...failure, Hint: "x" }],
  ])("%s is accepted", async (_, body) => {
    expect(await judged(body)).toEqual({ status: 200, body, problems: [] });
  });

  it.each([
    ["SC-15 a failure with code 0", { ...failure, ErrorCode: 0 }],
    ["SC-15 a success with code 1", { ...success, ErrorCode: 1 }],
    ["SC-14 SC-15 a success with a code of the common range", { ...success, ErrorCode: 60007 }],
    ["SC-14 SC-15 a success with a private code", { ...success, ErrorCode: 100001 }],
    ["SC-14 ok in small letters", { ...success, ActionStatus: "ok" }],
    ["SC-14 fail in small letters", { ...failure, ActionStatus: "fail" }],
    ["SC-14 an empty ActionStatus", { ...success, ActionStatus: "" }],
    ["SC-14 neither OK nor FAIL", { ...failure, ActionStatus: "ERROR" }],
    ["SC-17 an empty RequestId, which identifies no request", { ...success, RequestId: "" }],
    ["RR-05 an array", [success]],
    ["RR-05 an empty array", "[]"],
    ["RR-05 an empty object", {}],
    ["RR-05 null", "null"],
    ["RR-05 a number", 1],
  ])("%s is refused", async (_, body) => {
    expect(await judged(body)).toMatchObject(refused);
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
  ])("%s %s %j, of the wrong type, is refused", async (_, field, value) => {
    for (const envelope of [success, failure]) {
      expect(await judged({ ...envelope, [field]: value })).toMatchObject(refused);
    }
  });

  it.each(fields)("SC-14 SC-15 SC-16 SC-17 without %s is refused", async (field) => {
    for (const envelope of [success, failure]) {
      expect(await judged({ ...envelope, [field]: undefined })).toMatchObject(refused);
    }
  });

  // Each of success and failure must name it: one alone would refuse the response too.
  it("SC-14 RR-05 is of a type that both success and failure state, and so is its ActionStatus", async () => {
    const times = async (body: unknown, problem: string) =>
      (await judged(body)).problems.filter((named) => named === problem).length;
    expect(await times("[]", "response.body type")).toBeGreaterThanOrEqual(2);
    const wrong = { ...success, ActionStatus: 0 };
    expect(await times(wrong, "response.body.ActionStatus type")).toBeGreaterThanOrEqual(2);
  });

  it("SC-15 is a success by the type of ErrorCode beside its one value, 0", () => {
    const [{ properties }] = schemasAt(oneOperation.call.path);
    expect(properties.ErrorCode).toMatchObject({ type: "integer", enum: [0] });
  });

  it.each([201, 204])("SC-19 with HTTP %i is refused", async (status) => {
    const response = await judge({ status, body: status === 204 ? "" : success }, oneOperation.call);
    expect(response).toMatchObject({ status: 500, problems: ["response"] });
  });

  it("SC-06 does not come from the service where the request is refused", async () => {
    const wrong: Call = { ...oneOperation.call, query: queryWith({ usersig: undefined }) };
    const response = await judge({ status: 502, body: "" }, wrong);
    expect(response).toMatchObject({ status: 401, problems: ["UNAUTHORIZED"] });
  });

  it.each([
    [502, "text/html", "<html>Bad Gateway</html>"],
    [502, "application/json", JSON.stringify(success)],
    [503, "text/plain", ""],
  ])("SC-19 HTTP %i as %s is accepted, whatever its body", async (status, contentType, body) => {
    const response = await judge({ status, contentType, body }, oneOperation.call);
    expect(response).toMatchObject({ status, problems: [] });
  });

  it.each([["text/html"], ["text/plain"]])("RR-05 an envelope sent as %s is refused", async (contentType) => {
    const response = await judge({ contentType, body: success }, oneOperation.call);
    expect(response.status).toBe(500);
    expect(response.problems).toContain("response");
  });

  it.each([["<html>"], [""], ['{"ActionStatus":"OK"']])(
    "RR-05 %j, which is not JSON, is refused",
    async (body) => {
      expect(await judged(body)).toMatchObject({ status: 500, body: { type: "FetchError" } });
    },
  );

  it.each([[301], [400], [404], [429]])(
    "SC-19 HTTP %i is passed on, because Prism warns of it in a header only",
    async (status) => {
      const response = await judge({ status, body: success }, oneOperation.call);
      expect(response).toMatchObject({ status, body: success, problems: [] });
    },
  );
});

describe.each(everyOperation)("$id has the same envelope", ({ call, responses }) => {
  const found = responses.find(({ value }) => value.ActionStatus === "OK")?.value;
  const judged = (body: unknown) => judge({ body }, call);

  it("SC-14 SC-15 RR-05 it accepts a success and a failure, with new fields too", async () => {
    for (const envelope of [found, failure]) {
      expect(await judged({ ...envelope, New: 1 })).toMatchObject({ status: 200, problems: [] });
    }
  });

  it("SC-14 SC-15 it refuses a success with a code, and a failure without one", async () => {
    expect(await judged({ ...found, ErrorCode: 60007 })).toMatchObject(refused);
    expect(await judged({ ...failure, ErrorCode: 0 })).toMatchObject(refused);
  });

  it("SC-14 SC-15 SC-16 SC-17 its success and its failure have the fields of the envelope", () => {
    const [success, refusal] = schemasAt(call.path);
    const [envelope, { properties, required, type }] = schemasAt(oneOperation.call.path);
    const { ErrorCode: _, ...shared } = properties;
    expect(success).toMatchObject({
      type: envelope.type,
      properties: envelope.properties,
      required: expect.arrayContaining(envelope.required),
    });
    expect(refusal).toMatchObject({ type, required, properties: shared });
  });
});
