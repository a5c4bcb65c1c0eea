import { describe, expect, it } from "vitest";
import type { Sandbox, SandboxFault } from "../../../src/sandbox/index.ts";
import { codeOf, createTestSandbox, requestOf, stateOf } from "./support.ts";

const refusal = (code: number, more: object = {}): SandboxFault => ({ kind: "code", code, ...more });

/** The codes of so many calls, one after the other. */
async function codesOf(sandbox: Sandbox, commands: readonly string[]): Promise<number[]> {
  const codes: number[] = [];
  for (const command of commands) codes.push(await codeOf(sandbox, command));
  return codes;
}
const gets = (calls: number) => Array<string>(calls).fill("get_callback");

describe("a fault that is planned", () => {
  it.each([
    ["once, unless said", refusal(60018), [60018, 0, 0]],
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

  it("meets a call that would be refused, and one whose path is that of no operation", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.inject(refusal(60018, { times: 2, operation: undefined }));
    const lost = await sandbox.fetch(await requestOf("gone"));
    expect(await lost.json()).toMatchObject({ ErrorCode: 60018 });
    const broken = await sandbox.fetch(await requestOf("set_callback", { body: "{" }));
    expect(await broken.json()).toMatchObject({ ErrorCode: 60018 });
  });

  it("comes in the order of planning, one to a call", async () => {
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

  it("adds its delay to the others and to the fault behind them", async () => {
    const { sandbox, clock } = createTestSandbox();
    for (const ms of [100, 200]) sandbox.inject({ kind: "delay", ms });
    sandbox.inject(refusal(60018));
    const answer = codeOf(sandbox, "get_callback");
    await clock.whenWaiting(300);
    clock.advance(299);
    expect(await stateOf(answer)).toBe("pending");
    clock.advance(1);
    expect(await answer).toBe(60018);
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
  });

  it("can be taken back, alone or with all others, once and again", async () => {
    const { sandbox } = createTestSandbox();
    const takeBack = sandbox.inject(refusal(60018, { times: 5 }));
    sandbox.inject(refusal(60019, { times: 5 }));
    expect(await codesOf(sandbox, gets(1))).toEqual([60018]);
    takeBack();
    takeBack();
    expect(await codesOf(sandbox, gets(1))).toEqual([60019]);
    sandbox.clearFaults();
    takeBack();
    expect(await codesOf(sandbox, gets(2))).toEqual([0, 0]);
  });

  it("can be planned twice, and each is taken back by its own", async () => {
    const { sandbox } = createTestSandbox();
    const fault = refusal(60018);
    const [takeBack] = [sandbox.inject(fault), sandbox.inject(fault)];
    takeBack?.();
    expect(await codesOf(sandbox, gets(2))).toEqual([60018, 0]);
  });

  it("is what was asked for, whatever becomes of the object afterwards", async () => {
    const { sandbox } = createTestSandbox();
    const fault = { kind: "code" as const, code: 60018, times: 2 };
    sandbox.inject(fault);
    fault.code = 60019;
    expect(await codesOf(sandbox, gets(3))).toEqual([60018, 60018, 0]);
  });

  it("of another sandbox meets none of this one", async () => {
    const [one, two] = [createTestSandbox(), createTestSandbox()];
    one.sandbox.inject(refusal(60018));
    expect(await codesOf(two.sandbox, gets(1))).toEqual([0]);
  });
});

describe("a fault that makes no sense", () => {
  it.each<[string, object | null | undefined, string]>([
    ["none", undefined, "fault"],
    ["null", null, "fault"],
    ["no kind", {}, "kind"],
    ["an unknown kind", { kind: "toString" }, "kind"],
    ["an unknown operation", { kind: "cut", operation: "set_callback" }, "operation"],
    ["no times", { kind: "cut", times: 0 }, "times"],
    ["half a time", { kind: "cut", times: 1.5 }, "times"],
    ["a chance above 1", { kind: "cut", chance: 1.1 }, "chance"],
    ["a chance of text", { kind: "cut", chance: "0.5" }, "chance"],
    ["a chance that is no number", { kind: "cut", chance: Number.NaN }, "chance"],
    ["a delay without ms", { kind: "delay" }, "ms"],
    ["a delay below 0", { kind: "delay", ms: -1 }, "ms"],
    ["a delay that no timer can hold", { kind: "delay", ms: 2 ** 31 }, "ms"],
    ["success as a code", { kind: "code", code: 0 }, "code"],
    ["no code", { kind: "code" }, "code"],
    ["an ErrorInfo that is no string", { kind: "code", code: 60018, errorInfo: 7 }, "errorInfo"],
    ["a status of its own", { kind: "status", status: 600 }, "status"],
    ["a status that is no answer", { kind: "status", status: 101 }, "status"],
    ["a misspelt option", { kind: "cut", time: 3 }, "time"],
  ])("is refused by its name: %s", (_, fault, option) => {
    const { sandbox } = createTestSandbox();
    const inject = () => sandbox.inject(fault as SandboxFault);
    expect(inject).toThrow(expect.objectContaining({ name: "ConferenceOptionsError", option }));
  });
});
