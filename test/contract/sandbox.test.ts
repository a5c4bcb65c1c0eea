import { describe, expect, it } from "vitest";
import { commonErrorCodes } from "../../generated/error-codes.ts";
import { type SandboxResponse, signed, useBareSandbox } from "./bare-sandbox.ts";
import { sandboxCodes } from "./sandbox-codes.ts";
import { type Call, everyOperation, oneOperation, queryWith, useJudge } from "./support.ts";
import { violations } from "./violations.ts";

/*
 * How the sandbox responds to calls that Prism would stop, and to callers who may not call. Prism judges each response.
 */
const sandbox = useBareSandbox();
const judged = useJudge();

/** The sandbox's response, once Prism has accepted it. */
async function responseTo(call: Call): Promise<SandboxResponse> {
  const body = await sandbox(call);
  const operation = everyOperation.find(({ call: { path } }) => path === call.path) ?? oneOperation;
  expect(await judged({ body }, operation.call)).toMatchObject({ status: 200, problems: [] });
  return body;
}

describe("SC-19 a call that breaks the contract gets HTTP 200 and a code", () => {
  it.each(violations)("%s", async (_, call, _status, _problem, code, names) => {
    const { ErrorCode, ErrorInfo } = await responseTo(call);
    expect(ErrorCode).toBe(code);
    expect(ErrorInfo).toContain(names);
  });

  it("EC-20 a call without an SDKAppID", async () => {
    const query = queryWith({ sdkappid: undefined });
    expect(await responseTo({ query })).toMatchObject({
      ErrorCode: 60012,
      ErrorInfo: "sdkappid is missing.",
    });
  });

  it.each(['{"Url":', "Url=http://www.example.com", "<xml/>", "\u0000"])(
    "EC-11 a body that is not JSON: %j",
    async (text) => {
      expect(await responseTo({ text })).toMatchObject({ ErrorCode: 60003 });
    },
  );
});

const hourAgo = () => Date.now() - 3_600_000;
const callers: [string, number, () => Promise<string>, Record<string, string>?][] = [
  ["EC-40 an expired UserSig", 70001, () => signed({ now: hourAgo, lifetime: 60 })],
  ["EC-41 a text that is no UserSig", 70003, async () => "no UserSig"],
  ["EC-42 a UserSig signed with another key", 70009, () => signed({ secretKey: "another key" })],
  ["EC-43 a UserSig of another user", 70013, () => signed({ identifier: "somebody" })],
  ["EC-44 a UserSig of another application", 70014, () => signed({ sdkAppId: 1 })],
  ["EC-46 an unknown application", 70020, () => signed(), { sdkappid: "1" }],
  [
    "EC-18 a user who is no administrator",
    60010,
    () => signed({ identifier: "user1" }),
    { identifier: "user1" },
  ],
];

describe(`a caller of ${oneOperation.id}`, () => {
  it.each(callers)("%s is refused with %i", async (_, code, userSig, changes = {}) => {
    const query = queryWith({ usersig: await userSig(), ...changes });
    expect(await responseTo({ ...oneOperation.call, query })).toMatchObject({ ErrorCode: code });
  });
});

it.each(everyOperation)("EC-18 $id refuses a user who is no administrator", async ({ call }) => {
  const query = queryWith({ usersig: await signed({ identifier: "user1" }), identifier: "user1" });
  expect(await responseTo({ ...call, query })).toMatchObject({ ErrorCode: 60010 });
});

it("every common code of the sandbox is tested here or by the rate limit", () => {
  const here = [...violations.map(([, , , , code]) => code), ...callers.map(([, code]) => code), 60012];
  const common = sandboxCodes.filter((code) => code <= commonErrorCodes.maximum);
  expect([...here, 60007]).toEqual(expect.arrayContaining(common));
});
