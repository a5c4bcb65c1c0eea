import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { operations } from "../../generated/operations.ts";
import { contractOperations } from "./contract-operations.ts";

const reference = (kind: string) => (name: string) => ({ $ref: `#/components/${kind}/${name}` });
const camelCase = (command: string) => command.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());

describe.each(contractOperations)(
  "the operation $command",
  ({ command, path, post, parameters, response }) => {
    it("SC-01 SC-09 is a POST, and its operationId is the command in camelCase", () => {
      expect(Object.keys(contract.paths[path as keyof typeof contract.paths])).toEqual([
        "parameters",
        "post",
      ]);
      expect(post.operationId).toBe(camelCase(command));
      expect(operations).toHaveProperty(post.operationId, expect.objectContaining({ method: "POST", path }));
    });

    it("SC-04 SC-05 SC-07 SC-08 takes four query parameters, and the usersig by the security of the contract", () => {
      expect(parameters).toEqual(
        ["sdkappid", "identifier", "random", "contenttype"].map(reference("parameters")),
      );
      expect(post).not.toHaveProperty("security");
      expect(post).not.toHaveProperty("servers");
    });

    it("SC-10 allows 200 calls a second", () => {
      expect(post).toHaveProperty("x-rate-limit", { calls: 200, seconds: 1 });
    });

    it("SC-19 responds with 200, or 5XX when the network failed", () => {
      expect(Object.keys(post.responses)).toEqual(["200", "5XX"]);
      expect(contract.components.responses.NetworkError).not.toHaveProperty("content");
    });

    it("SC-14 tells success from failure by ActionStatus", () => {
      const { title, discriminator, oneOf } = response;
      const { OK, FAIL } = discriminator.mapping;
      expect(title.toLowerCase()).toBe(`${post.operationId}Response`.toLowerCase());
      expect(discriminator.propertyName).toBe("ActionStatus");
      expect(oneOf.map(({ $ref }) => $ref)).toEqual([OK, FAIL]);
      expect(FAIL.toLowerCase()).toBe(`#/components/schemas/${post.operationId}Failure`.toLowerCase());
    });

    it("SC-13 shows an example request and an example success", () => {
      expect(post.requestBody.required).toBe(true);
      expect(Object.keys(post.requestBody.content["application/json"].examples)).not.toEqual([]);
      expect(contractOperations.find((one) => one.path === path)?.responses[0]?.value?.ErrorCode).toBe(0);
    });

    it("keeps what only the generator reads out of the published contract", () => {
      const names = ["x-private-codes", "x-known-private-codes", "x-repeat-after-unknown-outcome"];
      for (const name of names) expect(post).not.toHaveProperty(name);
    });
  },
);

// What the pages state of single operations.
const ids = Object.values(contract.paths).map(({ post }) => post.operationId);

describe("the operations", () => {
  it.each([
    ["SC-02", "setCallback", "/v4/room_config/set_callback", "60729"],
    ["CC-02", "getCallback", "/v4/room_config/get_callback", "60730"],
    ["CC-07", "updateCallback", "/v4/room_config/update_callback", "60728"],
    ["CC-12", "deleteCallback", "/v4/room_config/delete_callback", "60727"],
  ])("%s have %s at %s, described by page %s", (_, id, path, page) => {
    const operation = contractOperations.find(({ post }) => post.operationId === id);
    expect(operation?.path).toBe(path);
    expect(operation?.post.externalDocs.url).toBe(`https://trtc.io/document/${page}`);
  });

  it("SC-23 CC-10 repeat setCallback, whose success getCallback confirms", () => {
    const { setCallback, getCallback } = operations;
    expect(setCallback).toMatchObject({ retryAfterUnknownOutcome: true, confirmedBy: "getCallback" });
    expect(getCallback).toMatchObject({ retryAfterUnknownOutcome: true, safe: true });
    expect(operations.updateCallback).toMatchObject({ retryAfterUnknownOutcome: true });
  });

  it("CC-13 do not repeat deleteCallback: it could remove what another process has just created", () => {
    expect(operations.deleteCallback).toMatchObject({ retryAfterUnknownOutcome: false });
  });

  it("stand in the table in the order of the contract", () => {
    expect(Object.keys(operations)).toEqual(ids);
  });
});
