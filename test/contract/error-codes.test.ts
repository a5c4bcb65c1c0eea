import { describe, expect, expectTypeOf, it } from "vitest";
import { commonErrorCodes, errorCodes } from "../../generated/error-codes.ts";
import contract from "../../generated/openapi.json" with { type: "json" };
import type { RoomEngineErrorCode } from "../../generated/types.ts";
import { contractOperations, last } from "./contract-operations.ts";

/** id, code, name, retry; the page's own advice or our judgement; whether the call may have been carried out. */
type Row = [
  string,
  number,
  string,
  "never" | "backoff" | "re-sign",
  "documented" | "ours",
  "unknown" | "known",
];

const rows: Row[] = [
  ["EC-10", 60002, "RequestNotParsed", "never", "ours", "known"],
  ["EC-11", 60003, "BodyNotParsed", "never", "ours", "known"],
  ["EC-12", 60004, "AuthenticationFailed", "re-sign", "ours", "known"],
  ["EC-13", 60005, "AuthenticationFailed", "re-sign", "ours", "known"],
  ["EC-14", 60006, "SdkAppIdNotValid", "never", "ours", "known"],
  ["EC-15 RR-10", 60007, "CallRateExceeded", "backoff", "ours", "known"],
  ["EC-16", 60008, "ServiceTimeout", "backoff", "documented", "unknown"],
  ["EC-17", 60009, "ResourceWrong", "never", "ours", "known"],
  ["EC-18", 60010, "AdministratorRequired", "never", "ours", "known"],
  ["EC-19 RR-10", 60011, "SdkAppIdRateExceeded", "backoff", "ours", "known"],
  ["EC-20", 60012, "SdkAppIdMissing", "never", "ours", "known"],
  ["EC-21", 60013, "ReplyNotParsed", "backoff", "ours", "unknown"],
  ["EC-22", 60014, "AccountSwitchTimeout", "backoff", "documented", "known"],
  ["EC-23", 60015, "AccountTypeWrong", "never", "ours", "known"],
  ["EC-24", 60016, "SdkAppIdDisabled", "never", "ours", "known"],
  ["EC-25", 60017, "RequestDisabled", "never", "ours", "known"],
  ["EC-26 RR-10", 60018, "TooManyRequests", "backoff", "documented", "known"],
  ["EC-27 RR-10", 60019, "TooManyRequests", "backoff", "documented", "known"],
  ["EC-28", 60020, "PlanExpired", "never", "ours", "known"],
  ["EC-29", 60021, "IpNotAllowed", "never", "ours", "known"],
  ["EC-30", 60025, "QueryStringWrong", "never", "ours", "known"],
  ["EC-31 RR-04", 60026, "HostWrong", "never", "ours", "known"],
  ["EC-32", 60027, "ProductNotAllowed", "never", "ours", "known"],
  ["EC-33", 60028, "TrialVolumeUsedUp", "never", "ours", "known"],
  ["EC-40", 70001, "UserSigExpired", "re-sign", "documented", "known"],
  ["EC-41", 70003, "UserSigNotValid", "never", "ours", "known"],
  ["EC-42", 70009, "UserSigKeyWrong", "never", "ours", "known"],
  ["EC-43", 70013, "UserSigIdentifierMismatch", "never", "ours", "known"],
  ["EC-44", 70014, "UserSigSdkAppIdMismatch", "never", "ours", "known"],
  ["EC-45 RR-04", 70016, "KeyNotAtDataCentre", "never", "ours", "known"],
  ["EC-46 RR-04", 70020, "SdkAppIdNotAtDataCentre", "never", "ours", "known"],
  ["EC-47", 70050, "UserSigCheckBlocked", "never", "documented", "known"],
  ["EC-48", 70051, "AccountBlocked", "never", "ours", "known"],
  ["EC-49", 70052, "UserSigInvalidated", "re-sign", "documented", "known"],
  ["EC-50", 70107, "AccountNotImported", "never", "ours", "known"],
  ["EC-51", 70169, "InternalTimeout", "backoff", "documented", "known"],
  ["EC-52", 70402, "ParametersNotValid", "never", "ours", "known"],
  ["EC-53", 70403, "AdministratorRequired", "never", "ours", "known"],
  ["EC-54", 70500, "InternalServerError", "backoff", "documented", "known"],
  ["EC-01 SC-21 RO-81", 100001, "InternalServerError", "backoff", "documented", "known"],
  ["EC-02 SC-22 RO-81", 100002, "InvalidParameter", "never", "ours", "known"],
  ["RO-81", 100003, "RoomAlreadyExists", "never", "ours", "known"],
  ["RO-81", 100004, "RoomNotFound", "never", "ours", "known"],
  ["RO-81", 100005, "NotRoomMember", "never", "ours", "known"],
  ["RO-81", 100006, "OperationNotAllowed", "never", "ours", "known"],
  ["RO-81", 100007, "PlanNotBought", "never", "ours", "known"],
  ["RO-81", 100008, "RoomFull", "never", "ours", "known"],
  ["RO-81", 100010, "OwnRoomExists", "never", "ours", "known"],
  ["RO-81", 100011, "RoomIdTakenByGroup", "never", "ours", "known"],
  ["RO-81 RO-54", 100012, "RoomIdCreatedTooOften", "backoff", "ours", "known"],
  ["RO-81", 100013, "PaidLimitExceeded", "never", "ours", "known"],
  ["RO-81", 100015, "RoomTypeNotValid", "never", "ours", "known"],
  ["RO-81", 100024, "PlanNotActive", "never", "ours", "known"],
  ["RO-81", 100025, "RoomMemberLimitReached", "never", "ours", "known"],
  ["RO-81", 100026, "SensitiveContent", "never", "ours", "known"],
  ["RO-81", 100200, "SeatLocked", "never", "ours", "known"],
  ["RO-81", 100202, "AlreadyQueueing", "never", "ours", "known"],
  ["RO-81", 100203, "AlreadySeated", "never", "ours", "known"],
  ["RO-81", 100205, "SeatsFull", "never", "ours", "known"],
  ["RO-81", 100210, "SeatTaken", "never", "ours", "known"],
  ["RO-81", 100211, "SeatsNotSupported", "never", "ours", "known"],
  ["RO-81", 100252, "SeatIndexNotValid", "never", "ours", "known"],
  ["EC-03 SC-23", 100300, "CallbackAlreadyExists", "never", "documented", "known"],
  ["EC-04 CC-09", 100301, "CallbackNotFound", "never", "documented", "known"],
];

