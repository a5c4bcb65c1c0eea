import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { operations } from "../../generated/operations.ts";
import * as service from "../../generated/service.ts";

// What no call to a mock can show, read from the bundled contract and from the tables made of it.

const operation = contract.paths["/v4/room_config/set_callback"].post;

describe("the contract", () => {
  it("SC-01 SC-02 SC-09 has the operation setCallback, POST /v4/room_config/set_callback, and no other", () => {
    expect(Object.keys(contract.paths)).toEqual(["/v4/room_config/set_callback"]);
    expect(operation.operationId).toBe("setCallback");
    expect(operations).toMatchObject({
      setCallback: { method: "POST", path: "/v4/room_config/set_callback" },
    });
    expect(Object.keys(operations)).toEqual(["setCallback"]);
  });

  it("SC-03 RR-03 has two servers, Singapore first", () => {
    expect(contract.servers.map(({ url, "x-region": region }) => [region, url])).toEqual([
      ["singapore", "https://adminapisgp.im.qcloud.com"],
      ["china", "https://console.tim.qq.com"],
    ]);
    expect(Object.entries(service.hosts)).toEqual([
      ["singapore", "https://adminapisgp.im.qcloud.com"],
      ["china", "https://console.tim.qq.com"],
    ]);
  });

  it("SC-04 SC-05 SC-07 SC-08 SC-09 gives each query parameter the sample of the page", () => {
    const samples = Object.values(contract.components.parameters).map((item) => [
      item.name,
      item.in,
      item.example,
    ]);
    expect(samples).toEqual([
      ["sdkappid", "query", 88888888],
      ["identifier", "query", "admin"],
      ["random", "query", 99999999],
      ["contenttype", "query", "json"],
    ]);
  });

  it("SC-05 US-09 tells the client what an identifier looks like", () => {
    expect(service.identifier).toEqual({ pattern: "^[A-Za-z0-9_-]+$", maxLength: 32, sample: "admin" });
  });

  it("SC-06 asks for the usersig by a security scheme, in the query", () => {
    expect(contract.security).toEqual([{ usersig: [] }]);
    expect(contract.components.securitySchemes.usersig).toMatchObject({
      type: "apiKey",
      in: "query",
      name: "usersig",
    });
    expect(operation).not.toHaveProperty("security");
  });

  it("SC-07 SC-08 tells the client the range of random and the one contenttype", () => {
    expect(service.random).toEqual({ minimum: 0, maximum: 4_294_967_295 });
    expect(service.contentType).toBe("json");
  });

  it("SC-10 allows 200 calls a second", () => {
    expect(operation["x-rate-limit"]).toEqual({ calls: 200, seconds: 1 });
    expect(operations.setCallback.rateLimit).toEqual({ calls: 200, seconds: 1 });
  });

  it("SC-11 SC-12 tells the client how a Url begins, and the six words", () => {
    expect(service.callbackUrlPattern).toBe("^https?://");
    expect(service.callbackCommands).toEqual([
      "Room.CallbackAfterCreateRoom",
      "Room.CallbackAfterDestroyRoom",
      "Room.CallbackAfterUpdateRoomInfo",
      "Room.CallbackAfterMemberEnter",
      "Room.CallbackAfterMemberLeave",
      "Mic.CallbackAfterSeatInfoChanged",
    ]);
  });

  it("SC-13 shows the sample request of the page", () => {
    expect(contract.components.examples.twoEvents.value).toEqual({
      Url: "http://www.example.com/callback",
      CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
    });
  });

  it("SC-19 answers 200, or 5XX when the network failed, and nothing else", () => {
    expect(Object.keys(operation.responses)).toEqual(["200", "5XX"]);
    expect(contract.components.responses.NetworkError).not.toHaveProperty("content");
  });

  it("SC-14 tells success from failure by ActionStatus", () => {
    expect(operation.responses["200"].content["application/json"].schema.discriminator).toEqual({
      propertyName: "ActionStatus",
      mapping: { OK: "#/components/schemas/Success", FAIL: "#/components/schemas/SetCallbackFailure" },
    });
  });

  it("SC-23 does not repeat a create whose outcome is unknown: it would be refused with 100300", () => {
    expect(operations.setCallback.repeatAfterUnknownOutcome).toBe(false);
  });

  it("RR-06 says that the service gives up after 3 seconds", () => {
    expect(contract["x-service-timeout"]).toEqual({ seconds: 3 });
    expect(service.serviceTimeoutSeconds).toBe(3);
  });

  it("US-08 states a UserSig's lifetimes: 180 days, 10 years at most, 24 hours at least advised", () => {
    expect(service.userSigLifetimeSeconds).toEqual({
      default: 180 * 24 * 3600,
      maximum: 10 * 365 * 24 * 3600,
      advisedMinimum: 24 * 3600,
    });
  });

  it("links to the official page of what it describes", () => {
    expect(operation.externalDocs.url).toBe("https://trtc.io/document/60729");
    expect(contract.externalDocs.url).toBe("https://trtc.io/document/60703");
    expect(contract.components.securitySchemes.usersig.description).toContain(
      "https://trtc.io/document/34385",
    );
  });
});
