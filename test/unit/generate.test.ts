import { describe, expect, it } from "vitest";
import { bundleSource } from "../../scripts/generate/bundle.ts";
import { completeContract } from "../../scripts/generate/complete.ts";
import type { Contract } from "../../scripts/generate/contract.ts";
import { eventSamplesModule, eventSchemas } from "../../scripts/generate/events.ts";
import { readPrivateCodes } from "../../scripts/generate/failure.ts";
import { operationsModule } from "../../scripts/generate/operations.ts";
import { serviceModule } from "../../scripts/generate/service.ts";
import type { Source, SourceOperation } from "../../scripts/generate/source.ts";
import { at, type Edit } from "../contract/compatibility/edit.ts";

const source = await bundleSource();
const privateCodes = await readPrivateCodes();
const complete = completeContract(source, privateCodes);

const madeUp: SourceOperation = {
  operationId: "openDoor",
  description: "Opens a door.\n",
  "x-unknown-outcome": { retry: false, reason: "Somebody may have closed it since." },
  requestBody: { content: {} },
  responses: {
    "200": {
      content: {
        "application/json": {
          schema: { $ref: "#/components/schemas/OpenDoorSuccess" },
          examples: { open: { $ref: "#/components/examples/open" } },
        },
      },
    },
  },
};

/** The published contract when there is one operation, changed so. */
function completed(changes: Partial<SourceOperation>) {
  const { paths: _, ...rest } = structuredClone(source);
  rest.components.schemas.OpenDoorSuccess = { title: "OpenDoorSuccess", properties: { Door: {} } };
  const changed: Source = { ...rest, paths: { "/v4/doors/open_door": { post: { ...madeUp, ...changes } } } };
  const { paths, components } = completeContract(changed, privateCodes);
  return { post: paths["/v4/doors/open_door"]?.post as SourceOperation, ...components };
}

