import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { operations } from "../../generated/operations.ts";
import type { OperationId } from "../../src/index.ts";
import { contractOperations } from "./contract-operations.ts";

const reference = (kind: string) => (name: string) => ({ $ref: `#/components/${kind}/${name}` });
const camelCase = (command: string) => command.replaceAll(/_(.)/g, (_, letter) => letter.toUpperCase());

describe.each(contractOperations)(
  "the operation $command",
  ({ command, path, post, parameters, response }) => {
    it("SC-01 SC-09 RO-01 is a POST, and its operationId is the command in camelCase", () => {
      expect(Object.keys(contract.paths[path as keyof typeof contract.paths])).toEqual([
        "parameters",
        "post",
      ]);
      expect(post.operationId).toBe(camelCase(command));
      expect(operations).toHaveProperty(post.operationId, expect.objectContaining({ path }));
    });

    it("SC-04 SC-05 SC-07 SC-08 RO-01 takes four query parameters, and the usersig by the security of the contract", () => {
      expect(parameters).toEqual(
        ["sdkappid", "identifier", "random", "contenttype"].map(reference("parameters")),
      );
      expect(post).not.toHaveProperty("security");
      expect(post).not.toHaveProperty("servers");
    });

    it("SC-10 RO-02 allows 200 calls a second", () => {
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
      expect(oneOf?.map(({ $ref }) => $ref)).toEqual([OK, FAIL]);
      expect(FAIL.toLowerCase()).toBe(`#/components/schemas/${post.operationId}Failure`.toLowerCase());
    });

    it("SC-13 shows an example request and an example success", () => {
      expect(post.requestBody.required).toBe(true);
      expect(Object.keys(post.requestBody.content["application/json"].examples)).not.toEqual([]);
      expect(contractOperations.find((one) => one.path === path)?.responses[0]?.value?.ErrorCode).toBe(0);
    });

    it("keeps what only the generator reads out of the published contract", () => {
      const names = ["x-private-codes", "x-known-private-codes", "x-safe", "x-notes"];
      for (const name of names) expect(post).not.toHaveProperty(name);
    });
  },
);

// What the pages state of single operations.
const ids = Object.values(contract.paths).map(({ post }) => post.operationId);
const rooms = "/v4/room_engine_http_srv/";
const seats = "/v4/room_engine_http_mic/";

describe("the operations", () => {
  it.each([
    ["SC-02", "setCallback", "/v4/room_config/set_callback", "60729"],
    ["CC-02", "getCallback", "/v4/room_config/get_callback", "60730"],
    ["CC-07", "updateCallback", "/v4/room_config/update_callback", "60728"],
    ["CC-12", "deleteCallback", "/v4/room_config/delete_callback", "60727"],
    ["RO-03 RO-10", "createRoom", `${rooms}create_room`, "60707"],
    ["RO-03 RO-25", "destroyRoom", `${rooms}destroy_room`, "60706"],
    ["RO-03 RO-30", "updateRoomInfo", `${rooms}update_room_info`, "60705"],
    ["RO-03 RO-40", "getRoomInfo", `${rooms}get_room_info`, "60704"],
    ["RO-03 MB-10", "getRoomMemberList", `${rooms}get_room_member_list`, "60715"],
    ["RO-03 MB-20", "updateRoomMemberInfo", `${rooms}update_room_member_info`, "60714"],
    ["RO-03 MB-30", "changeRoomOwner", `${rooms}change_room_owner`, "60713"],
    ["RO-03 MB-40", "markRoomMember", `${rooms}mark_room_member`, "60712"],
    ["RO-03 MB-50", "banRoomMember", `${rooms}ban_room_member`, "60711"],
    ["RO-03 MB-51", "unbanRoomMember", `${rooms}unban_room_member`, "60710"],
    ["RO-03 MB-52", "getBannedMemberList", `${rooms}get_banned_member_list`, "60709"],
    ["RO-03 MB-60", "kickUserOut", `${rooms}kick_user_out`, "60708"],
    ["RO-03 SE-10", "getSeatList", `${seats}get_seat_list`, "60719"],
    ["RO-03 SE-20", "pickUserOnSeat", `${seats}pick_user_on_seat`, "60718"],
    ["RO-03 SE-30", "kickUserOffSeat", `${seats}kick_user_off_seat`, "60717"],
    ["RO-03 SE-40", "lockSeat", `${seats}lock_seat`, "60716"],
  ])("%s have %s at %s, described by page %s", (_, id, path, page) => {
    const operation = contractOperations.find(({ post }) => post.operationId === id);
    expect(operation?.path).toBe(path);
    expect(operation?.post.externalDocs.url).toBe(`https://trtc.io/document/${page}`);
  });

  it.each<[fact: string, ...ids: OperationId[]]>([
    ["RO-21", "createRoom"],
    ["RO-25", "destroyRoom"],
    ["RO-33", "updateRoomInfo"],
    ["MB-20", "updateRoomMemberInfo"],
    ["MB-30", "changeRoomOwner"],
    ["MB-42", "markRoomMember"],
    ["MB-50", "banRoomMember"],
    ["MB-51", "unbanRoomMember"],
    ["MB-60", "kickUserOut"],
    ["SE-20 SE-30 SE-40", "pickUserOnSeat", "kickUserOffSeat", "lockSeat"],
    ["SC-18 CC-07 CC-12", "setCallback", "updateCallback", "deleteCallback"],
  ])("%s RO-04 answer %s by the four fields of the envelope alone", (_, ...changing) => {
    const { mapping } = contract.components.schemas.CreateRoomResponse.discriminator;
    for (const { post, response } of contractOperations) {
      if (changing.includes(post.operationId as OperationId))
        expect(response.discriminator.mapping.OK).toBe(mapping.OK);
    }
    expect(Object.keys(contract.components.schemas.Success.properties)).toEqual(
      contract.components.schemas.Success.required,
    );
    expect(mapping.OK).toBe("#/components/schemas/Success");
  });

  it("RO-53 list no rooms", () => {
    expect(ids.filter((id) => /list/i.test(id))).toEqual([
      "getRoomMemberList",
      "getBannedMemberList",
      "getSeatList",
    ]);
  });

  it.each<[fact: string, id: OperationId, pagination: object]>([
    ["MB-10 MB-11", "getRoomMemberList", { items: "MemberList", next: "Next", parameter: "Next", end: "" }],
    [
      "MB-52 MB-53",
      "getBannedMemberList",
      { items: "BannedAccountList", next: "NextOffset", parameter: "Offset", end: 0 },
    ],
  ])("%s state how %s pages, for client and reader", (_, id, pagination) => {
    expect(operations[id]).toHaveProperty("pagination", pagination);
    const operation = contractOperations.find(({ post }) => post.operationId === id);
    expect(operation?.post).toHaveProperty("x-pagination", pagination);
    expect(ids.filter((one) => "pagination" in operations[one as OperationId])).toHaveLength(2);
  });

  it("stand in the table in the order of the contract", () => {
    expect(Object.keys(operations)).toEqual(ids);
  });
});
