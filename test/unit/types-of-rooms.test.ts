import { describe, expectTypeOf, it } from "vitest";
import type { ConfirmableId, ConfirmedBy } from "../../src/contract/operations.ts";
import type { Confirmations } from "../../src/ensure/confirm-write.ts";
import type {
  BannedAccount,
  CreateRoomRequest,
  GetRoomInfoSuccess,
  GetSeatListSuccess,
  Member,
  NewRoom,
  PagedId,
  Room,
  RoomRequest,
  RoomUpdate,
  Seat,
  SuccessBody,
} from "../../src/index.ts";
import { createConferenceClient } from "../../src/index.ts";

// The compilers judge this file in `npm run check`.
describe("the types of rooms, members and seats", () => {
  const client = createConferenceClient({ sdkAppId: 1, userSig: "eJx" });

  it("demand a confirmation for every operation that another one confirms", () => {
    expectTypeOf<keyof Confirmations>().toEqualTypeOf<ConfirmableId>();
    expectTypeOf<ConfirmableId>().toEqualTypeOf<
      "setCallback" | "createRoom" | "changeRoomOwner" | "pickUserOnSeat"
    >();
    expectTypeOf<ConfirmedBy<"setCallback">>().toEqualTypeOf<"getCallback">();
    expectTypeOf<Confirmations["createRoom"]["question"]>().returns.toEqualTypeOf<RoomRequest>();
    expectTypeOf<Confirmations["createRoom"]["shows"]>().parameters.toEqualTypeOf<
      [read: GetRoomInfoSuccess, sent: CreateRoomRequest, caller: string]
    >();
  });

  it("take the response of a confirming operation for a success of the write", () => {
    type Misfit = {
      [Id in ConfirmableId]: SuccessBody<ConfirmedBy<Id>> extends SuccessBody<Id> ? never : Id;
    }[ConfirmableId];
    expectTypeOf<Misfit>().toBeNever();
  });

  it("reject a room that the contract rejects", () => {
    const refused = () => {
      // @ts-expect-error RoomType is missing.
      void client.createRoom({ RoomInfo: { RoomId: "r1" } });
      // @ts-expect-error Conference is the only type.
      void client.createRoom({ RoomInfo: { RoomId: "r1", RoomType: "Meeting" } });
      // @ts-expect-error The quick-start page spells the field like this.
      void client.createRoom({ RoomInfo: { RoomId: "r1", RoomType: "Conference", roomName: "n" } });
      // @ts-expect-error MB-20 The owner changes by changeRoomOwner.
      void client.updateRoomMemberInfo({ RoomId: "r1", MemberInfo: { Member_Account: "a", Role: "Owner" } });
      // @ts-expect-error MB-40 The command is a number.
      void client.markRoomMember({ RoomId: "r1", CommandType: "1", MemberList: [] });
    };
    expectTypeOf(refused).toBeFunction();
  });

  it("MB-13 take any text where a set is open, and still complete the known ones", () => {
    expectTypeOf<string>().toExtend<NonNullable<Member["Role"]>>();
    expectTypeOf<Extract<Member["Role"], "Owner">>().toEqualTypeOf<"Owner">();
    expectTypeOf<Extract<Room["RoomType"], "Conference">>().toEqualTypeOf<"Conference">();
    expectTypeOf<Room["RoomStatus"]>().toEqualTypeOf<"None" | "NotStarted" | "Running" | undefined>();
    expectTypeOf<RoomUpdate["TakeSeatMode"]>().toEqualTypeOf<"FreeToTake" | "ApplyToTake" | undefined>();
    expectTypeOf<NewRoom["RoomType"]>().toEqualTypeOf<"Conference">();
  });

  it("SE-10 keep the digits of the user on a seat", () => {
    expectTypeOf(client.getSeatList).returns.resolves.toEqualTypeOf<GetSeatListSuccess>();
    expectTypeOf<GetSeatListSuccess["Response"]["SeatList"]>().toEqualTypeOf<readonly Seat[]>();
    expectTypeOf<Seat["Member_Account"]>().toEqualTypeOf<string | number | undefined>();
  });

  it("know which operations list pages, and of what", () => {
    expectTypeOf<PagedId>().toEqualTypeOf<"getRoomMemberList" | "getBannedMemberList">();
    const calls = async () => {
      const members = client.paginate("getRoomMemberList", { RoomId: "r1", Count: 10, Next: "" });
      for await (const member of members) expectTypeOf(member).toEqualTypeOf<Member>();
      const bans = client.paginate("getBannedMemberList", { RoomId: "r1", Limit: 10 }, {});
      for await (const ban of bans) expectTypeOf(ban).toEqualTypeOf<BannedAccount>();
      // @ts-expect-error This operation lists no pages.
      client.paginate("getSeatList", { RoomId: "r1" });
      // @ts-expect-error RoomId is missing.
      client.paginate("getRoomMemberList", {});
      // @ts-expect-error This field belongs to the other list.
      client.paginate("getRoomMemberList", { RoomId: "r1", Limit: 10 });
    };
    expectTypeOf(calls).toBeFunction();
  });
});
