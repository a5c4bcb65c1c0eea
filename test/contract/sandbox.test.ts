import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conditions } from "../../generated/sandbox.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { type Call, everyOperation, queryWith, sampleQuery, send, useJudge } from "./support.ts";
import { violations } from "./violations.ts";

/*
 * What the sandbox says to calls that Prism would not let through, and to callers that are not allowed. Prism judges each
 * of its answers afterwards.
 */
const sdkAppId = Number(sampleQuery.sdkappid);
const secretKey = "a-key-for-the-contract-tests";
const sandbox = createSandbox({ sdkAppId, secretKey, rateLimit: false });
const judged = useJudge();
let url = "";
beforeAll(async () => {
  ({ url } = await sandbox.listen());
});
afterAll(() => sandbox.close());

const identity = { sdkAppId, secretKey, identifier: "admin" };
const signed = (changes: Partial<Parameters<typeof generateUserSig>[0]> = {}) =>
  generateUserSig({ ...identity, ...changes });

/** The answer of the sandbox, once Prism has found that it keeps the contract. */
async function answerTo(call: Call): Promise<{ ErrorCode: number; ErrorInfo: string }> {
  const answer = await send(url, call);
  expect(answer.status).toBe(200);
  const operation = everyOperation.find(({ call: { path } }) => path === call.path) ?? everyOperation[0];
  expect(await judged({ body: answer.body }, operation?.call)).toMatchObject({ status: 200, problems: [] });
  return answer.body as { ErrorCode: number; ErrorInfo: string };
}

describe("SC-19 what breaks the contract is answered with HTTP 200 and a code", () => {
  it.each(violations)("%s", async (_, call, _status, _problem, code, names) => {
    const query = new URLSearchParams(call.query ?? queryWith());
    if (query.get("usersig") === sampleQuery.usersig) query.set("usersig", await signed());
    const { ErrorCode, ErrorInfo } = await answerTo({ ...call, query });
    expect(ErrorCode).toBe(code);
    expect(ErrorInfo).toContain(names);
  });

  it("EC-20 a call without an SDKAppID", async () => {
    const query = queryWith({ sdkappid: undefined });
    expect(await answerTo({ query })).toMatchObject({ ErrorCode: 60012, ErrorInfo: "sdkappid is missing." });
  });

  it.each(['{"Url":', "Url=http://www.example.com", "<xml/>", "\u0000"])(
    "EC-11 a body that is not JSON: %j",
    async (text) => {
      const query = queryWith({ usersig: await signed() });
      expect(await answerTo({ query, text })).toMatchObject({ ErrorCode: 60003 });
    },
  );
});

describe.each(everyOperation)("$id $command", ({ call }) => {
  const hourAgo = () => Date.now() - 3_600_000;
  it.each<[string, number, () => Promise<string>, Record<string, string>?]>([
    ["EC-40 a UserSig that has run out", 70001, () => signed({ now: hourAgo, lifetime: 60 })],
    ["EC-41 a UserSig that is none", 70003, async () => "xxx"],
    ["EC-42 a UserSig made with another key", 70009, () => signed({ secretKey: "another key" })],
    ["EC-43 a UserSig of another user", 70013, () => signed({ identifier: "somebody" })],
    ["EC-44 a UserSig of another application", 70014, () => signed({ sdkAppId: 1 })],
    ["EC-46 an application that is not there", 70020, () => signed(), { sdkappid: "1" }],
    [
      "EC-18 an account that is no administrator",
      60010,
      () => signed({ identifier: "user1" }),
      { identifier: "user1" },
    ],
  ])("%s is refused with %i", async (_, code, userSig, changes = {}) => {
    const query = queryWith({ usersig: await userSig(), ...changes });
    expect(await answerTo({ ...call, query })).toMatchObject({ ErrorCode: code });
  });
});

it("every condition of the contract is one of these, or of the life cycle and the limit", () => {
  const here = [
    ...violations.map(([, , , , code]) => code),
    60012,
    70001,
    70003,
    70009,
    70013,
    70014,
    70020,
    60010,
  ];
  const elsewhere = [100300, 100301, 60007];
  expect([...new Set([...here, ...elsewhere])].sort()).toEqual(Object.values(conditions).sort());
});
