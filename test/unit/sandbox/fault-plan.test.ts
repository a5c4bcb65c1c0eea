import { describe, expect, it } from "vitest";
import type { Sandbox, SandboxFault } from "../../../src/sandbox/index.ts";
import { codeOf, createTestSandbox, requestOf, stateOf } from "./support.ts";

const refusal = (code: number, more: object = {}): SandboxFault => ({ kind: "code", code, ...more });

/** The codes of consecutive calls. */
async function codesOf(sandbox: Sandbox, commands: readonly string[]): Promise<number[]> {
  const codes: number[] = [];
  for (const command of commands) codes.push(await codeOf(sandbox, command));
  return codes;
}
const gets = (calls: number) => Array<string>(calls).fill("get_callback");

describe("a planned fault", () => {
  it.each([
    ["once by default", refusal(60018), [60018, 0, 0]],
    ["twice", refusal(60018, { times: 2 }), [60018, 60018, 0]],
    ["always, by a chance of 1", refusal(60018, { chance: 1 }), [60018, 60018, 60018]],
    ["once, by a chance of 1", refusal(60018, { chance: 1, times: 1 }), [60018, 0, 0]],
    ["never, by a chance of 0", refusal(60018, { chance: 0 }), [0, 0, 0]],
  ])("meets a call %s", async (_, fault, codes) => {
    const { sandbox } = createTestSandbox();
    sandbox.inject(fault);
    expect(await codesOf(sandbox, gets(3))).toEqual(codes);
  });

  it("meets calls of its operation only, and waits for them", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject(refusal(60018, { operation: "deleteCallback" }));
    const commands = ["get_callback", "delete_callback", "delete_callback"];
    expect(await codesOf(sandbox, commands)).toEqual([0, 60018, 0]);
  });

  it("meets calls that would be refused, and calls of unknown paths", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject(refusal(60018, { times: 2, operation: undefined }));
    const unknown = await sandbox.fetch(await requestOf("gone"));
    expect(await unknown.json()).toMatchObject({ ErrorCode: 60018 });
    const broken = await sandbox.fetch(await requestOf("set_callback", { body: "{" }));
    expect(await broken.json()).toMatchObject({ ErrorCode: 60018 });
  });

  it("meets calls in the order of planning, one fault a call", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject(refusal(60018, { times: 2 }));
    sandbox.inject(refusal(60019, { operation: "deleteCallback" }));
    sandbox.inject(refusal(60011));
    const commands = [
      "delete_callback",
      "get_callback",
      "delete_callback",
      "delete_callback",
      "get_callback",
    ];
    expect(await codesOf(sandbox, commands)).toEqual([60018, 60018, 60019, 60011, 0]);
  });

  it("adds up delays, and then meets the call with the next fault", async () => {
    const { sandbox, clock } = createTestSandbox();
    for (const ms of [100, 200]) sandbox.inject({ kind: "delay", ms });
    sandbox.inject(refusal(60018));
    const code = codeOf(sandbox, "get_callback");
    await clock.whenWaiting(300);
    clock.advance(299);
    expect(await stateOf(code)).toBe("pending");
    clock.advance(1);
    expect(await code).toBe(60018);
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
  });

  it("is cancelled alone or with all others, and more than once", async () => {
    const { sandbox } = createTestSandbox();
    const cancel = sandbox.inject(refusal(60018, { times: 5 }));
    sandbox.inject(refusal(60019, { times: 5 }));
    expect(await codesOf(sandbox, gets(1))).toEqual([60018]);
    cancel();
    cancel();
    expect(await codesOf(sandbox, gets(1))).toEqual([60019]);
    sandbox.clearFaults();
    cancel();
    expect(await codesOf(sandbox, gets(2))).toEqual([0, 0]);
  });

  it("is planned twice when it is injected twice, and cancelled one by one", async () => {
    const { sandbox } = createTestSandbox();
    const fault = refusal(60018);
    const [cancel] = [sandbox.inject(fault), sandbox.inject(fault)];
    cancel?.();
    expect(await codesOf(sandbox, gets(2))).toEqual([60018, 0]);
  });

  it("is a copy: a change of the object changes nothing", async () => {
    const { sandbox } = createTestSandbox();
    const fault = { kind: "code" as const, code: 60018, times: 2 };
    sandbox.inject(fault);
    fault.code = 60019;
    expect(await codesOf(sandbox, gets(3))).toEqual([60018, 60018, 0]);
  });

  it("of another sandbox meets no call of this one", async () => {
    const [one, two] = [createTestSandbox(), createTestSandbox()];
    one.sandbox.inject(refusal(60018));
    expect(await codesOf(two.sandbox, gets(1))).toEqual([0]);
  });
});
