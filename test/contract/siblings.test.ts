import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { contractOperations } from "./contract-operations.ts";
import { sampleWith } from "./events-samples.ts";
import { useReceiver } from "./events-support.ts";
import { operationOf, useMock, withMember } from "./support.ts";

const mock = useMock();
const post = useReceiver();
const paths = Object.keys(contract.paths);
const { operations, events } = {
  operations: JSON.stringify(contract.paths),
  events: JSON.stringify(contract.webhooks),
};

describe("what a page of a sibling product says binds nobody here", () => {
  it("SB-01 the import of accounts is no operation, and nobody checks that an owner is imported", async () => {
    expect(paths.filter((path) => path.includes("account_import"))).toEqual([]);
    const { path, body } = operationOf("createRoom").call;
    const strange = withMember(body, "RoomInfo.Owner_Account", "x".repeat(33));
    expect(await mock({ path, body: strange })).toMatchObject({ status: 200, problems: [] });
  });

  it("SB-02 no time is named after which a changed URL takes effect", () => {
    expect(operations).not.toMatch(/takes? effect|2 minutes/);
  });

  it("SB-03 the operator of an event is any text, @TIM#SYSTEM too", async () => {
    const word = "Mic.CallbackAfterSeatInfoChanged";
    const body = sampleWith(word, "Operator_Account", "@TIM#SYSTEM");
    expect(await post(word, { body })).toMatchObject({ status: 200, problems: [] });
    expect(contract.components.schemas.OperatorAccount).not.toHaveProperty("enum");
  });

  it("SB-04 set_callback refuses with 100300 what Call's overwrites", () => {
    const set = contractOperations.find(({ command }) => command === "set_callback");
    expect(set?.codes.map(({ code }) => code)).toContain(100300);
    expect(set?.post.description).toMatch(/refuses the call with code\s+100300/);
  });

  it("SB-05 nothing is said of a room whose owner leaves", () => {
    expect(events).not.toMatch(/owner leaves|owner who leaves/i);
    const causes = contractOperations.filter(({ post: { "x-triggers": triggers = [] } }) =>
      triggers.some(({ event }) => event === "Room.CallbackAfterDestroyRoom"),
    );
    expect(causes.map(({ command }) => command)).toEqual(["destroy_room"]);
  });

  it("SB-06 no operation lists the addresses of callbacks", () => {
    expect(paths.filter((path) => /iplist/i.test(path))).toEqual([]);
  });
});
