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
  "x-unknown-outcome": { retry: true, reason: "A door that is open stays open." },
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
        "x-known-private-codes": [],
        responses: { "200": { content: { "application/json": { schema: {}, examples: {} } } } },
      },
      "openDoor",
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
