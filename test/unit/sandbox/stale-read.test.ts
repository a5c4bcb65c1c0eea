import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { call, codeOf, createTestSandbox, leave } from "./support.ts";

const first = { Url: "https://first.test", CallbackCommandList: [leave] };
const second = { Url: "https://second.test", CallbackCommandList: [leave] };

/** What consecutive queries show. */
async function readsOf(sandbox: Sandbox, reads = 1): Promise<unknown[]> {
  const shown: unknown[] = [];
  for (let i = 0; i < reads; i++) shown.push((await call(sandbox, "get_callback")).Response);
  return shown;
}

describe("a stale read", () => {
  it.each<[string, (sandbox: Sandbox) => Promise<unknown>, unknown, unknown]>([
    ["a create", (sandbox) => call(sandbox, "set_callback", second), undefined, second],
    [
      "an update",
      async (sandbox) => {
        await call(sandbox, "set_callback", first);
        await call(sandbox, "update_callback", second);
      },
      first,
      second,
    ],
    [
      "a delete",
      async (sandbox) => {
        await call(sandbox, "set_callback", first);
        await call(sandbox, "delete_callback");
      },
      first,
      undefined,
    ],
    [
      "a rival's change",
      async (sandbox) => {
        await call(sandbox, "set_callback", first);
        sandbox.configure(second);
      },
      first,
      second,
    ],
    [
      "a write whose response was lost",
      async (sandbox) => {
        await call(sandbox, "set_callback", first);
        sandbox.inject({ kind: "code", code: 60008, carriedOut: true });
        await call(sandbox, "update_callback", second);
      },
      first,
      second,
    ],
    [
      "a refused write, which was none",
      async (sandbox) => {
        await call(sandbox, "set_callback", first);
        await call(sandbox, "update_callback", second);
        await call(sandbox, "set_callback", first);
      },
      first,
      second,
    ],
    ["no write", async () => {}, undefined, undefined],
  ])(
    "shows what was true before %s, once, whether it was planned before or after",
    async (_, write, stale, now) => {
      for (const planned of ["before", "after"]) {
        const { sandbox } = createTestSandbox();
        if (planned === "before") sandbox.inject({ kind: "stale-read" });
        await write(sandbox);
        if (planned === "after") sandbox.inject({ kind: "stale-read" });
        expect(await readsOf(sandbox, 2)).toEqual([stale, now]);
        expect(sandbox.configuration()).toEqual(now);
        const faults = sandbox.requests.slice(-2).map(({ fault, carriedOut }) => [fault, carriedOut]);
        expect(faults).toEqual([
          ["stale-read", true],
          [undefined, true],
        ]);
      }
    },
  );

  it("can be met again and again, and shows the same", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", first);
    await call(sandbox, "update_callback", second);
    sandbox.inject({ kind: "stale-read", operation: "getCallback", times: 3 });
    expect(await readsOf(sandbox, 4)).toEqual([first, first, first, second]);
  });

  it("knows nothing of the writes of another application", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    await call(sandbox, "set_callback", first);
    await call(sandbox, "update_callback", second);
    sandbox.configure(first, 5);
    sandbox.inject({ kind: "stale-read" });
    expect(await readsOf(sandbox)).toEqual([first]);
  });

  it("is refused as the present state would refuse it: only the read is stale", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", first);
    sandbox.inject({ kind: "stale-read" });
    expect(await codeOf(sandbox, "set_callback", second)).toBe(100300);
    expect(await readsOf(sandbox)).toEqual([undefined]);
  });
});
