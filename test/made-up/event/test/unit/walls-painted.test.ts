import { expect, expectTypeOf, it } from "vitest";
import type { WallsPaintedEvent } from "../../generated/types.ts";
import type { CallbackEvent } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { createCallbackReceiver, type ReceivedEvent } from "../../src/webhooks/index.ts";

const word = "Wall.CallbackAfterPaint";

it("a receiver handles the event that a sandbox emits, with its type", async () => {
  const received: ReceivedEvent<typeof word>[] = [];
  const receive = createCallbackReceiver({
    sdkAppId: 1,
    on: { [word]: (event) => void received.push(event) },
    onOther: () => {},
  });
  const sandbox = createSandbox({ sdkAppId: 1, secretKey: "key", deliver: receive });
  sandbox.configure({ Url: "http://127.0.0.1/callback", CallbackCommandList: [word] });
  await sandbox.emit(word, { RoomId: "room-7" });
  expect(received).toMatchObject([{ CallbackCommand: word, RoomId: "room-7" }]);
  expectTypeOf(received[0]?.WallList[0]?.Index).toEqualTypeOf<number | undefined>();
});

it("an event narrows to it by its word", () => {
  const narrow = (event: CallbackEvent) => {
    if (event.CallbackCommand === word) expectTypeOf(event).toEqualTypeOf<WallsPaintedEvent>();
  };
  expectTypeOf(narrow).toBeFunction();
});
