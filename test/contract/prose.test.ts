import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };

const { components } = contract;
const everyOperation = Object.values(contract.paths).map(({ post }) => post);
const [set, get, update, remove] = [
  contract.paths["/v4/room_config/set_callback"].post,
  contract.paths["/v4/room_config/get_callback"].post,
  contract.paths["/v4/room_config/update_callback"].post,
  contract.paths["/v4/room_config/delete_callback"].post,
];

type Described = { description?: string; $ref?: string };
const named = (kind: string, map: Record<string, Described>) =>
  Object.entries(map).map(([name, value]): [string, Described] => [`${kind} ${name}`, value]);

const properties = Object.entries(
  components.schemas as Record<string, { properties?: Record<string, Described> }>,
)
  .flatMap(([schema, { properties = {} }]) => named(`property ${schema}.`, properties))
  // A reference has the description of what it points to, which is in the list itself.
  .filter(([, property]) => property.$ref === undefined);

const everything: [string, Described][] = [
  ["the contract", contract.info],
  ...everyOperation.flatMap(({ operationId, ...operation }): [string, Described][] => [
    [`operation ${operationId}`, operation],
    [`request body of ${operationId}`, operation.requestBody],
    [`answer 200 of ${operationId}`, operation.responses["200"]],
    [
      `schema of that answer of ${operationId}`,
      operation.responses["200"].content["application/json"].schema,
    ],
  ]),
  ...named("server", Object.fromEntries(contract.servers.map((server) => [server.url, server]))),
  ...named("section", Object.fromEntries(contract.tags.map((tag) => [tag.name, tag]))),
  ...named("parameter", components.parameters),
  ...named("security scheme", components.securitySchemes),
  ...named("response", components.responses),
  ...named("schema", components.schemas),
  ...properties,
];

describe("prose", () => {
  it.each(everything)("describes the %s in a sentence", (_, { description }) => {
    expect(description?.trim()).toMatch(/^\S.{8,}[.:|]?/s);
    expect(description).not.toMatch(/\b(TODO|FIXME|TBD)\b/);
  });

  it.each(Object.entries(components.schemas))("gives the schema %s its name as the title", (name, schema) => {
    expect(schema.title).toBe(name);
  });

  it("describes all that there is", () => {
    expect(everything.length).toBeGreaterThanOrEqual(35);
    expect(properties.map(([name]) => name)).toContain("property CallbackConfiguration. Url");
  });

  it("SC-12 CB-01 says of each command word what happened", () => {
    const { enum: words, "x-enumDescriptions": meanings } = components.schemas.CallbackCommand;
    expect(Object.keys(meanings)).toEqual(words);
    expect(meanings).toEqual({
      "Room.CallbackAfterCreateRoom": expect.stringMatching(/room was created/),
      "Room.CallbackAfterDestroyRoom": expect.stringMatching(/room was destroyed/),
      "Room.CallbackAfterUpdateRoomInfo": expect.stringMatching(/room was updated/),
      "Room.CallbackAfterMemberEnter": expect.stringMatching(/user entered/),
      "Room.CallbackAfterMemberLeave": expect.stringMatching(/users left/i),
      "Mic.CallbackAfterSeatInfoChanged": expect.stringMatching(/seat list .* changed/),
    });
  });

  // What a reader must not miss, each where it belongs.
  it.each<[string, string | undefined, RegExp]>([
    ["SC-05 who may be the identifier", components.parameters.identifier.description, /app administrator/],
    [
      "SC-07 RR-11 random is no idempotency key",
      components.parameters.random.description,
      /no idempotency key/,
    ],
    [
      "SC-11 https is the safer one",
      components.schemas.CallbackConfiguration.properties.Url.description,
      /https is recommended/,
    ],
    [
      "SC-12 what is not stated of the list",
      components.schemas.CallbackConfiguration.properties.CallbackCommandList.description,
      /not stated/,
    ],
    ["SC-17 what a RequestId is for", components.schemas.RequestId.description, /support/],
    ["SC-19 when the status is another", components.responses.NetworkError.description, /502/],
    ["SC-23 CC-10 what to do about 100300", set.description, /100300[^.]*update_callback/],
    ["CC-01 that there is one configuration at most", set.description, /one configuration at most/],
    [
      "CC-01 that the address has to be reachable",
      components.schemas.CallbackConfiguration.properties.Url.description,
      /has to be able to reach/,
    ],
    ["CC-03 which of table and sample is right", components.schemas.GetCallbackSuccess.description, /sample/],
    ["CC-05 that reading is open", get.description, /not know is no error/],
    [
      "CC-05 which word the sample spells otherwise",
      components.schemas.StoredCommand.description,
      /Room\.CallbackUpdateRoomInfo.*Room\.CallbackAfterUpdateRoomInfo/s,
    ],
    ["CC-06 what the query leaves open", get.description, /no configuration.*codes.*not stated/s],
    [
      "CC-06 why Response may be missing",
      components.schemas.GetCallbackSuccess.description,
      /not stated, so `Response` may be missing/,
    ],
    ["CC-09 CC-10 what to do about 100301", update.description, /100301[^.]*set_callback/],
    ["CC-11 that update replaces", update.description, /replacing the whole.*not stated/s],
    ["CC-12 that there is no del_callback", remove.description, /`del_callback` does not exist/],
    [
      "CC-13 what delete leaves open",
      remove.description,
      /no configuration is not stated.*100301 is not listed/s,
    ],
    ["RR-08 a UserSig may be used again", components.securitySchemes.usersig.description, /many calls/],
  ])("%s", (_, description, words) => {
    expect(description?.replace(/\s+/g, " ")).toMatch(words);
  });

  it.each(everyOperation)(
    "SC-01 SC-19 says of $operationId who may call, and that HTTP 200 is no success",
    ({ description }) => {
      expect(description).toMatch(/app\s+administrator/);
      expect(description).toMatch(/HTTP status is 200 for success and for failure/);
    },
  );

  it("RR-09 says that the calls need a RoomSdk plan and version 2.0 of the client SDK", () => {
    expect(contract.info.description).toMatch(/RoomSdk plan/);
    expect(contract.info.description).toMatch(/version 2\.0 or later of the\s+client SDK/);
  });
});
