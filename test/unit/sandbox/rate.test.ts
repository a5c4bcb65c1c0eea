import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { call, codeOf, createTestSandbox, having, userSigOf } from "./support.ts";

/** How often each code came, of so many calls at once. */
async function codesOf(sandbox: Sandbox, calls: number, query?: (query: URLSearchParams) => void) {
  const counts: Record<number, number> = {};
  const codes = Array.from({ length: calls }, () => codeOf(sandbox, "get_callback", {}, query));
  for (const code of await Promise.all(codes)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

const ofSecond = async () =>
  having({ sdkappid: "5", usersig: await userSigOf({ sdkAppId: 5, secretKey: "another" }) });

describe("the rate of an application", () => {
  it("SC-10 EC-15 is 200 calls in a second, and the 201st is refused with 60007", async () => {
    const { sandbox, clock } = createTestSandbox();
    expect(await codesOf(sandbox, 200)).toEqual({ 0: 200 });
    const refused = await call(sandbox, "get_callback");
    expect(refused).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 60007 });
    expect(refused.ErrorInfo).not.toBe("");
    clock.advance(999);
    expect(await codeOf(sandbox, "get_callback")).toBe(60007);
    clock.advance(1);
    expect(await codesOf(sandbox, 201)).toEqual({ 0: 200, 60007: 1 });
  });

  it("counts any second, not one that begins somewhere", async () => {
    const { sandbox, clock } = createTestSandbox();
    clock.advance(900);
    expect(await codesOf(sandbox, 150)).toEqual({ 0: 150 });
    clock.advance(200);
    expect(await codesOf(sandbox, 100)).toEqual({ 0: 50, 60007: 50 });
    clock.advance(800);
    expect(await codesOf(sandbox, 200)).toEqual({ 0: 150, 60007: 50 });
  });

  it("counts over all operations, for no page says otherwise (RR-10)", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 2, seconds: 1 } });
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    expect(await codeOf(sandbox, "delete_callback")).toBe(0);
    expect(await codeOf(sandbox, "delete_callback")).toBe(60007);
  });

  it("is that of one application, and not of all", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 3, seconds: 1 } });
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    expect(await codesOf(sandbox, 4)).toEqual({ 0: 3, 60007: 1 });
    expect(await codesOf(sandbox, 4, await ofSecond())).toEqual({ 0: 3, 60007: 1 });
  });

  it("does not count what is refused for it", async () => {
    const { sandbox, clock } = createTestSandbox({ rateLimit: { calls: 2, seconds: 10 } });
    await codesOf(sandbox, 2);
    for (let i = 0; i < 9; i++) {
      clock.advance(1000);
      expect(await codesOf(sandbox, 5)).toEqual({ 60007: 5 });
    }
    clock.advance(1000);
    expect(await codesOf(sandbox, 3)).toEqual({ 0: 2, 60007: 1 });
  });

  it("does not count a stranger's calls, by which anybody could shut the application out", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 2, seconds: 1 } });
    expect(await codesOf(sandbox, 5, having({ usersig: "broken" }))).toEqual({ 70003: 5 });
    expect(await codesOf(sandbox, 3)).toEqual({ 0: 2, 60007: 1 });
  });

  it("does not go by the wall clock, which may be set", async () => {
    const { sandbox, clock } = createTestSandbox({ rateLimit: { calls: 1, seconds: 1 } });
    await codeOf(sandbox, "get_callback");
    clock.setNow(clock.now() + 5000);
    expect(await codeOf(sandbox, "get_callback")).toBe(60007);
  });

  it("can be another, over part of a second too", async () => {
    const { sandbox, clock } = createTestSandbox({ rateLimit: { calls: 1, seconds: 0.25 } });
    expect(await codesOf(sandbox, 2)).toEqual({ 0: 1, 60007: 1 });
    clock.advance(249);
    expect(await codeOf(sandbox, "get_callback")).toBe(60007);
    clock.advance(1);
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
  });

  it("is lifted by false", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: false });
    expect(await codesOf(sandbox, 500)).toEqual({ 0: 500 });
  });

  it("changes nothing where it refuses", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 1, seconds: 1 } });
    await codeOf(sandbox, "get_callback");
    expect(await codeOf(sandbox, "set_callback", { Url: "https://a.test", CallbackCommandList: [] })).toBe(
      60007,
    );
    expect(sandbox.configuration()).toBeUndefined();
  });
});
