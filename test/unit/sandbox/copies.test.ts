import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { call, configuration, createTestSandbox, leave } from "./support.ts";

interface Changing {
  Url: string;
  CallbackCommandList: string[];
}
const answer = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });

/** As someone does who does not know that it is not theirs. */
function spoil(value: unknown): void {
  const changing = value as Changing;
  changing.Url = "https://spoilt.test";
  changing.CallbackCommandList.push("spoilt");
}

describe("what the sandbox hands out", () => {
  it("is a copy of its lists of requests and deliveries", async () => {
    const { sandbox } = createTestSandbox({ deliver: answer });
    await call(sandbox, "get_callback");
    await sandbox.emit(leave);
    for (const list of [sandbox.requests, sandbox.deliveries]) (list as unknown[]).length = 0;
    expect([sandbox.requests.length, sandbox.deliveries.length]).toEqual([1, 1]);
    const before = sandbox.requests;
    await call(sandbox, "get_callback");
    expect(before).toHaveLength(1);
  });

  it.each<[string, (sandbox: Sandbox) => Promise<void> | void]>([
    ["what configuration() returns", (sandbox) => spoil(sandbox.configuration())],
    ["what a request's body() returns", (sandbox) => spoil(sandbox.requests[0]?.body())],
    [
      "what was given to configure()",
      (sandbox) => {
        const given = structuredClone(configuration);
        sandbox.configure(given);
        spoil(given);
      },
    ],
    ["what get_callback answered", async (sandbox) => spoil((await call(sandbox, "get_callback")).Response)],
  ])("does not change what is configured: %s", async (_, change) => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    await change(sandbox);
    expect(sandbox.configuration()).toEqual(configuration);
    expect((await call(sandbox, "get_callback")).Response).toEqual(configuration);
  });

  it("does not change a request that is in the log", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    spoil(sandbox.requests[0]?.body());
    expect(sandbox.requests[0]?.body()).toEqual(configuration);
  });

  it("does not change who may call, when the list that was given is changed afterwards", async () => {
    const administrators = ["admin"];
    const { sandbox } = createTestSandbox({ administrators });
    administrators[0] = "somebody";
    expect(await call(sandbox, "get_callback")).toMatchObject({ ErrorCode: 0 });
  });
});
