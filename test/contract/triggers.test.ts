import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { contractOperations } from "./contract-operations.ts";
import { samples, type Word } from "./events-samples.ts";

const left = "Room.CallbackAfterMemberLeave";
const seats = "Mic.CallbackAfterSeatInfoChanged";

/** The fact, the command, the event that it causes, and what the contract bases that on. */
const triggers: [fact: string, command: string, word: Word, basis: string[]][] = [
  ["EV-01", "create_room", "Room.CallbackAfterCreateRoom", ["60733", "names the REST API", "links"]],
  ["EV-02", "destroy_room", "Room.CallbackAfterDestroyRoom", ["60732", "names the REST API", "links"]],
  ["EV-03", "update_room_info", "Room.CallbackAfterUpdateRoomInfo", ["60731", "names the REST API", "links"]],
  ["EV-04", "kick_user_out", left, ["60734", "`Kicked`", "our reading"]],
  ["EV-05", "ban_room_member", left, ["60734", "`Kicked`", "Our reading"]],
  ["EV-06", "pick_user_on_seat", seats, ["60736", "names the case", "our reading"]],
  ["EV-06", "kick_user_off_seat", seats, ["60736", "names the case", "our reading"]],
  ["EV-06", "lock_seat", seats, ["60736", "names the case", "our reading"]],
];
const causing = triggers.map(([, command]) => command);
const operationOf = (command: string) => contractOperations.find((one) => one.command === command)?.post;

describe("the events that a call causes", () => {
  it.each(triggers)("%s %s: %s, at both of them", (_, command, word, basis) => {
    const post = operationOf(command);
    expect(post?.["x-triggers"]?.map(({ event }) => event)).toEqual([word]);
    for (const part of basis) expect(post?.["x-triggers"]?.[0]?.basis).toContain(part);
    expect(post?.description).toContain(`\`${word}\``);
    expect(post?.description).toContain(post?.["x-triggers"]?.[0]?.basis);
    expect(contract.webhooks[word].post.description).toContain(`\`${command}\``);
  });

  it("EV-07 are not stated of change_room_owner, and it says so", () => {
    expect(operationOf("change_room_owner")).not.toHaveProperty("x-triggers");
    expect(operationOf("change_room_owner")?.description).toMatch(
      /Which event follows, if any, is not stated/,
    );
  });

  it.each(contractOperations.filter(({ command }) => !causing.includes(command)))(
    "EV-08 $command has none",
    ({ post }) => {
      expect(post).not.toHaveProperty("x-triggers");
    },
  );

  it("EV-09 include no user who enters, and none who leaves or is lost: only client SDKs do that", () => {
    const { post: entered } = contract.webhooks["Room.CallbackAfterMemberEnter"];
    for (const { command } of contractOperations) expect(entered.description).not.toContain(`\`${command}\``);
    const { Type } = contract.components.schemas.MembersLeftEvent.properties;
    for (const type of ["`Leave`", "`Expired`"]) expect(Type.description).toContain(type);
    expect(triggers.flatMap(([, , , basis]) => basis).join()).not.toMatch(/Leave`|Expired/);
  });

  it("EV-10 tell who sits on a seat, for a call and for a user alike", () => {
    expect(contract.webhooks[seats].post.description).toMatch(/who sits there/);
    expect(contract.components.schemas.SeatsChangedEvent.properties).toHaveProperty("Operator_Account");
  });

  it("EV-11 name the caller as operator of create and destroy in the samples, and the user in the others", () => {
    const operators = Object.values(samples).map((text) => JSON.parse(text).Operator_Account);
    expect(operators).toEqual(["admin", "admin", "bob", "user1", "user1", "user1"]);
    const shown = [
      "roomCreated",
      "roomDestroyed",
      "roomInfoUpdated",
      "memberEntered",
      "membersLeft",
    ] as const;
    const { examples } = contract.components;
    expect(shown.map((name) => examples[name].value.Operator_Account)).toEqual(operators.slice(0, 5));
  });
});
