import { describe, expectTypeOf, it } from "vitest";
import type { OperationId } from "../../../src/contract/operations.ts";
import { type ConferenceClientOptions, createConferenceClient } from "../../../src/index.ts";
import { createSandbox, type SandboxDelivery, type SandboxFault } from "../../../src/sandbox/index.ts";
import type { handlers } from "../../../src/sandbox/operations/handlers.ts";
import type { OperationHandler, OperationResult } from "../../../src/sandbox/operations/operation-handler.ts";
import { refuse } from "../../../src/sandbox/serve/envelope.ts";
import { createCallbackReceiver } from "../../../src/webhooks/index.ts";

const options = { sdkAppId: 1, secretKey: "any" };
const { emit, inject, listen, fetch: sandboxFetch } = createSandbox(options);
const leave = "Room.CallbackAfterMemberLeave";
const created = "Room.CallbackAfterCreateRoom";

describe("the types of emit", () => {
  it("take the words of the contract, and changes to their events at any depth", () => {
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

  it("refuse unknown words, and changes that break the contract", () => {
    const refused = () => {
      // @ts-expect-error This word is unknown.
      emit("Room.Other");
      // @ts-expect-error This word is unknown, and is not forced.
      emit("Room.Other", {}, { force: false });
      // @ts-expect-error A room's id is a string.
      emit(leave, { RoomId: 1 });
      // @ts-expect-error This value is unknown.
      emit(leave, { Type: "Gone" });
      // @ts-expect-error The field is misspelt.
      emit(leave, { RoomID: "x" });
      // @ts-expect-error The field belongs to another event.
      emit(leave, { RoomInfo: { RoomName: "x" } });
      // @ts-expect-error The nested field has another type.
      emit(created, { RoomInfo: { MaxMemberCount: "300" } });
      // @ts-expect-error A list is replaced as a whole: a seat needs its Index.
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
  it("fit the client and the receiver", () => {
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
      "lose-request" | "lose-answer" | "delay" | "status" | "cut" | "code" | "stale-read"
    >();
    const refused = () => {
      // @ts-expect-error A delay needs its ms.
      inject({ kind: "delay" });
      // @ts-expect-error A refusal needs its code.
      inject({ kind: "code" });
      // @ts-expect-error A cut response has no code.
      inject({ kind: "cut", code: 60018 });
      // @ts-expect-error An operation has the name of its method.
      inject({ kind: "cut", operation: "set_callback" });
      // @ts-expect-error A delivery has faults of its own.
      inject({ on: "delivery", kind: "cut" });
      // @ts-expect-error A delay of a delivery needs its ms.
      inject({ on: "delivery", kind: "delay" });
      // @ts-expect-error A delivery belongs to no operation.
      inject({ on: "delivery", kind: "lose", operation: "setCallback" });
      // @ts-expect-error A fault of calls concerns no room.
      inject({ kind: "cut", roomId: "r1" });
      // @ts-expect-error A delivery is lost only on a delivery.
      inject({ kind: "lose" });
      // @ts-expect-error The option is misspelt.
      listen({ prot: 3000 });
      // @ts-expect-error The option is misspelt.
      createSandbox({ ...options, unstated: { delete: "ok" } });
    };
    expectTypeOf(refused).toBeFunction();
  });
});

describe("the types of handlers", () => {
  it("have one handler for each operation, with its own body and its own result", () => {
    expectTypeOf<keyof typeof handlers>().toEqualTypeOf<OperationId>();
    expectTypeOf<Parameters<OperationHandler<"setCallback">>[0]["Url"]>().toEqualTypeOf<string>();
    expectTypeOf<OperationResult<"deleteCallback">>().toEqualTypeOf<Record<string, never>>();
    expectTypeOf<keyof OperationResult<"getCallback">>().toEqualTypeOf<"Response">();
  });

  it("refuse a result of another operation, a field of another body, and an unknown name of a code", () => {
    const Response = { Url: "", CallbackCommandList: [] };
    const refused = () => {
      // @ts-expect-error A delete returns no Response.
      const result: OperationHandler<"deleteCallback"> = () => ({ Response });
      // @ts-expect-error The body of a query has no Url.
      const body: OperationHandler<"getCallback"> = ({ Url }) => ({ Response: { ...Response, Url } });
      // @ts-expect-error The contract has no such name.
      return [result, body, refuse("CallbackGone")];
    };
    expectTypeOf(refused).toBeFunction();
  });
});
