import { afterAll, describe, expect, it } from "vitest";
import { sampleFound } from "./samples.ts";
import { type Target, targets, useTarget } from "./targets.ts";

interface Envelope {
  ErrorCode: number;
  RequestId: string;
  Response?: unknown;
}

/** Calls an operation. A stateless server is asked for the response by the name of its example. */
function useLifeCycle(target: Target) {
  const send = useTarget(target);
  return async (command: string, example: string, body: object = {}): Promise<Envelope> => {
    const headers = {
      "content-type": "application/json",
      ...(!target.stateful && { prefer: `example=${example}` }),
    };
    const response = await send({ path: `/v4/room_config/${command}`, headers, body });
    expect(response).toMatchObject({ status: 200, problems: [] });
    return response.body as Envelope;
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
  /** A stateless server finds the sample. */
  const found = (configuration: object) => (target.stateful ? configuration : sampleFound.Response);
  afterAll(remove);

  // Of the mock it only proves that the responses keep the contract.
  const proven = target.stateful ? "CC-09 CC-10 SC-23 CC-01 " : "";
  it(`${proven}a configuration is created once, then replaced, then deleted`, async () => {
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

  if (target.stateful) {
    it("SC-17 every response has its own RequestId", async () => {
      const ids = [await query(), await query(), await query()].map(({ RequestId }) => RequestId);
      expect(new Set(ids).size).toBe(3);
    });
  }
});
