import type { OperationId } from "../../src/index.ts";
import { sampleAnswer, sampleBody, sampleFound } from "./samples.ts";

/** The envelope of a success with this RequestId, and what comes beside it. */
const success = (RequestId: string, rest: object = {}) => ({ ...sampleAnswer, RequestId, ...rest });

const RoomId = "room-test";
const switchedOff = {
  IsVideoDisabled: true,
  IsAudioDisabled: true,
  IsMessageDisabled: true,
  IsScreenSharingDisabled: true,
  IsCloudRecordingDisabled: true,
};
const named = { RoomId, RoomName: "room-name-test" };
const seated = { IsSeatEnabled: true, MaxSeatCount: 16, TakeSeatMode: "ApplyToTake" };
const schedule = { ScheduleStartTime: 1703491546, ScheduleEndTime: 1703495146 };
const kept = { ...switchedOff, CustomInfo: "custom123" };
const room = { ...named, RoomType: "Conference", Owner_Account: "user2", MaxMemberCount: 300, ...kept };
const seatFlags = { IsTakenDisabled: false, IsVideoDisabled: false, IsAudioDisabled: false };
const member = { Member_Account: "user2", NameCard: "123", Role: "RoomOwner" };

/** The fact, the operation, and the request that its page prints. By hand: the contract under test is not asked for it. */
export const sampleRequests: [fact: string, id: OperationId, body: object][] = [
  [
    "RO-11",
    "createRoom",
    {
      RoomInfo: { ...room, ...seated, ScheduleStartTime: 1693271355, ScheduleEndTime: 1693272355 },
      ScheduleInviteeList_Account: ["user1", "user2", "user3"],
    },
  ],
  ["RO-25", "destroyRoom", { RoomId }],
  [
    "RO-30",
    "updateRoomInfo",
    { RoomInfo: { ...named, MaxMemberCount: 300, ...kept, TakeSeatMode: "ApplyToTake" } },
  ],
  ["RO-40", "getRoomInfo", { RoomId }],
  ["MB-10", "getRoomMemberList", { RoomId, Count: 10, Next: "" }],
  [
    "MB-20",
    "updateRoomMemberInfo",
    {
      RoomId,
      MemberInfo: { Member_Account: "user4", NameCard: "jack", Role: "Admin", CustomInfo: "custom info" },
    },
  ],
  ["MB-30", "changeRoomOwner", { RoomId, From_Account: "user2", NewOwner_Account: "user4" }],
  [
    "MB-40",
    "markRoomMember",
    { RoomId, CommandType: 1, MemberList: [{ Member_Account: "user2", Marks: [1000, 1002, 1003] }] },
  ],
  [
    "MB-50",
    "banRoomMember",
    {
      RoomId,
      MemberList_Account: ["user1"],
      Reason: "you are banned because of irregularities",
      Duration: 3600,
    },
  ],
  ["MB-51", "unbanRoomMember", { RoomId, MemberList_Account: ["user1"] }],
  ["MB-52", "getBannedMemberList", { RoomId, Limit: 100, Offset: 0 }],
  [
    "MB-60",
    "kickUserOut",
    { RoomId, MemberList_Account: ["user1"], Reason: "you are kicked because of irregularities" },
  ],
  ["SE-10", "getSeatList", { RoomId }],
  ["SE-20", "pickUserOnSeat", { RoomId, Member_Account: "user2", Index: 1 }],
  ["SE-30", "kickUserOffSeat", { RoomId, Member_Account: "user2", Data: "time over" }],
  ["SE-40", "lockSeat", { RoomId, Index: 2, ForbidTaken: true, ForbidVideo: true, ForbidAudio: true }],
  ["SC-13", "setCallback", sampleBody],
  ["CC-02", "getCallback", {}],
  ["CC-07", "updateCallback", sampleBody],
  ["CC-12", "deleteCallback", {}],
];

/** Likewise the success. The pages of the operations that are not here print none that is available. */
export const sampleSuccesses: [fact: string, id: OperationId, body: object][] = [
  [
    "RO-41",
    "getRoomInfo",
    success("Id-81fb8ae1529f409a9ed83ef3c3071657-O-Seq-56057", {
      Response: {
        RoomInfo: {
          ...room,
          ...seated,
          ...schedule,
          RoomStatus: "Running",
          CreateTime: 1703491546,
          MemberCount: 1,
        },
      },
    }),
  ],
  [
    "MB-12",
    "getRoomMemberList",
    success("Id-52f049ba12d741b7a84959700acdb1d5-O-Seq-56287", {
      Response: { Next: "", MemberList: [{ ...member, Marks: [1000, 1002, 1003], CustomInfo: "" }] },
    }),
  ],
  ["MB-20", "updateRoomMemberInfo", success("Id-8d5f107ce00f420597a2db9fbe7f71ca-O-Seq-102831")],
  ["MB-42", "markRoomMember", success("Id-ee0a1a5f2c70432f8273a2b279a5fa8f-O-Seq-57703")],
  ["MB-50", "banRoomMember", success("Id-d4e0a71869c84352ac3a730fda71cdb0-O-Seq-47158")],
  [
    "MB-53",
    "getBannedMemberList",
    success("Id-99d6df2213b54216a02bc18024a5c218-O-Seq-57681", {
      Response: {
        BannedAccountList: [{ Member_Account: "user2", BannedUntil: 1703559417 }],
        NextOffset: 0,
      },
    }),
  ],
  [
    "SE-11",
    "getSeatList",
    success("Id-7c1680be52734bdc8d6de398ab9505e7-O-Seq-57717", {
      Response: {
        SeatList: [
          { Index: 0, Member_Account: "user2", ...seatFlags },
          { Index: 1, ...seatFlags },
        ],
      },
    }),
  ],
  ["SC-14 SC-15 SC-16 SC-17 SC-18", "setCallback", sampleAnswer],
  ["CC-03 CC-04", "getCallback", sampleFound],
  ["CC-07", "updateCallback", sampleAnswer],
  ["CC-12", "deleteCallback", sampleAnswer],
];
