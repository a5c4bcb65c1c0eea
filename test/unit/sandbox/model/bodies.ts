import fc from "fast-check";
import { callbackCommands } from "../../../../src/index.ts";
import type { OperationId } from "../../../../src/sandbox/index.ts";

/** Stands for the account of the present owner of the room. */
export const theOwner = "(the owner)";

export const room = fc.constantFrom("r1", "r1", "r1", "r2");
export const account = fc.constantFrom("admin", "ann", "bob", "cat", "dan");
const accounts = fc.array(account, { minLength: 1, maxLength: 3 });
const index = fc.integer({ min: -1, max: 3 });
const text = fc.constantFrom("", "a", "你好");
export const optional = <Fields extends object>(
  fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> },
) => fc.record(fields, { requiredKeys: [] });

const settings = {
  RoomName: text,
  MaxMemberCount: fc.integer({ min: 0, max: 6 }),
  IsVideoDisabled: fc.boolean(),
  IsCloudRecordingDisabled: fc.boolean(),
  CustomInfo: text,
};
const words = fc.oneof(fc.constant([...callbackCommands]), fc.subarray([...callbackCommands]));
const callback = fc.record({ Url: fc.constant("https://receiver.test/events"), CallbackCommandList: words });

/** Bodies that keep the contract. */
export const bodies = {
  createRoom: fc
    .tuple(
      room,
      optional({
        ...settings,
        Owner_Account: account,
        IsSeatEnabled: fc.boolean(),
        MaxSeatCount: fc.integer({ min: 0, max: 4 }),
        TakeSeatMode: fc.constantFrom("None", "FreeToTake", "ApplyToTake"),
        ScheduleStartTime: fc.constantFrom(1_700_000_000, 1_700_000_010),
        ScheduleEndTime: fc.constantFrom(1_700_000_400, 1_700_004_000),
      }),
      optional({ ScheduleInviteeList_Account: fc.array(account, { maxLength: 2 }) }),
    )
    .map(([RoomId, more, invited]) => ({
      RoomInfo: { RoomId, RoomType: "Conference", ...more },
      ...invited,
    })),
  destroyRoom: fc.record({ RoomId: room }),
  updateRoomInfo: fc
    .tuple(room, optional({ ...settings, TakeSeatMode: fc.constantFrom("FreeToTake", "ApplyToTake") }))
    .map(([RoomId, more]) => ({ RoomInfo: { RoomId, ...more } })),
  getRoomInfo: fc.record({ RoomId: room }),
  getRoomMemberList: fc.record(
    { RoomId: room, Count: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: ["RoomId"] },
  ),
  updateRoomMemberInfo: fc
    .tuple(
      room,
      account,
      optional({ NameCard: text, Role: fc.constantFrom("Admin", "Member"), CustomInfo: text }),
    )
    .map(([RoomId, Member_Account, more]) => ({ RoomId, MemberInfo: { Member_Account, ...more } })),
  changeRoomOwner: fc.record({
    RoomId: room,
    From_Account: fc.oneof({ weight: 3, arbitrary: fc.constant(theOwner) }, account),
    NewOwner_Account: account,
  }),
  markRoomMember: fc.record({
    RoomId: room,
    CommandType: fc.constantFrom(1, 1, 1, 1, 1, 2),
    MemberList: fc.array(
      fc.record({
        Member_Account: fc.oneof({ weight: 4, arbitrary: fc.constant("admin") }, account),
        Marks: fc.array(fc.integer({ min: 1000, max: 1010 }), { maxLength: 3 }),
      }),
      { maxLength: 2 },
    ),
  }),
  banRoomMember: fc.record({
    RoomId: room,
    MemberList_Account: accounts,
    Reason: text,
    Duration: fc.constantFrom(-1, 0, 1, 3, 3),
  }),
  unbanRoomMember: fc.record({ RoomId: room, MemberList_Account: accounts }),
  getBannedMemberList: fc.record(
    { RoomId: room, Limit: fc.integer({ min: 0, max: 3 }), Offset: fc.integer({ min: 0, max: 3 }) },
    { requiredKeys: ["RoomId"] },
  ),
  kickUserOut: fc.record({ RoomId: room, MemberList_Account: accounts, Reason: text }),
  getSeatList: fc.record({ RoomId: room }),
  pickUserOnSeat: fc.record({ RoomId: room, Member_Account: account, Index: index }),
  kickUserOffSeat: fc.record({ RoomId: room, Member_Account: account, Data: text }),
  lockSeat: fc
    .tuple(
      room,
      index,
      optional({ ForbidTaken: fc.boolean(), ForbidVideo: fc.boolean(), ForbidAudio: fc.boolean() }),
    )
    .map(([RoomId, Index, more]) => ({ RoomId, Index, ...more })),
  setCallback: callback,
  getCallback: fc.constant({}),
  updateCallback: callback,
  deleteCallback: fc.constant({}),
} satisfies { readonly [Id in OperationId]?: fc.Arbitrary<object> };