const table = new Map(Object.values(errorCodes).map((entry) => [entry.code as number, entry]));
const errors = contract.tags.find(({ name }) => name === "Errors")?.description;

describe("the table of error codes", () => {
  it.each(rows)("%s %i is %s: retry %s (%s), outcome %s", (_, code, name, retry, advice, outcome) => {
    expect(table.get(code)).toMatchObject({
      name,
      retry,
      documented: advice === "documented",
      outcomeUnknown: outcome === "unknown",
    });
  });

  it("EC-01 to EC-54 holds these codes, and no other common one", () => {
    const codes = rows.map(([, code]) => code);
    const isCommon = (code: number) => code <= commonErrorCodes.maximum;
    expect([...table.keys()].filter(isCommon)).toEqual(codes.filter(isCommon));
    expect([...table.keys()]).toEqual(expect.arrayContaining(codes));
    expect(Object.keys(errorCodes)).toEqual([...table.keys()].map(String));
  });

  it.each([...table])("has a sentence on what %i means, and on what to do", (_, { meaning, action }) => {
    for (const sentence of [meaning, action]) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
  });

  it.each([...table])(
    "puts %i into the section Errors of the contract",
    (code, { name, meaning, action }) => {
      expect(errors).toContain(`| ${code} | ${name} | ${meaning} | ${action} |`);
    },
  );

  it.each([60026, 70016, 70020])("RR-04 tells of %i that the region may be wrong", (code) => {
    expect(table.get(code)?.action).toContain("region");
  });

  it("SC-20 states the common range as 60000 to 79999", () => {
    expect(commonErrorCodes).toEqual({ minimum: 60000, maximum: 79999 });
  });

  const rooms = [100001, 100002, 100004];
  const members = [...rooms, 100005];
  const rights = [...members, 100006];
  it.each([
    ["SC-21 SC-22 SC-23", "set_callback", [100001, 100002, 100300]],
    ["CC-08 CC-09", "update_callback", [100001, 100002, 100301]],
    ["CC-12", "delete_callback", [100001, 100002]],
    ["RO-26", "destroy_room", [...rooms, 100006]],
    ["RO-43", "get_room_info", rights],
    ["MB-30 RO-80", "change_room_owner", members],
    ["MB-50", "ban_room_member", rights],
    ["MB-51", "unban_room_member", rights],
    ["MB-60", "kick_user_out", rights],
    ["SE-11 RO-80", "get_seat_list", rooms],
    ["SE-20", "pick_user_on_seat", [...members, 100200, 100202, 100203, 100205, 100210, 100211]],
    ["SE-30", "kick_user_off_seat", rooms],
    ["SE-40", "lock_seat", [...rooms, 100211]],
  ])("%s gives %s these codes, and no other private code", (_, command, codes) => {
    const operation = contractOperations.find((one) => one.command === command);
    expect(operation?.codes.map(({ code }) => code)).toEqual(codes);
    expect(operation?.others).toBe("closed");
    expect(operation?.post.description).toContain("lists all error codes of this operation");
  });

  it.each([
    ["RO-22 RO-80", "create_room", [100003, 100010, 100011, 100012]],
    ["RO-33 RO-80", "update_room_info", []],
    ["MB-20 RO-80", "update_room_member_info", []],
    ["MB-14 RO-80", "get_room_member_list", [100001]],
    ["MB-53 RO-80", "get_banned_member_list", [100001]],
    ["MB-42 RO-80", "mark_room_member", members],
  ])("%s gives %s these codes, and any other of the room engine", (_, command, codes) => {
    const operation = contractOperations.find((one) => one.command === command);
    expect(operation?.codes.map(({ code }) => code)).toEqual(codes);
    expect(operation?.others).toBe("open");
    expect(operation?.post.description).toContain("Not all error codes");
  });

  it("RO-81 RO-82 has the codes of the room engine in one open set", () => {
    const { anyOf } = contract.components.schemas.RoomEngineErrorCode;
    const listed = anyOf.flatMap((member) => ("$ref" in member ? [last(member.$ref)] : []));
    for (const [, code, name] of rows.filter(([fact]) => fact.includes("RO-81"))) {
      expect(listed).toContain(name);
      const schemas: Record<string, object> = contract.components.schemas;
      expect(schemas[name]).toMatchObject({ type: "integer", enum: [code] });
    }
    expect(anyOf.at(-1)).toMatchObject({ "x-open-set": true });
    expectTypeOf<string>().not.toExtend<RoomEngineErrorCode>();
    expectTypeOf<number & {}>().toExtend<RoomEngineErrorCode>();
  });

  it("CC-06 gives get_callback none, because none is stated", () => {
    expect(contract.components.schemas).not.toHaveProperty("GetCallbackErrorCode");
    const { ErrorCode } = contract.components.schemas.GetCallbackFailure.properties;
    expect(ErrorCode.anyOf).toEqual([
      { type: "integer", maximum: -1 },
      { type: "integer", minimum: 1 },
    ]);
  });

  it("RO-81 lets 100003 and 100010 differ in who owns the room", () => {
    expect(table.get(100010)?.meaning).toContain("the caller owns it");
    expect(table.get(100010)?.action).toContain("as it is");
    expect(table.get(100003)?.action).not.toContain("as it is");
  });

  it("RO-54 says how often an id may be created", () => {
    expect(table.get(100012)?.meaning).toContain("once a second");
  });

  it("CC-10 lets 100300 and 100301 point at each other: create or replace", () => {
    expect(table.get(100300)?.action).toContain("update_callback");
    expect(table.get(100301)?.action).toContain("set_callback");
  });
});
