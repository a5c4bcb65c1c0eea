import { describe, expectTypeOf, it } from "vitest";
import { type ConferenceClientOptions, createConferenceClient } from "../../../src/index.ts";
import { createSandbox, type SandboxDelivery, type SandboxFault } from "../../../src/sandbox/index.ts";
import { createCallbackReceiver } from "../../../src/webhooks/index.ts";

const options = { sdkAppId: 1, secretKey: "any" };
const { emit, inject, listen, fetch: sandboxFetch } = createSandbox(options);
const leave = "Room.CallbackAfterMemberLeave";
const created = "Room.CallbackAfterCreateRoom";

describe("the types of emit", () => {
  it("take the words of the contract, and changes of their events at any depth", () => {
    const taken = () => [
      emit(leave),
      emit(leave, {}, { clientIp: "127.0.0.1", platform: "Web", sdkAppId: 1 }),
      emit(leave, { Type: "Kicked", MemberList_Account: ["a", "b"], Reason: undefined }),
      emit(created, { RoomInfo: { RoomName: "x", CustomInfo: undefined } }),
      emit("Mic.CallbackAfterSeatInfoChanged", { SeatList: [{ Index: 1 }] }),
      emit(leave, "{}"),
      emit("Room.Other", { a: 1 }, { force: true }),
      emit("Room.CallbackUpdateRoomInfo", undefined, { force: true }),
    ];
    expectTypeOf(taken).returns.toEqualTypeOf<Promise<SandboxDelivery>[]>();
  });

  it("refuse another word, and changes that make no event of it", () => {
    const refused = () => {
      // @ts-expect-error This word is unknown.
      emit("Room.Other");
      // @ts-expect-error This word is unknown, and is not forced.
      emit("Room.Other", {}, { force: false });
      // @ts-expect-error A room's id is a string.
      emit(leave, { RoomId: 1 });
      // @ts-expect-error Nobody leaves like this.
      emit(leave, { Type: "Gone" });
      // @ts-expect-error The field is misspelt.
      emit(leave, { RoomID: "x" });
      // @ts-expect-error The field is one of another event.
      emit(leave, { RoomInfo: { RoomName: "x" } });
      // @ts-expect-error The field further down is of another type.
      emit(created, { RoomInfo: { MaxMemberCount: "300" } });
      // @ts-expect-error A list is changed as a whole: a seat needs its Index.
      emit("Mic.CallbackAfterSeatInfoChanged", { SeatList: [{ Member_Account: "a" }] });
      // @ts-expect-error The word cannot be changed.
      emit(leave, { CallbackCommand: created });
      // @ts-expect-error The option is misspelt.
      emit(leave, {}, { forced: true });
    };
    expectTypeOf(refused).toBeFunction();
  });
});

describe("the types of a sandbox", () => {
  it("fit those of the client and of the receiver", () => {
    expectTypeOf(sandboxFetch).toExtend<NonNullable<ConferenceClientOptions["fetch"]>>();
    const together = () => {
      createConferenceClient({ ...options, fetch: sandboxFetch });
      createSandbox({
        ...options,
        deliver: createCallbackReceiver({ sdkAppId: 1, on: {}, onOther: () => {} }),
      });
    };
    expectTypeOf(together).toBeFunction();
  });

  it("tell the faults apart", () => {
    expectTypeOf<SandboxFault["kind"]>().toEqualTypeOf<
      "lose-request" | "lose-answer" | "delay" | "status" | "cut" | "code"
    >();
    const refused = () => {
      // @ts-expect-error A delay needs its ms.
      inject({ kind: "delay" });
      // @ts-expect-error A refusal needs its code.
      inject({ kind: "code" });
      // @ts-expect-error A cut answer has no code.
      inject({ kind: "cut", code: 60018 });
      // @ts-expect-error An operation has the name of its method.
      inject({ kind: "cut", operation: "set_callback" });
      // @ts-expect-error The option is misspelt.
      listen({ prot: 3000 });
      // @ts-expect-error The option is misspelt.
      createSandbox({ ...options, unstated: { delete: "ok" } });
    };
    expectTypeOf(refused).toBeFunction();
  });
});
