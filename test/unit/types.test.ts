import { describe, expectTypeOf, it } from "vitest";
import type {
  Answer,
  CallbackCommand,
  ConferenceClient,
  ConferenceClientOptions,
  ErrorCodeName,
  RequestBody,
  SetCallbackFailure,
  Success,
} from "../../src/index.ts";
import { createConferenceClient, isConferenceApiError } from "../../src/index.ts";

// Judged by the compilers in `npm run check`; run here too, so that the file is not forgotten.
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
    expectTypeOf(client.setCallback)
      .parameter(1)
      .toEqualTypeOf<{ readonly signal?: AbortSignal | undefined } | undefined>();
  });

  it("know the six command words, and no other", () => {
    expectTypeOf<"Room.CallbackAfterMemberLeave">().toExtend<CallbackCommand>();
    expectTypeOf<"Room.CallbackUpdateRoomInfo">().not.toExtend<CallbackCommand>();
    expectTypeOf<string>().not.toExtend<CallbackCommand>();
  });

  it("refuse a body that the contract refuses", () => {
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

  it("narrow an answer by its ActionStatus", () => {
    const narrow = (answer: Answer<"setCallback">) => {
      if (answer.ActionStatus === "OK") expectTypeOf(answer).toEqualTypeOf<Success>();
      else expectTypeOf(answer).toEqualTypeOf<SetCallbackFailure>();
      if (answer.ActionStatus === "OK") expectTypeOf(answer.ErrorCode).toEqualTypeOf<0>();
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

  it("take explicit undefined for every option that may be left out", () => {
    expectTypeOf<{
      sdkAppId: number;
      region: undefined;
      fetch: undefined;
    }>().toExtend<ConferenceClientOptions>();
  });
});
