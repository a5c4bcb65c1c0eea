import { describe, expect, it } from "vitest";
import { call, codeOf, createTestSandbox, having, start, userSigOf } from "./support.ts";

const signedBy = async (changes: Parameters<typeof userSigOf>[0]) =>
  having({ usersig: await userSigOf(changes) });

describe("a caller with a wrong UserSig", () => {
  it.each<[string, string, Record<string, string>, Parameters<typeof userSigOf>[0], number]>([
    ["RR-04 EC-46 70020", "an unknown application", { sdkappid: "5" }, {}, 70020],
    ["EC-44 70014", "a UserSig of another application", {}, { sdkAppId: 5 }, 70014],
    ["EC-43 70013", "a UserSig of another user", {}, { identifier: "administrator" }, 70013],
    ["EC-42 70009", "a UserSig signed with another key", {}, { secretKey: "another" }, 70009],
    ["EC-40 70001", "an expired UserSig", {}, { lifetime: 1, now: () => start - 1000 }, 70001],
    [
      "SC-05 EC-18 60010",
      "a user who is no administrator",
      { identifier: "user1" },
      { identifier: "user1" },
      60010,
    ],
  ])("%s is refused: %s", async (_, __, parameters, signing, code) => {
    const { sandbox } = createTestSandbox();
    const usersig = await userSigOf(signing);
    const refused = await call(sandbox, "get_callback", {}, having({ usersig, ...parameters }));
    expect(refused.ErrorCode).toBe(code);
    expect(refused.ErrorInfo).not.toBe("");
    expect(refused.ErrorInfo).not.toContain(usersig);
  });

  it.each([
    ["not base64", "!!!!"],
    ["not zlib", "eJxaaaa_"],
    ["a letter", "x"],
    ["a sample of the pages", "xxx"],
    ["too long", "e".repeat(5000)],
  ])("EC-41 is refused with 70003: %s", async (_, usersig) => {
    const { sandbox } = createTestSandbox();
    expect(await codeOf(sandbox, "get_callback", {}, having({ usersig }))).toBe(70003);
  });

  it("EC-41 is refused with 70003 when the UserSig was cut off", async () => {
    const { sandbox } = createTestSandbox();
    const userSig = await userSigOf();
    for (const length of [1, 10, userSig.length - 20]) {
      const usersig = userSig.slice(0, length);
      expect(await codeOf(sandbox, "get_callback", {}, having({ usersig }))).toBe(70003);
    }
  });

  it("is refused for the key first, before its rights and the time", async () => {
    const { sandbox } = createTestSandbox();
    const signing = { secretKey: "another", identifier: "user1", lifetime: 1, now: () => start - 5000 };
    const usersig = await userSigOf(signing);
    expect(await codeOf(sandbox, "get_callback", {}, having({ usersig, identifier: "user1" }))).toBe(70009);
  });
});

describe("the time of a UserSig", () => {
  it.each(["verified for the first time", "accepted before"])("ends to the ms: %s", async (when) => {
    const { sandbox, clock } = createTestSandbox();
    const query = await signedBy({ lifetime: 60 });
    if (when === "accepted before") expect(await codeOf(sandbox, "get_callback", {}, query)).toBe(0);
    clock.setNow(start + 59_999);
    expect(await codeOf(sandbox, "get_callback", {}, query)).toBe(0);
    clock.setNow(start + 60_000);
    expect(await codeOf(sandbox, "get_callback", {}, query)).toBe(70001);
    expect(await codeOf(sandbox, "get_callback", {}, await signedBy({ now: clock.now }))).toBe(0);
  });

  it("RR-08 does not end when another UserSig is accepted", async () => {
    const { sandbox } = createTestSandbox();
    for (const lifetime of [60, 120, 60, 120]) {
      expect(await codeOf(sandbox, "get_callback", {}, await signedBy({ lifetime }))).toBe(0);
    }
  });
});

describe("a UserSig that was accepted", () => {
  it("EC-43 does not serve another user", async () => {
    const { sandbox } = createTestSandbox({ administrators: ["admin", "second"] });
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    expect(await codeOf(sandbox, "get_callback", {}, having({ identifier: "second" }))).toBe(70013);
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
  });

  it("EC-44 does not serve another application with the same key", async () => {
    const { sandbox } = createTestSandbox();
    sandbox.addApplication({ sdkAppId: 5, secretKey: "5bd2850fff3ecb11" });
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    expect(await codeOf(sandbox, "get_callback", {}, having({ sdkappid: "5" }))).toBe(70014);
  });

  it("EC-18 is refused the second time too when its user is no administrator", async () => {
    const { sandbox } = createTestSandbox({ administrators: ["second"] });
    expect([await codeOf(sandbox, "get_callback"), await codeOf(sandbox, "get_callback")]).toEqual([
      60010, 60010,
    ]);
  });
});

describe("the administrators", () => {
  it("SC-05 US-09 may be several, and then do not include admin", async () => {
    const { sandbox } = createTestSandbox({ administrators: ["one", "two_2-B"] });
    for (const [identifier, code] of Object.entries({ one: 0, "two_2-B": 0, admin: 60010, One: 60010 })) {
      const usersig = await userSigOf({ identifier });
      expect(await codeOf(sandbox, "get_callback", {}, having({ identifier, usersig }))).toBe(code);
    }
  });
});
