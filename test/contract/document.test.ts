import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import * as service from "../../generated/service.ts";
import { words } from "./events-samples.ts";

// What no call to a mock shows, of the contract as a whole.

describe("the contract", () => {
  it("SC-03 RR-03 has two servers, Singapore first", () => {
    expect(contract.servers.map(({ url, description }) => [description, url])).toEqual([
      ["Singapore", "https://adminapisgp.im.qcloud.com"],
      ["China", "https://console.tim.qq.com"],
    ]);
    expect(Object.entries(service.hosts)).toEqual([
      ["singapore", "https://adminapisgp.im.qcloud.com"],
      ["china", "https://console.tim.qq.com"],
    ]);
  });

  it("SC-04 SC-05 SC-07 SC-08 SC-09 gives each query parameter the sample of the page", () => {
    const { sdkappid, identifier, random, contenttype } = contract.components.parameters;
    const samples = [sdkappid, identifier, random, contenttype].map(({ name, in: place, example }) => [
      name,
      place,
      example,
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
  });

  it("SC-07 SC-08 tells the client the range of random and the one contenttype", () => {
    expect(service.random).toEqual({ minimum: 0, maximum: 4_294_967_295 });
    expect(service.contentType).toBe("json");
  });

  it("SC-11 SC-12 tells the client how a Url begins, and the command words", () => {
    expect(service.callbackUrlPattern).toBe("^https?://.");
    expect(service.callbackCommands).toEqual(expect.arrayContaining(words));
  });

  it("SC-13 CC-07 shows the sample request of the page", () => {
    expect(contract.components.examples.twoEvents.value).toEqual({
      Url: "http://www.example.com/callback",
      CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
    });
  });

  it("RR-06 says that the service gives up after 3 seconds", () => {
    expect(contract["x-service-timeout"]).toEqual({ seconds: 3 });
  });

  it("US-08 states a UserSig's lifetimes: 180 days, 10 years at most, 24 hours at least advised", () => {
    expect(service.userSigLifetimeSeconds).toEqual({
      default: 180 * 24 * 3600,
      maximum: 10 * 365 * 24 * 3600,
      advisedMinimum: 24 * 3600,
    });
  });
});
