import { describe, expectTypeOf, it } from "vitest";
import type {
  AttemptEvent,
  CallbackCommand,
  CallbackEvent,
  CallbackEventOf,
  CallContext,
  CallOptions,
  ConferenceClient,
  ConferenceClientOptions,
  EnsuredCallback,
  EnsuredOnSeat,
  EnsuredRoom,
  EnsuredRoomGone,
  ErrorCodeName,
  GetCallbackFailure,
  GetCallbackSuccess,
  MembersLeftEvent,
  OperationId,
  RequestBody,
  ResponseBody,
  Room,
  RoomInfo,
  Seat,
  SetCallbackFailure,
  StoredCommand,
  StoredConfiguration,
  Success,
  SuccessBody,
} from "../../src/index.ts";
import { createConferenceClient, isConferenceApiError, isConferenceEnsureError } from "../../src/index.ts";

// The compilers judge this file in `npm run check`.
describe("the types", () => {
  const client = createConferenceClient({
    sdkAppId: 1,
    userSig: "eJx",
    fetch: async () => Response.json({}),
  });

  it("name the client's methods after the contract's operations", () => {
    expectTypeOf<ConferenceClient>().toHaveProperty("setCallback");
    expectTypeOf(client.setCallback).returns.resolves.toEqualTypeOf<Success>();
    expectTypeOf(client.setCallback).parameter(0).toEqualTypeOf<RequestBody<"setCallback">>();
    expectTypeOf(client.setCallback).parameter(1).toEqualTypeOf<CallOptions | undefined>();
    expectTypeOf<keyof CallOptions>().toEqualTypeOf<"signal" | "timeout" | "totalTimeout" | "maxRetries">();
  });

  it("let the caller say what a command outside the contract resolves with", () => {
    const calls = () => {
      expectTypeOf(client.call("v4/a/b"))
        .resolves.toHaveProperty("RequestId")
        .toEqualTypeOf<string | undefined>();
      expectTypeOf(client.call("v4/a/b")).resolves.toHaveProperty("ActionStatus").toEqualTypeOf<"OK">();
      const typed = client.call<{ IPList: string[] }>("v4/ConfigSvc/GetIPList", {});
      expectTypeOf(typed).resolves.toHaveProperty("IPList").toEqualTypeOf<string[]>();
      // @ts-expect-error An option of the client.
      void client.call("v4/a/b", {}, { region: "china" });
      // @ts-expect-error The body is no object.
      void client.call("v4/a/b", "{}");
    };
    expectTypeOf(calls).toBeFunction();
  });

  it("name what was called by the operation or by any path, and still complete the operations", () => {
    expectTypeOf<string>().toExtend<AttemptEvent["operation"]>();
    expectTypeOf<AttemptEvent["operation"]>().not.toEqualTypeOf<string>();
    expectTypeOf<Extract<AttemptEvent["operation"], OperationId>>().toEqualTypeOf<OperationId>();
    expectTypeOf<CallContext["operation"]>().toEqualTypeOf<AttemptEvent["operation"]>();
  });

  it("need no options where the environment has them", () => {
    expectTypeOf(createConferenceClient).toBeCallableWith();
    expectTypeOf(createConferenceClient).toBeCallableWith({ region: "china" });
  });

  it("make the body optional where the operation takes nothing", () => {
    const calls = () => {
      void client.getCallback();
      void client.getCallback({}, {});
      void client.deleteCallback(undefined, {});
      // @ts-expect-error The operation takes nothing.
      void client.getCallback({ Url: "" });
      // @ts-expect-error The body is missing.
      void client.updateCallback();
    };
    expectTypeOf(calls).toBeFunction();
    expectTypeOf(client.getCallback).returns.resolves.toEqualTypeOf<GetCallbackSuccess>();
    expectTypeOf(client.updateCallback).returns.resolves.toEqualTypeOf<Success>();
    expectTypeOf(client.deleteCallback).returns.resolves.toEqualTypeOf<Success>();
    expectTypeOf(client.ensureCallback).returns.resolves.toEqualTypeOf<EnsuredCallback>();
    expectTypeOf<EnsuredCallback["change"]>().toEqualTypeOf<"none" | "created" | "updated">();
    expectTypeOf<EnsuredRoom["before"]>().toEqualTypeOf<Room | undefined>();
    expectTypeOf<EnsuredRoomGone["change"]>().toEqualTypeOf<"none" | "removed">();
    expectTypeOf<EnsuredOnSeat["response"]>().toEqualTypeOf<SuccessBody<"getSeatList">>();
  });

  it("type what an ensure method has read by the method that the guard was given", () => {
    const read = (error: unknown) => {
      if (isConferenceEnsureError(error, "ensureOnSeat")) return error.lastRead();
      return undefined;
    };
    expectTypeOf(read).returns.toEqualTypeOf<readonly Seat[] | undefined>();
    const ofCallback = (error: unknown) => (isConferenceEnsureError(error) ? error.lastRead() : undefined);
    expectTypeOf(ofCallback).returns.toEqualTypeOf<StoredConfiguration | undefined>();
  });

  it("CC-05 take any text for a word that is read, and still complete the six", () => {
    expectTypeOf<string>().toExtend<StoredCommand>();
    expectTypeOf<StoredCommand>().toExtend<string>();
    // With plain string an editor would complete nothing.
    expectTypeOf<StoredCommand>().not.toEqualTypeOf<string>();
    expectTypeOf<Extract<StoredCommand, CallbackCommand>>().toEqualTypeOf<CallbackCommand>();
    expectTypeOf<Extract<RoomInfo["RoomType"], "Meeting">>().toEqualTypeOf<"Meeting">();
  });

  it("CC-06 promise no Response of the query", () => {
    expectTypeOf<undefined>().toExtend<GetCallbackSuccess["Response"]>();
    const narrow = (response: ResponseBody<"getCallback">) => {
      if (response.ActionStatus === "OK") expectTypeOf(response).toEqualTypeOf<GetCallbackSuccess>();
      else expectTypeOf(response).toEqualTypeOf<GetCallbackFailure>();
    };
    expectTypeOf(narrow).toBeFunction();
  });

  it("narrow an event by its CallbackCommand", () => {
    const narrow = (event: CallbackEvent) => {
      switch (event.CallbackCommand) {
        case "Room.CallbackAfterMemberLeave":
          expectTypeOf(event).toEqualTypeOf<MembersLeftEvent>();
          expectTypeOf(event.Type).toEqualTypeOf<"Leave" | "Kicked" | "Expired">();
          break;
        case "Room.CallbackAfterCreateRoom":
          expectTypeOf(event.RoomInfo.RoomId).toBeString();
          break;
        case "Mic.CallbackAfterSeatInfoChanged":
          expectTypeOf(event.SeatList[0]?.Member_Account).toEqualTypeOf<string | number | undefined>();
      }
    };
    expectTypeOf(narrow).toBeFunction();
    expectTypeOf<CallbackEvent["CallbackCommand"]>().toEqualTypeOf<CallbackCommand>();
    expectTypeOf<CallbackEventOf<"Room.CallbackAfterMemberLeave">>().toEqualTypeOf<MembersLeftEvent>();
  });

  it("know the six command words, and no other", () => {
    expectTypeOf<"Room.CallbackAfterMemberLeave">().toExtend<CallbackCommand>();
    expectTypeOf<"Room.CallbackUpdateRoomInfo">().not.toExtend<CallbackCommand>();
    expectTypeOf<string>().not.toExtend<CallbackCommand>();
  });

  it("reject a body that the contract rejects", () => {
    const refused = () => {
      // @ts-expect-error Url is missing.
      void client.setCallback({ CallbackCommandList: [] });
      // @ts-expect-error This word is unknown.
      void client.setCallback({ Url: "https://a.example", CallbackCommandList: ["Room.Other"] });
      // @ts-expect-error This field is unknown.
      void client.setCallback({ Url: "https://a.example", CallbackCommandList: [], url: "" });
      // @ts-expect-error The body is missing.
      void client.setCallback();
    };
    expectTypeOf(refused).toBeFunction();
  });

  it("narrow a response by its ActionStatus", () => {
    const narrow = (response: ResponseBody<"setCallback">) => {
      if (response.ActionStatus === "OK") expectTypeOf(response).toEqualTypeOf<Success>();
      else expectTypeOf(response).toEqualTypeOf<SetCallbackFailure>();
      if (response.ActionStatus === "OK") expectTypeOf(response.ErrorCode).toEqualTypeOf<0>();
    };
    expectTypeOf(narrow).toBeFunction();
  });

  it("narrow an error by its guard, with the contract's names for its code", () => {
    const error: unknown = undefined;
    if (isConferenceApiError(error)) {
      expectTypeOf(error.code).toBeNumber();
      expectTypeOf(error.codeName).toEqualTypeOf<ErrorCodeName | undefined>();
    }
    expectTypeOf<"CallbackAlreadyExists">().toExtend<ErrorCodeName>();
    expectTypeOf<"NoSuchName">().not.toExtend<ErrorCodeName>();
  });

  it("accept undefined for every optional option", () => {
    expectTypeOf<{
      sdkAppId: number;
      region: undefined;
      fetch: undefined;
    }>().toExtend<ConferenceClientOptions>();
  });
});
