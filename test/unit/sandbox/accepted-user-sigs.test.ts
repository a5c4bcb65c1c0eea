import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { sized } from "../support/size.ts";
import { codeOf, createTestSandbox, having, userSigOf } from "./support.ts";

interface Vector {
  readonly name: string;
  readonly inputs: { sdkappid: number; key: string; userid: string; expire: number };
  readonly nowMs: number;
  readonly expected: { readonly userSig: string; readonly userSigStoredLevel0: string };
}

const file = new URL("../../../spec/facts/user-sig-vectors.json", import.meta.url);
const vectors: Vector[] = JSON.parse(readFileSync(file, "utf8")).vectors;
/** A user id with other letters can have a UserSig, but makes no calls (US-09). */
const callers = vectors.filter(({ inputs }) => /^[\w-]+$/.test(inputs.userid));

describe.each(callers)("the vector $name", ({ inputs, nowMs, expected }) => {
  const { sdkappid, key, userid } = inputs;
  const createOwn = () =>
    createSandbox({
      sdkAppId: sdkappid,
      secretKey: key,
      administrators: [userid],
      clock: createFakeClock(nowMs),
    });
  const given = { sdkappid: String(sdkappid), identifier: userid };

  it.each(["userSig", "userSigStoredLevel0"] as const)("US-05 US-07 is accepted: %s", async (which) => {
    const sandbox = createOwn();
    const usersig = expected[which];
    expect(await codeOf(sandbox, "get_callback", {}, having({ ...given, usersig }))).toBe(0);
  });
});

it("US-09 the user of one of five vectors may not call", async () => {
  expect([callers.length, vectors.length]).toEqual([4, 5]);
  const [vector] = vectors.filter((one) => !callers.includes(one));
  const { sandbox } = createTestSandbox();
  const given = having({ identifier: vector?.inputs.userid ?? "", usersig: vector?.expected.userSig ?? "" });
  expect(await codeOf(sandbox, "get_callback", {}, given)).toBe(60025);
});

/** The content of a UserSig, by Node's own zlib. Undefined when it has none. */
function read(userSig: string): string | undefined {
  try {
    const base64 = userSig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "=");
    return inflateSync(Buffer.from(base64, "base64")).toString();
  } catch {
    return undefined;
  }
}

describe("a UserSig that was changed", () => {
  it("US-07 is refused at any character, unless its content is the same", async () => {
    const { sandbox } = createTestSandbox();
    const userSig = await userSigOf();
    expect(await codeOf(sandbox, "get_callback", {}, having({ usersig: userSig }))).toBe(0);
    let same = 0;
    for (let at = 0; at < userSig.length; at += sized(3, 1)) {
      const other = userSig[at] === "A" ? "B" : "A";
      const usersig = `${userSig.slice(0, at)}${other}${userSig.slice(at + 1)}`;
      const code = await codeOf(sandbox, "get_callback", {}, having({ usersig }));
      // The last bits of zlib's last byte and of base64's last character mean nothing.
      if (code === 0) {
        expect(read(usersig)).toBe(read(userSig));
        same += 1;
      } else expect([70003, 70009, 70013, 70014]).toContain(code);
    }
    expect(same).toBeLessThanOrEqual(2);
  });

  it.each([
    ["in capitals", (userSig: string) => userSig.toUpperCase()],
    ["with a suffix", (userSig: string) => `${userSig}AAAA`],
    ["written twice", (userSig: string) => userSig + userSig],
    ["after a space", (userSig: string) => ` ${userSig}`],
    ["before a line feed", (userSig: string) => `${userSig}\n`],
  ])("EC-41 is refused %s", async (_, change) => {
    const { sandbox } = createTestSandbox();
    const userSig = await userSigOf();
    expect(await codeOf(sandbox, "get_callback", {}, having({ usersig: userSig }))).toBe(0);
    expect(await codeOf(sandbox, "get_callback", {}, having({ usersig: change(userSig) }))).toBe(70003);
  });
});
