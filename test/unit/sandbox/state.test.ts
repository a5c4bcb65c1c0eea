import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import {
  call,
  codeOf,
  configuration,
  createTestSandbox,
  enter,
  having,
  leave,
  userSigOf,
} from "./support.ts";

const ok = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: expect.any(String) };
const other = { Url: "http://other.example/a?b=1", CallbackCommandList: [enter] };

interface Changing {
  Url: string;
  CallbackCommandList: string[];
}
const accept = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });

function spoil(value: unknown): void {
  const changing = value as Changing;
  changing.Url = "https://spoilt.test";
  changing.CallbackCommandList.push("spoilt");
}

describe("the configuration of an application", () => {
  it("SC-18 CC-03 is under Response once it exists, and in no other field", async () => {
    const { sandbox } = createTestSandbox();
    expect(await call(sandbox, "set_callback", configuration)).toEqual(ok);
    expect(await call(sandbox, "get_callback")).toEqual({ ...ok, Response: configuration });
    expect(sandbox.configuration()).toEqual(configuration);
  });

  it("CC-01 SC-23 exists once: a second create is refused with 100300, and changes nothing", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    const refused = await call(sandbox, "set_callback", other);
    expect(refused).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 100300 });
    expect(refused.ErrorInfo).not.toBe("");
    expect(sandbox.configuration()).toEqual(configuration);
  });

  it("CC-01 exists once when ten callers create it at the same time", async () => {
    const { sandbox } = createTestSandbox();
    const codes = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(sandbox, "set_callback", configuration)),
    );
    expect(codes.toSorted((a, b) => a - b)).toEqual([0, ...Array(9).fill(100300)]);
  });

  it("CC-09 cannot be updated when there is none: 100301, and there is still none", async () => {
    const { sandbox } = createTestSandbox();
    expect(await codeOf(sandbox, "update_callback", configuration)).toBe(100301);
    expect(sandbox.configuration()).toBeUndefined();
  });

  it("CC-07 is replaced by an update, address and words", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    expect(await call(sandbox, "update_callback", other)).toEqual(ok);
    expect((await call(sandbox, "get_callback")).Response).toEqual(other);
  });

  it("CC-12 is gone after a delete, which returns the envelope alone, and can be created again", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    expect(await call(sandbox, "delete_callback")).toEqual(ok);
    expect(sandbox.configuration()).toBeUndefined();
    expect(await codeOf(sandbox, "update_callback", other)).toBe(100301);
    expect(await codeOf(sandbox, "set_callback", other)).toBe(0);
  });

  it("is not changed by a refused call", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    expect(await codeOf(sandbox, "update_callback", { ...other, Url: "ftp://x" })).toBe(100002);
    expect(await codeOf(sandbox, "delete_callback", {}, having({ usersig: "broken" }))).toBe(70003);
    expect(sandbox.configuration()).toEqual(configuration);
  });

  it.each([
    ["no word", []],
    ["a word twice", [leave, leave]],
  ])("is kept as it is sent where the page states nothing: %s", async (_, CallbackCommandList) => {
    const { sandbox } = createTestSandbox();
    const given = { ...configuration, CallbackCommandList };
    expect(await codeOf(sandbox, "set_callback", given)).toBe(0);
    expect((await call(sandbox, "get_callback")).Response).toEqual(given);
  });

  it("CC-05 can be set without a call, to words that only an older service holds", async () => {
    const { sandbox } = createTestSandbox();
    const older = { ...configuration, CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] };
    sandbox.configure(older);
    expect((await call(sandbox, "get_callback")).Response).toEqual(older);
    sandbox.configure(undefined);
    expect(await codeOf(sandbox, "set_callback", configuration)).toBe(0);
  });
});

describe("two applications", () => {
  it("share no configuration", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.addApplication({ sdkAppId: 20001234, secretKey: "another" });
    const usersig = await userSigOf({ sdkAppId: 20001234, secretKey: "another" });
    const second = having({ sdkappid: "20001234", usersig });
    await call(sandbox, "set_callback", configuration);
    expect(await codeOf(sandbox, "update_callback", other, second)).toBe(100301);
    expect(await codeOf(sandbox, "set_callback", other, second)).toBe(0);
    expect(await codeOf(sandbox, "delete_callback")).toBe(0);
    expect((await call(sandbox, "get_callback", {}, second)).Response).toEqual(other);
    expect([sandbox.configuration(), sandbox.configuration(20001234)]).toEqual([undefined, other]);
    sandbox.configure(configuration, 20001234);
    expect([sandbox.configuration(), sandbox.configuration(20001234)]).toEqual([undefined, configuration]);
  });

  it("share no configuration in two sandboxes, even with one SDKAppID", async () => {
    const [one, two] = [createTestSandbox(), createTestSandbox()];
    await call(one.sandbox, "set_callback", configuration);
    expect(await codeOf(two.sandbox, "set_callback", other)).toBe(0);
    expect(one.sandbox.configuration()).toEqual(configuration);
  });
});

describe("a response", () => {
  it("SC-17 has its own RequestId, in every sandbox", async () => {
    const sandboxes = [createTestSandbox().sandbox, createTestSandbox().sandbox];
    const responses = await Promise.all(
      sandboxes.flatMap((sandbox) => Array.from({ length: 10 }, () => call(sandbox, "get_callback"))),
    );
    expect(new Set(responses.map(({ RequestId }) => RequestId)).size).toBe(20);
  });
});

describe("what the sandbox hands out", () => {
  it("is a copy of its logs", async () => {
    const { sandbox } = createTestSandbox({ deliver: accept });
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
    ["what get_callback returned", async (sandbox) => spoil((await call(sandbox, "get_callback")).Response)],
  ])("does not change what is configured: %s", async (_, change) => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    await change(sandbox);
    expect(sandbox.configuration()).toEqual(configuration);
    expect((await call(sandbox, "get_callback")).Response).toEqual(configuration);
  });

  it("is a new body of a logged request each time", async () => {
    const { sandbox } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    spoil(sandbox.requests[0]?.body());
    expect(sandbox.requests[0]?.body()).toEqual(configuration);
  });

  it("does not depend on the list of administrators that it was given", async () => {
    const administrators = ["admin"];
    const { sandbox } = createTestSandbox({ administrators });
    administrators[0] = "somebody";
    expect(await call(sandbox, "get_callback")).toMatchObject({ ErrorCode: 0 });
  });
});
