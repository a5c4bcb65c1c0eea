import { describe, expect, it } from "vitest";
import type { Unstated } from "../../../src/sandbox/index.ts";
import { call, codeOf, configuration, createTestSandbox, enter, leave, requestOf } from "./support.ts";

/** The response, which may be outside the contract. */
async function responseTo(unstated: Unstated | undefined, command: string): Promise<Record<string, unknown>> {
  const { sandbox } = createTestSandbox({ unstated });
  const response = await sandbox.fetch(await requestOf(command));
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

describe("get_callback when nothing is configured", () => {
  it.each<[string, Unstated | undefined, object]>([
    ["success without Response by default", undefined, { ActionStatus: "OK", ErrorCode: 0 }],
    ["the same for undefined", { query: undefined }, { ActionStatus: "OK", ErrorCode: 0 }],
    ["the same for missing", { query: "missing" }, { ActionStatus: "OK", ErrorCode: 0 }],
    [
      "an empty Response for empty",
      { query: "empty" },
      { ErrorCode: 0, Response: { Url: "", CallbackCommandList: [] } },
    ],
    [
      "nulls for null",
      { query: "null" },
      { ErrorCode: 0, Response: { Url: null, CallbackCommandList: null } },
    ],
    ["a refusal for a code", { query: 100301 }, { ActionStatus: "FAIL", ErrorCode: 100301 }],
  ])("CC-06 returns %s", async (_, unstated, expected) => {
    const envelope = await responseTo(unstated, "get_callback");
    expect(envelope).toMatchObject(expected);
    expect("Response" in envelope).toBe("Response" in expected);
  });

  it.each(["missing", "empty", "null", 100301] as const)(
    "CC-03 returns the configuration when there is one, with %s too",
    async (query) => {
      const { sandbox } = createTestSandbox({ unstated: { query } });
      await call(sandbox, "set_callback", configuration);
      expect((await call(sandbox, "get_callback")).Response).toEqual(configuration);
    },
  );
});

describe("delete_callback when nothing is configured", () => {
  it.each<[string, Unstated | undefined, number]>([
    ["success by default", undefined, 0],
    ["success for ok", { remove: "ok" }, 0],
    ["a refusal for a code", { remove: 100301 }, 100301],
    ["a refusal for an unlisted code", { remove: 100399 }, 100399],
  ])("CC-13 returns %s", async (_, unstated, code) => {
    const envelope = await responseTo(unstated, "delete_callback");
    expect(envelope.ErrorCode).toBe(code);
    expect(envelope.ActionStatus).toBe(code === 0 ? "OK" : "FAIL");
    expect(envelope.ErrorInfo === "").toBe(code === 0);
  });

  it("CC-12 succeeds when there is a configuration, with a code too", async () => {
    const { sandbox } = createTestSandbox({ unstated: { remove: 100301 } });
    await call(sandbox, "set_callback", configuration);
    expect(await codeOf(sandbox, "delete_callback")).toBe(0);
    expect(sandbox.configuration()).toBeUndefined();
  });
});

describe("update_callback", () => {
  it.each<[string, Unstated | undefined, string[]]>([
    ["replaces the list by default", undefined, [enter]],
    ["replaces the list for replace", { update: "replace" }, [enter]],
    ["adds to the list for merge, each word once", { update: "merge" }, [leave, enter]],
  ])("CC-11 %s", async (_, unstated, expected) => {
    const { sandbox } = createTestSandbox({ unstated });
    await call(sandbox, "set_callback", configuration);
    const wanted = { Url: "https://other.example", CallbackCommandList: [enter] };
    expect(await codeOf(sandbox, "update_callback", wanted)).toBe(0);
    expect(await codeOf(sandbox, "update_callback", wanted)).toBe(0);
    expect(sandbox.configuration()).toEqual({ ...wanted, CallbackCommandList: expected });
  });

  it("CC-09 creates nothing with merge", async () => {
    const { sandbox } = createTestSandbox({ unstated: { update: "merge" } });
    expect(await codeOf(sandbox, "update_callback", configuration)).toBe(100301);
  });
});
