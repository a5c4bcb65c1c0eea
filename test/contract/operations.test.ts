import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { operations } from "../../generated/operations.ts";

// What no call to a mock can show of an operation, read from the bundled contract and from the table made of it.

const everyOperation = Object.values(contract.paths).map(({ post, parameters }) => ({ ...post, parameters }));

describe("the operations", () => {
  it("SC-01 SC-02 SC-09 CC-02 CC-07 CC-12 are these four, all of them POST, and no other", () => {
    const found = Object.entries(contract.paths).map(([path, { post }]) => [path, post.operationId]);
    expect(found).toEqual([
      ["/v4/room_config/set_callback", "setCallback"],
      ["/v4/room_config/get_callback", "getCallback"],
      ["/v4/room_config/update_callback", "updateCallback"],
      ["/v4/room_config/delete_callback", "deleteCallback"],
    ]);
    expect(Object.entries(operations).map(([id, { method, path }]) => [id, method, path])).toEqual([
      ["setCallback", "POST", "/v4/room_config/set_callback"],
      ["getCallback", "POST", "/v4/room_config/get_callback"],
      ["updateCallback", "POST", "/v4/room_config/update_callback"],
      ["deleteCallback", "POST", "/v4/room_config/delete_callback"],
    ]);
  });

  it("SC-04 SC-05 SC-07 SC-08 take four query parameters, and the usersig by the security of the contract", () => {
    for (const operation of everyOperation) {
      expect(operation.parameters.map(({ $ref }) => $ref)).toEqual([
        "#/components/parameters/sdkappid",
        "#/components/parameters/identifier",
        "#/components/parameters/random",
        "#/components/parameters/contenttype",
      ]);
      expect(operation).not.toHaveProperty("security");
      expect(operation).not.toHaveProperty("servers");
    }
  });

  it("SC-10 allow 200 calls a second each", () => {
    const limits = everyOperation.map((operation) => operation["x-rate-limit"]);
    expect(limits).toEqual(Array(4).fill({ calls: 200, seconds: 1 }));
    expect(Object.values(operations).map(({ rateLimit }) => rateLimit)).toEqual(limits);
  });

  it("SC-19 answer 200, or 5XX when the network failed, and nothing else", () => {
    for (const { responses } of everyOperation) expect(Object.keys(responses)).toEqual(["200", "5XX"]);
    expect(contract.components.responses.NetworkError).not.toHaveProperty("content");
  });

  it("SC-14 tell success from failure by ActionStatus", () => {
    const answers = everyOperation.map(({ operationId, responses }) => {
      const { discriminator, oneOf } = responses["200"].content["application/json"].schema;
      expect(discriminator.propertyName).toBe("ActionStatus");
      const { OK, FAIL } = discriminator.mapping;
      expect(oneOf.map(({ $ref }) => $ref)).toEqual([OK, FAIL]);
      return [operationId, OK, FAIL];
    });
    expect(answers).toEqual([
      ["setCallback", "#/components/schemas/Success", "#/components/schemas/SetCallbackFailure"],
      ["getCallback", "#/components/schemas/GetCallbackSuccess", "#/components/schemas/GetCallbackFailure"],
      ["updateCallback", "#/components/schemas/Success", "#/components/schemas/UpdateCallbackFailure"],
      ["deleteCallback", "#/components/schemas/Success", "#/components/schemas/DeleteCallbackFailure"],
    ]);
  });

  it("SC-23 CC-10 after an unknown outcome are all repeated but the delete, and the query tells of the create", () => {
    const policies = Object.entries(operations).map(([id, { repeatAfterUnknownOutcome, ...more }]) => [
      id,
      repeatAfterUnknownOutcome,
      "confirmedBy" in more ? more.confirmedBy : undefined,
    ]);
    expect(policies).toEqual([
      ["setCallback", true, "getCallback"],
      ["getCallback", true, undefined],
      ["updateCallback", true, undefined],
      // It could remove what another process has just created; CC-13.
      ["deleteCallback", false, undefined],
    ]);
  });

  it("CC-02 CC-07 CC-12 link to their official pages", () => {
    expect(everyOperation.map(({ externalDocs }) => externalDocs.url)).toEqual([
      "https://trtc.io/document/60729",
      "https://trtc.io/document/60730",
      "https://trtc.io/document/60728",
      "https://trtc.io/document/60727",
    ]);
  });
});
