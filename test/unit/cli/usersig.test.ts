import { describe, expect, it } from "vitest";
import { generateUserSig, verifyUserSig } from "../../../src/user-sig/index.ts";
import { cli, credentials as env, readLine, sdkAppId, secretKey } from "./support/command.ts";

const verify = ["usersig", "verify"];

describe("usersig", () => {
  it("prints a valid UserSig, and nothing else", async () => {
    const { code, stdout, stderr } = await cli(["usersig"], { env });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^\S+\n$/);
    const result = await verifyUserSig(stdout.trim(), { sdkAppId, secretKey, identifier: "admin" });
    expect(result).toMatchObject({ valid: true, claims: { expire: 86_400 } });
  });

  it("signs for another user, application and lifetime, with the key from standard input", async () => {
    const args = ["--identifier", "user1", "--lifetime", "60", "--sdk-app-id", "7", "--secret-key-stdin"];
    const run = await cli(["usersig", ...args, "--json"], { input: `${secretKey}\n` });
    const value = readLine<{ userSig: string }>(run);
    expect(value).toMatchObject({
      sdkAppId: 7,
      identifier: "user1",
      lifetime: 60,
      expires: expect.any(String),
    });
    const result = await verifyUserSig(value.userSig, { sdkAppId: 7, secretKey, identifier: "user1" });
    expect(result.valid).toBe(true);
  });

  it.each(["0", "1.5", "315360001", "x"])("refuses the lifetime %s", async (lifetime) => {
    const { code, stderr } = await cli(["usersig", "--lifetime", lifetime], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining("--lifetime must be")]);
  });
});

describe("usersig verify", () => {
  const options = { sdkAppId, secretKey, identifier: "admin", lifetime: 60 };

  it("shows the claims of a valid one", async () => {
    const { code, stdout } = await cli(verify, { env, input: await generateUserSig(options) });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Valid\.\nSDKAppID {4}1400000000\nIdentifier {2}admin\nMade .*\nExpires .*Z \(60 s\)\n$/,
    );
  });

  it("reads key and UserSig from standard input, a line each", async () => {
    const input = `${secretKey}\n${await generateUserSig(options)}\n`;
    const args = [...verify, "--secret-key-stdin", "--sdk-app-id", String(sdkAppId), "--json"];
    const run = await cli(args, { input });
    const claims = expect.objectContaining({ sdkAppId, identifier: "admin", expire: 60 });
    expect([run.code, readLine(run)]).toEqual([0, { valid: true, problem: null, claims }]);
  });

  it.each<[string, string[], () => string | Promise<string>]>([
    ["malformed", [], () => "nonsense"],
    ["other-sdk-app-id", [], () => generateUserSig({ ...options, sdkAppId: 7 })],
    ["other-identifier", ["--identifier", "root"], () => generateUserSig(options)],
    ["wrong-signature", [], () => generateUserSig({ ...options, secretKey: "another" })],
    ["expired", [], () => generateUserSig({ ...options, now: () => 1_700_000_000_000 })],
  ])("ends with 1 for one that is %s", async (problem, args, make) => {
    const run = await cli([...verify, ...args, "--json"], { env, input: await make() });
    expect([run.code, readLine(run)]).toMatchObject([1, { valid: false, problem }]);
  });

  it("shows the claims without a key, and ends with 3, for they may be forged", async () => {
    const run = await cli([...verify, "--json"], { input: await generateUserSig(options) });
    expect([run.code, readLine(run)]).toMatchObject([3, { problem: "not-checked", claims: { sdkAppId } }]);
  });

  it("escapes what could control a terminal", async () => {
    const input = await generateUserSig({ ...options, identifier: "a\u202eb" });
    expect((await cli(verify, { env, input })).stdout).toContain("Identifier  a\\u202eb");
  });

  it("ends with 2 without a UserSig", async () => {
    const { code, stderr } = await cli(verify, { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining("no UserSig")]);
  });
});