describe("the published contract", () => {
  it("has a failure made of the codes that an operation names, with an example of each", () => {
    const { post, schemas, examples } = completed({
      "x-private-codes": ["InvalidParameter", "CallbackNotFound"],
    });
    const { schema, examples: shown } = post.responses["200"].content["application/json"];
    expect(schema).toEqual({ $ref: "#/components/schemas/OpenDoorResponse" });
    expect(schemas.OpenDoorResponse).toMatchObject({
      title: "OpenDoorResponse",
      oneOf: [
        { $ref: "#/components/schemas/OpenDoorSuccess" },
        { $ref: "#/components/schemas/OpenDoorFailure" },
      ],
    });
    expect(Object.keys(shown)).toEqual([
      "open",
      ...["invalidParameter", "callbackNotFound"],
      ...["rateLimited", "userSigExpired"],
    ]);
    expect(examples.callbackNotFound).toMatchObject({
      summary: "100301: callback not found",
      value: { ActionStatus: "FAIL", ErrorInfo: "callback not found", ErrorCode: 100301 },
    });
    expect(schemas.OpenDoorErrorCode).toMatchObject({
      description: expect.stringContaining("`open_door`"),
      oneOf: [
        { $ref: "#/components/schemas/InvalidParameter" },
        { $ref: "#/components/schemas/CallbackNotFound" },
      ],
    });
    expect(schemas.OpenDoorFailure?.properties?.ErrorCode?.anyOf).toEqual([
      { $ref: "#/components/schemas/OpenDoorErrorCode" },
      { $ref: "#/components/schemas/CommonErrorCode" },
    ]);
  });

  it("leaves a failure open where an operation names its known codes only", () => {
    const { schemas } = completed({ "x-known-private-codes": ["InvalidParameter", "CallbackNotFound"] });
    const { anyOf, description } = schemas.OpenDoorFailure?.properties?.ErrorCode ?? {};
    expect(description).toContain("not complete");
    expect(anyOf).toEqual([
      { $ref: "#/components/schemas/OpenDoorErrorCode" },
      { $ref: "#/components/schemas/RoomEngineErrorCode" },
      { $ref: "#/components/schemas/CommonErrorCode" },
    ]);
  });

  it("has no list of codes where none is known, and any number where none is stated", () => {
    const none = completed({ "x-known-private-codes": [] }).schemas;
    expect(none.OpenDoorFailure?.properties?.ErrorCode?.anyOf).toEqual([
      { $ref: "#/components/schemas/RoomEngineErrorCode" },
      { $ref: "#/components/schemas/CommonErrorCode" },
    ]);
    const unstated = completed({ "x-private-codes": "unstated" }).schemas;
    expect(unstated.OpenDoorFailure?.properties?.ErrorCode?.anyOf).toEqual([
      { type: "integer", maximum: -1 },
      { type: "integer", minimum: 1 },
    ]);
    for (const schemas of [none, unstated]) expect(schemas).not.toHaveProperty("OpenDoorErrorCode");
  });

  it("has every code of the room engine in its open set, and none of another service", () => {
    const { anyOf = [] } = complete.components.schemas.RoomEngineErrorCode ?? {};
    const names = Object.keys(privateCodes.roomEngine);
    expect(anyOf.slice(0, -1)).toEqual(names.map((name) => ({ $ref: `#/components/schemas/${name}` })));
    expect(anyOf.at(-1)).toMatchObject({ minimum: 100000, maximum: 109999, "x-open-set": true });
    expect(names).not.toContain("CallbackNotFound");
  });

  it("tells in an operation's description what is stated elsewhere of it", () => {
    const event = "Room.CallbackAfterCreateRoom";
    const described = (changes: Partial<SourceOperation>) => completed(changes).post.description;
    const complete = described({ "x-private-codes": [], "x-triggers": [{ event, basis: "A guess." }] });
    expect(complete).toMatch(/^Opens a door\.\n\nCauses .*`Room\.CallbackAfterCreateRoom`.* A guess\.\n/);
    expect(complete).toMatch(/\n\n.*do not retry it\. Somebody may have closed it since\.\n/);
    expect(complete).toContain("lists all");
    const retried = described({
      "x-known-private-codes": [],
      "x-unknown-outcome": { retry: true, reason: "It opens once." },
    });
    expect(retried).toMatch(/, retry it\. It opens once\.\n/);
    expect(retried).toMatch(/Not all error codes/);
    expect(retried).not.toContain("Causes");
    expect(described({ "x-private-codes": "unstated" })).toContain("beside the common ones is not stated");
  });

  it("tells in an event's description which operations cause it", () => {
    const causes = (word: string) => complete.webhooks[word]?.post.description;
    expect(causes("Mic.CallbackAfterSeatInfoChanged")).toMatch(
      /`pick_user_on_seat`, `kick_user_off_seat`, `lock_seat`/,
    );
    expect(causes("Room.CallbackAfterMemberEnter")).not.toMatch(/`[a-z]+_[a-z_]+`/);
  });

  it("has a single code of an operation without a list around it", () => {
    const { schemas, examples } = completed({ "x-private-codes": ["InvalidParameter"] });
    expect(schemas).not.toHaveProperty("OpenDoorErrorCode");
    expect(schemas.OpenDoorFailure?.properties?.ErrorCode?.anyOf).toEqual([
      { $ref: "#/components/schemas/InvalidParameter" },
      { $ref: "#/components/schemas/CommonErrorCode" },
    ]);
    expect(examples).toHaveProperty("invalidParameter");
  });

  it("has the fields of the envelope in a success that states its results only", () => {
    const { schemas } = completed({ "x-private-codes": ["InvalidParameter"] });
    const { Success } = complete.components.schemas;
    expect(schemas.OpenDoorSuccess).toEqual({
      title: "OpenDoorSuccess",
      type: "object",
      required: Success?.required,
      properties: { ...Success?.properties, Door: {} },
    });
  });

  it("does not hold what it is made of", () => {
    expect(complete.components.schemas).not.toHaveProperty("Failure");
    expect(complete.components).not.toHaveProperty("pathItems");
  });

  it.each<[string, Partial<SourceOperation>, string]>([
    ["no private codes", {}, "x-known-private-codes"],
    ["an unknown code", { "x-private-codes": ["DoorLocked"] }, "DoorLocked"],
    [
      "a success without a name",
      {
        "x-private-codes": "unstated",
        responses: { "200": { content: { "application/json": { schema: {}, examples: {} } } } },
      },
      "openDoor",
    ],
    [
      "an event that does not exist",
      { "x-private-codes": [], "x-triggers": [{ event: "Door.Opened", basis: "" }] },
      "Door.Opened",
    ],
  ])("is not made of an operation with %s", (_, changes, names) => {
    expect(() => completed(changes)).toThrow(names);
  });
});

describe("a module is not generated where", () => {
  const word = "Room.CallbackAfterCreateRoom";
  const body = `webhooks > ${word} > post > requestBody > content > application/json`;

  it.each<[string, (contract: Contract) => unknown, Edit, string]>([
    ["an event has no schema", eventSchemas, at(`${body} > schema`).remove(), word],
    ["an event's schema is written out", eventSchemas, at(`${body} > schema`).set({ type: "object" }), word],
    [
      "an event's body has the word of another",
      eventSchemas,
      at("components > schemas > RoomCreatedEvent > properties > CallbackCommand > const").set("Room.Other"),
      "Room.Other",
    ],
    ["an event has no sample", eventSamplesModule, at(`${body} > examples`).set({}), word],
    [
      "an alias stands for no word",
      serviceModule,
      at("components > schemas > CallbackCommand > x-aliases > Room.Old").set("Room.New"),
      "Room.New",
    ],
    [
      "an alias is a word itself",
      serviceModule,
      at(`components > schemas > CallbackCommand > x-aliases > ${word}`).set("Room.CallbackAfterDestroyRoom"),
      word,
    ],
    [
      "confirmedBy names no operation",
      operationsModule,
      at("paths > /v4/room_config/set_callback > post > x-unknown-outcome > confirmedBy").set("askDoor"),
      "askDoor",
    ],
    [
      "an operation has no rate limit",
      serviceModule,
      at("paths > /v4/room_config/set_callback > post > x-rate-limit").remove(),
      "x-rate-limit",
    ],
  ])("%s", (_, make, edit, names) => {
    const contract = structuredClone(complete);
    edit(contract);
    expect(() => make(contract)).toThrow(names);
  });
});
