import { describe, expect, it } from "vitest";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";
import { cli, readLine, sdkAppId, secretKey } from "./support/cli.ts";

const env = { TRTC_SDK_APP_ID: String(sdkAppId), TRTC_SECRET_KEY: secretKey };
const verify = ["usersig", "verify"];

describe.concurrent("usersig", () => {
  it("prints a UserSig that is valid, and nothing else", async () => {
    const { code, stdout, stderr } = await cli(["usersig"], { env });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\S+\n$/);
    const result = await verifyUserSig(stdout.trim(), { sdkAppId, secretKey, identifier: "admin" });
    expect(result).toMatchObject({ valid: true, claims: { expire: 86_400 } });
  });

  it("makes one for another user and lifetime, with the key of standard input, as JSON", async () => {
    const args = [
      "--identifier",
      "user1",
      "--lifetime",
      "60",
      "--sdk-app-id",
      "7",
      "--secret-key-stdin",
      "--json",
    ];
    const run = await cli(["usersig", ...args], { input: `${secretKey}\n` });
    const value = readLine(run) as { userSig: string };
    expect(value).toMatchObject({
      sdkAppId: 7,
      identifier: "user1",
      lifetime: 60,
      expires: expect.any(String),
    });
    const result = await verifyUserSig(value.userSig, { sdkAppId: 7, secretKey, identifier: "user1" });
    expect(result.valid).toBe(true);
  });

  it.each([["0"], ["1.5"], ["315360001"], ["x"]])("refuses the lifetime %s", async (lifetime) => {
    const { code, stderr } = await cli(["usersig", "--lifetime", lifetime], { env });
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("--lifetime takes a number from 1 to 315360000"),
    ]);
  });
});

describe.concurrent("usersig verify", () => {
  const options = { sdkAppId, secretKey, identifier: "admin", lifetime: 60 };

  it("says that one is valid, and what it claims", async () => {
    const { code, stdout } = await cli(verify, { env, input: await generateUserSig(options) });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Valid\.\nSDKAppID {4}1400000000\nIdentifier {2}admin\nMade .*\nExpires .*Z \(60 s\)\n$/,
    );
  });

  it("takes key and UserSig from standard input, one line each", async () => {
    const input = `${secretKey}\n${await generateUserSig(options)}\n`;
    const run = await cli([...verify, "--secret-key-stdin", "--sdk-app-id", String(sdkAppId), "--json"], {
      input,
    });
    expect([run.code, readLine(run)]).toEqual([
      0,
      {
        valid: true,
        problem: null,
        claims: expect.objectContaining({ sdkAppId, identifier: "admin", expire: 60 }),
      },
    ]);
  });

  it.each([
    ["malformed", [], () => "nonsense"],
    ["other-sdk-app-id", [], () => generateUserSig({ ...options, sdkAppId: 7 })],
    ["other-identifier", ["--identifier", "root"], () => generateUserSig(options)],
    ["wrong-signature", [], () => generateUserSig({ ...options, secretKey: "another" })],
    ["expired", [], () => generateUserSig({ ...options, now: () => 1_700_000_000_000 })],
  ] as [string, string[], () => string | Promise<string>][])(
    "ends with 1 for one that is %s",
    async (problem, args, make) => {
      const run = await cli([...verify, ...args, "--json"], { env, input: await make() });
      expect([run.code, readLine(run)]).toMatchObject([1, { valid: false, problem }]);
    },
  );

  it("explains one without a key, and ends with 3, for nothing vouches for it", async () => {
    const { code, stdout } = await cli(verify, { input: await generateUserSig(options) });
    expect(code).toBe(3);
    expect(stdout).toContain("Its signature was not checked");
    expect(stdout).toContain("SDKAppID    1400000000");
  });

  it("cannot be made to control the terminal", async () => {
    const identifier = "a\u202eb";
    const { stdout } = await cli(verify, { env, input: await generateUserSig({ ...options, identifier }) });
    expect(stdout).toContain("Identifier  a\\u202eb");
  });

  it("needs one", async () => {
    expect(await cli(verify, { env })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("has no UserSig"),
    });
  });
});
