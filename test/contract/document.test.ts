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

  it("puts every tag into one group, chapters apart from operations and events", () => {
    const used = [...Object.values(contract.paths), ...Object.values(contract.webhooks)].flatMap(
      ({ post }) => post.tags,
    );
    const names = contract.tags.map(({ name }) => name);
    expect(contract["x-tagGroups"]).toEqual([
      { name: "Guide", tags: names.filter((name) => !used.includes(name)) },
      { name: "API", tags: names.filter((name) => used.includes(name)) },
    ]);
  });

  // A generator makes 32 bits of an integer without a format.
  it("SC-04 SC-07 CB-11 CB-20 CB-30 marks each integer that may need more than 32 bits", () => {
    const wide = new Set<string>();
    JSON.stringify(contract.components, function (this: object, key, value) {
      if (value?.format === "int64") wide.add("name" in this ? String(this.name) : key);
      return value;
    });
    const ids = ["sdkappid", "random", "SdkAppid"];
    const times = ["ScheduleStartTime", "ScheduleEndTime", "CreateTime", "EventTime"];
    expect([...wide]).toEqual(expect.arrayContaining([...ids, ...times]));
    expect(contract.components.schemas.Seat.properties.Member_Account.anyOf).toMatchObject([
      { type: "string" },
      { type: "integer", format: "int64" },
    ]);
  });

  it("gives each constant a list of one value too, beside a text and instead of a number", () => {
    const constants: object[] = [];
    JSON.stringify(contract, (key, value) => {
      if (value?.type && ("const" in value || value.enum?.length === 1)) constants.push(value);
      return ["examples", "x-codeSamples"].includes(key) ? undefined : value;
    });
    expect(constants.length).toBeGreaterThan(10);
    for (const schema of constants as { type: string; const?: unknown; enum?: unknown[] }[]) {
      expect(schema.const).toBe(schema.type === "string" ? schema.enum?.[0] : undefined);
    }
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
