import { describe, expect, it } from "vitest";
import { signTestEvent } from "../../src/webhooks/index.ts";
import { createSubscribed, createTestSandbox, having, leave, requestOf } from "./sandbox/support.ts";

// No number of JavaScript has this value.
const id = "144115233775727695";

describe("an integer above 2^53 keeps its digits", () => {
  it("CB-30 in the body of a request that the sandbox has kept, which holds no __proto__", async () => {
    const { sandbox } = createTestSandbox();
    const body = `{"Member_Account":${id},"__proto__":{"a":1}}`;
    await sandbox.fetch(await requestOf("set_callback", { body }));
    const kept = sandbox.requests[0]?.body();
    expect(kept).toEqual({ Member_Account: id });
    expect(Object.keys(kept as object)).toEqual(["Member_Account"]);
  });

  it("CB-30 in the answer of a receiver, which breaks the contract by it", async () => {
    const answer = `{"ActionStatus":"OK","ErrorInfo":${id},"ErrorCode":0}`;
    const { sandbox } = createSubscribed({ deliver: () => new Response(answer) });
    const delivery = await sandbox.emit(leave);
    expect(delivery.answer).toMatchObject({ ErrorInfo: id });
    expect(delivery.taken).toBe(false);
  });

  it("in a query, so that no application is taken for another", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.addApplication({ sdkAppId: Number.MAX_SAFE_INTEGER, secretKey: "k" });
    const query = having({ sdkappid: "9007199254740993" });
    const response = await sandbox.fetch(await requestOf("get_callback", { query }));
    expect(await response.json()).toMatchObject({ ErrorCode: 60025 });
  });

  it("or is refused, where JavaScript has lost them before", async () => {
    const event = { CallbackCommand: leave, MemberList_Account: [Number(id)] };
    await expect(signTestEvent({ sdkAppId: 1, event })).rejects.toMatchObject({ option: "event" });
    const { sandbox } = createSubscribed();
    const changes = { MemberCount: Number(id) };
    await expect(sandbox.emit(leave, changes)).rejects.toMatchObject({ option: "changes" });
  });

  it("in the command word of a test event", async () => {
    const { url } = await signTestEvent({ sdkAppId: 1, event: `{"CallbackCommand":${id}}` });
    expect(new URL(url).searchParams.get("CallbackCommand")).toBe(id);
  });
});
