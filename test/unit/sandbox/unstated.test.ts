import { describe, expect, it } from "vitest";
import type { Unstated } from "../../../src/sandbox/index.ts";
import { call, codeOf, configuration, createTestSandbox, enter, leave, requestOf } from "./support.ts";

/** The answer as it is: what the contract does not have is not held against it. */
async function answerOf(unstated: Unstated | undefined, command: string): Promise<Record<string, unknown>> {
  const { sandbox } = createTestSandbox({ unstated });
  const response = await sandbox.fetch(await requestOf(command));
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

describe("what get_callback answers where nothing is configured", () => {
  it.each<[string, Unstated | undefined, object]>([
    ["unless said, success without Response", undefined, { ActionStatus: "OK", ErrorCode: 0 }],
    ["undefined, the same", { query: undefined }, { ActionStatus: "OK", ErrorCode: 0 }],
    ["missing, the same", { query: "missing" }, { ActionStatus: "OK", ErrorCode: 0 }],
    ["empty", { query: "empty" }, { ErrorCode: 0, Response: { Url: "", CallbackCommandList: [] } }],
    ["null", { query: "null" }, { ErrorCode: 0, Response: { Url: null, CallbackCommandList: null } }],
    ["a code", { query: 100301 }, { ActionStatus: "FAIL", ErrorCode: 100301 }],
  ])("CC-06 is, %s", async (_, unstated, expected) => {
    const answer = await answerOf(unstated, "get_callback");
    expect(answer).toMatchObject(expected);
    expect("Response" in answer).toBe("Response" in expected);
  });

  it.each(["missing", "empty", "null", 100301] as const)(
    "CC-03 is the configuration once there is one, in spite of %s",
    async (query) => {
      const { sandbox } = createTestSandbox({ unstated: { query } });
      await call(sandbox, "set_callback", configuration);
      expect((await call(sandbox, "get_callback")).Response).toEqual(configuration);
    },
  );
});

describe("what delete_callback answers where nothing is configured", () => {
  it.each<[string, Unstated | undefined, number]>([
    ["unless said, success", undefined, 0],
    ["ok", { remove: "ok" }, 0],
    ["a code", { remove: 100301 }, 100301],
    ["a code that no page lists", { remove: 100399 }, 100399],
  ])("CC-13 is, %s", async (_, unstated, code) => {
    const answer = await answerOf(unstated, "delete_callback");
    expect(answer.ErrorCode).toBe(code);
    expect(answer.ActionStatus).toBe(code === 0 ? "OK" : "FAIL");
    expect(answer.ErrorInfo === "").toBe(code === 0);
  });

  it("CC-12 is success where there is something, in spite of a code", async () => {
    const { sandbox } = createTestSandbox({ unstated: { remove: 100301 } });
    await call(sandbox, "set_callback", configuration);
    expect(await codeOf(sandbox, "delete_callback")).toBe(0);
    expect(sandbox.configuration()).toBeUndefined();
  });
});

describe("what update_callback does with the list that is there", () => {
  it.each<[string, Unstated | undefined, string[]]>([
    ["unless said, replaces it", undefined, [enter]],
    ["replace", { update: "replace" }, [enter]],
    ["merge, each word once", { update: "merge" }, [leave, enter]],
  ])("CC-11 is, %s", async (_, unstated, expected) => {
    const { sandbox } = createTestSandbox({ unstated });
    await call(sandbox, "set_callback", configuration);
    const wanted = { Url: "https://other.example", CallbackCommandList: [enter] };
    expect(await codeOf(sandbox, "update_callback", wanted)).toBe(0);
    expect(await codeOf(sandbox, "update_callback", wanted)).toBe(0);
    expect(sandbox.configuration()).toEqual({ ...wanted, CallbackCommandList: expected });
  });

  it("CC-09 does not make an update of nothing a create", async () => {
    const { sandbox } = createTestSandbox({ unstated: { update: "merge" } });
    expect(await codeOf(sandbox, "update_callback", configuration)).toBe(100301);
  });
});
