import { describe, expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import type { OperationId } from "../../src/index.ts";
import { contractOperations } from "./contract-operations.ts";

const never = { retryAfterUnknownOutcome: false };
const again = { retryAfterUnknownOutcome: true };
const read = { ...again, safe: true };

/** What the client does when it does not know whether a call was carried out, and the words by which the reason is recognised. */
const decisions: [fact: string, id: OperationId, decision: object, ...words: string[]][] = [
  ["RO-81", "createRoom", { ...again, confirmedBy: "getRoomInfo" }, "100003", "100010", "get_room_info"],
  ["RO-25", "destroyRoom", never, "somebody has just created"],
  ["RO-31", "updateRoomInfo", again, "same room"],
  ["RO-40", "getRoomInfo", read, "changes nothing"],
  ["MB-10", "getRoomMemberList", read, "changes nothing"],
  ["MB-20", "updateRoomMemberInfo", again, "same member"],
  ["MB-30", "changeRoomOwner", { ...never, confirmedBy: "getRoomInfo" }, "somebody has appointed"],
  ["MB-40", "markRoomMember", again, "same marks"],
  ["MB-50", "banRoomMember", again, "same users", "time again"],
  ["MB-51", "unbanRoomMember", again, "same bans"],
  ["MB-52", "getBannedMemberList", read, "changes nothing"],
  ["MB-60", "kickUserOut", never, "entered again"],
  ["SE-10", "getSeatList", read, "changes nothing"],
  ["SE-20", "pickUserOnSeat", { ...never, confirmedBy: "getSeatList" }, "left the seat"],
  ["SE-30", "kickUserOffSeat", never, "sat down again"],
  ["SE-40", "lockSeat", again, "same seat"],
  ["SC-23 CC-10", "setCallback", { ...again, confirmedBy: "getCallback" }, "100300", "get_callback"],
  ["CC-02", "getCallback", read, "changes nothing"],
  ["CC-11", "updateCallback", again],
  ["CC-13", "deleteCallback", never],
];

describe("a call of which nobody knows whether it was carried out", () => {
  it.each(decisions)("%s %s: %j, and the reason", (_, id, decision, ...words) => {
    const { retryAfterUnknownOutcome, safe, confirmedBy } = operations[id] as Record<string, unknown>;
    expect({ retryAfterUnknownOutcome, safe, confirmedBy }).toEqual(decision);
    const operation = contractOperations.find(({ post }) => post.operationId === id);
    const { reason } = operation?.post["x-unknown-outcome"] ?? { reason: "" };
    for (const word of words) expect(reason).toContain(word);
    const advice = retryAfterUnknownOutcome ? ", retry it" : ", do not retry it";
    expect(operation?.post.description).toContain(`${advice}. ${reason}`);
  });
});
