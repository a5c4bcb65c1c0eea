import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import * as service from "../../generated/service.ts";
import { words } from "./events-samples.ts";
import { byteLimits } from "./operation-values.ts";

// What no call to a mock shows, of the contract as a whole.

/** Visits every schema and parameter of the components, each with its key and its place. */
function visit(look: (key: string, value: Record<string, unknown>, place: string) => void): void {
  const enter = (value: unknown, path: string[]): void => {
    if (typeof value !== "object" || value === null) return;
    look(path.at(-1) ?? "", value as Record<string, unknown>, path.join("."));
    for (const [key, member] of Object.entries(value)) if (key !== "examples") enter(member, [...path, key]);
  };
  enter(contract.components, []);
}

function placesWith(keyword: string): string[] {
  const places: string[] = [];
  visit((_, value, place) => {
    if (keyword in value) places.push(place);
  });
  return places;
}

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

  // Where two components of a kind want one name, Redocly gives the second one a number.
  it("names no two examples or schemas alike", () => {
    const names = Object.values(contract.components).flatMap((members) => Object.keys(members));
    expect(names.filter((name) => /\d$/.test(name))).toEqual([]);
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
  it("SC-04 SC-07 CB-11 CB-20 CB-30 RO-17 RO-18 RO-42 MB-53 marks each integer that may need more than 32 bits", () => {
    const schedule = ["ScheduleStartTime", "ScheduleEndTime"];
    const ofRoom = (name: string, fields: string[]) =>
      fields.map((field) => `schemas.${name}.properties.${field}`);
    const wide = [
      "parameters.sdkappid.schema",
      "parameters.random.schema",
      "parameters.EventSdkAppid.schema",
      ...ofRoom("NewRoom", schedule),
      ...ofRoom("Room", [...schedule, "CreateTime"]),
      "schemas.BannedAccount.properties.BannedUntil",
      "schemas.Seat.properties.Member_Account.anyOf.1",
      ...ofRoom("RoomInfo", [...schedule, "CreateTime"]),
      "schemas.EventTime",
    ];
    expect(placesWith("format")).toEqual(expect.arrayContaining(wide));
    expect(contract.components.schemas.Seat.properties.Member_Account.anyOf).toMatchObject([
      { type: "string" },
      { type: "integer", format: "int64" },
    ]);
  });

  it("CB-08 CB-20 CC-05 MB-13 RO-81 marks each set that is open, beside the words that are known", () => {
    const { Room, Member, RoomEngineErrorCode } = contract.components.schemas;
    const open = [
      "parameters.EventOptPlatform.schema.anyOf.1",
      `schemas.RoomEngineErrorCode.anyOf.${RoomEngineErrorCode.anyOf.length - 1}`,
      "schemas.Room.properties.RoomType.anyOf.1",
      "schemas.Member.properties.Role.anyOf.1",
      "schemas.StoredCommand.anyOf.1",
      "schemas.RoomInfo.properties.RoomType.anyOf.1",
    ];
    expect(placesWith("x-open-set")).toEqual(expect.arrayContaining(open));
    expect(Member.properties.Role.anyOf[0]?.enum).toEqual(["Owner", "RoomOwner", "Admin", "Member"]);
    expect(Room.properties.RoomType.anyOf[0]?.enum).toEqual(["Conference", "Meeting"]);
  });

  it("RO-07 limits bytes by an extension, a sentence, and no maxLength", () => {
    const limits = byteLimits.map(([, , place, bytes]) => [place.split(".").at(-1), bytes]);
    const found: unknown[] = [];
    visit((key, value) => {
      if (value["x-max-bytes"] === undefined) return;
      found.push([key, value["x-max-bytes"]]);
      expect(value).not.toHaveProperty("maxLength");
      expect(value.description).toContain(`at most ${value["x-max-bytes"]} bytes`);
    });
    expect(found).toEqual(expect.arrayContaining(limits));
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
