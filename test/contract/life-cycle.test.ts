import { afterAll, describe, expect, it } from "vitest";
import { sampleFound } from "./samples.ts";
import type { Target } from "./target.ts";
import { targets, useTarget } from "./targets.ts";

interface Envelope {
  ErrorCode: number;
  RequestId: string;
  Response?: unknown;
}

/** Calls an operation; a server that keeps nothing is asked for the answer by the name of its example. */
function useLifeCycle(target: Target) {
  const send = useTarget(target);
  return async (command: string, example: string, body: object = {}): Promise<Envelope> => {
    const headers = {
      "content-type": "application/json",
      ...(!target.stateful && { prefer: `example=${example}` }),
    };
    const answer = await send({ path: `/v4/room_config/${command}`, headers, body });
    expect(answer).toMatchObject({ status: 200, problems: [] });
    return answer.body as Envelope;
  };
}

describe.each(targets)("on $name", (target) => {
  const call = useLifeCycle(target);
  const first = { Url: target.url, CallbackCommandList: ["Room.CallbackAfterMemberLeave"] };
  const second = { Url: target.url, CallbackCommandList: ["Mic.CallbackAfterSeatInfoChanged"] };
  const create = (example: string) => call("set_callback", example, first);
  const replace = (example: string) => call("update_callback", example, second);
  const query = () => call("get_callback", "current");
  const remove = () => call("delete_callback", "deleted");
  /** Where nothing is kept, only the sample can be found. */
  const found = (configuration: object) => (target.stateful ? configuration : sampleFound.Response);
  afterAll(remove);

  // Asked for by name it proves no more of the mock than that the answers keep the contract.
  const proven = target.stateful ? "CC-09 CC-10 SC-23 CC-01 " : "";
  it(`${proven}a configuration is created once, then replaced, and gone when it is deleted`, async () => {
    await remove();
    expect(await replace("callbackNotFound")).toMatchObject({ ErrorCode: 100301 });
    expect(await create("created")).toMatchObject({ ErrorCode: 0 });
    expect(await create("callbackAlreadyExists")).toMatchObject({ ErrorCode: 100300 });
    expect(await query()).toMatchObject({ ErrorCode: 0, Response: found(first) });
    expect(await replace("updated")).toMatchObject({ ErrorCode: 0 });
    expect(await query()).toMatchObject({ ErrorCode: 0, Response: found(second) });
    expect(await remove()).toMatchObject({ ErrorCode: 0 });
    expect(await replace("callbackNotFound")).toMatchObject({ ErrorCode: 100301 });
    expect(await create("created")).toMatchObject({ ErrorCode: 0 });
  });

  // A mock that keeps nothing numbers nothing.
  if (target.stateful) {
    it("SC-17 every answer has a RequestId of its own", async () => {
      const ids = [await query(), await query(), await query()].map((answer) => answer.RequestId);
      expect(new Set(ids).size).toBe(3);
    });
  }
});
