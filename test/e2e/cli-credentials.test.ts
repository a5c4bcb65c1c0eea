import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { cli, sdkAppId, secretKey, useSandbox } from "./support/cli.ts";

const { sandbox, env } = useSandbox();
const get = ["callback", "get"];

describe("credentials of the environment", () => {
  it.each([
    ["neither", {}, "There is no SDKAppID and no secret key. Set TRTC_SDK_APP_ID and TRTC_SECRET_KEY"],
    ["only the SDKAppID", { TRTC_SDK_APP_ID: "1" }, "There is no secret key."],
    ["only the key", { TRTC_SECRET_KEY: secretKey }, "There is no SDKAppID."],
    ["an empty key", { TRTC_SDK_APP_ID: "1", TRTC_SECRET_KEY: "" }, "There is no secret key."],
    [
      "a word for the SDKAppID",
      { TRTC_SDK_APP_ID: "x", TRTC_SECRET_KEY: secretKey },
      "has to be a positive integer",
    ],
    [
      "an SDKAppID of 0",
      { TRTC_SDK_APP_ID: "0", TRTC_SECRET_KEY: secretKey },
      "has to be a positive integer",
    ],
    ["another region", { ...env, TRTC_REGION: "mars" }, "singapore, china"],
    ["http to another machine", { ...env, TRTC_BASE_URL: "http://example.com" }, "would travel in the clear"],
  ])("%s are wrong usage: nothing is sent", async (_, wrong, message) => {
    const { code, stdout, stderr } = await cli(get, { env: wrong as Record<string, string> });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(sandbox.requests).toEqual([]);
  });

  it("give way to what is typed", async () => {
    const { TRTC_BASE_URL = "" } = env;
    const other = {
      ...env,
      TRTC_SDK_APP_ID: "7",
      TRTC_IDENTIFIER: "nobody",
      TRTC_BASE_URL: "",
      TRTC_REGION: "china",
    };
    const typed = ["--sdk-app-id", String(sdkAppId), "--identifier", "admin", "--base-url", TRTC_BASE_URL];
    expect(await cli([...get, ...typed], { env: other })).toMatchObject({ code: 0 });
    expect(sandbox.requests).toMatchObject([{ query: { sdkappid: String(sdkAppId), identifier: "admin" } }]);
  });
});

describe("a secret key on standard input", () => {
  it("is taken instead of that of the environment", async () => {
    const run = await cli([...get, "--secret-key-stdin"], {
      env: { ...env, TRTC_SECRET_KEY: "another one" },
      input: `${secretKey}\n`,
    });
    expect(run).toMatchObject({ code: 0, stderr: "" });
  });

  it("has to be there", async () => {
    const { code, stderr } = await cli([...get, "--secret-key-stdin"], { env, input: "\n" });
    expect([code, stderr]).toEqual([2, expect.stringContaining("Standard input has no secret key")]);
  });

  it("is refused as an argument, and not repeated", async () => {
    const { code, stderr } = await cli([...get, `--secret-key=${secretKey}`], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining("never taken from the command line")]);
    await cli(["callback", secretKey], { env });
    await cli([secretKey], { env });
  });
});

describe("a profile", () => {
  let folder = "";
  let file = "";
  const own = () => ({ XDG_CONFIG_HOME: folder });
  const write = (value: unknown) =>
    writeFile(file, typeof value === "string" ? value : JSON.stringify(value));
  const work = [...get, "--profile", "work"];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "profiles-"));
    await mkdir(join(folder, "trtc-conference"));
    file = join(folder, "trtc-conference", "work.json");
  });
  beforeEach(async () => {
    await rm(file, { force: true });
    await write({ sdkAppId, secretKey, baseUrl: env.TRTC_BASE_URL });
    await chmod(file, 0o600);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read below XDG_CONFIG_HOME, and nothing of the environment is mixed in", async () => {
    const wrong = { TRTC_SDK_APP_ID: "7", TRTC_SECRET_KEY: "of 7", TRTC_REGION: "china", ...own() };
    expect(await cli(work, { env: wrong })).toMatchObject({ code: 0, stderr: "" });
    expect(sandbox.requests).toHaveLength(1);
  });

  it("is read below .config of the user's home where that is not set", async () => {
    const home = join(folder, "home");
    await mkdir(join(home, ".config", "trtc-conference"), { recursive: true });
    const there = join(home, ".config", "trtc-conference", "work.json");
    await writeFile(there, JSON.stringify({ sdkAppId, secretKey, baseUrl: env.TRTC_BASE_URL }), {
      mode: 0o600,
    });
    expect(await cli(work, { env: { XDG_CONFIG_HOME: "", HOME: home } })).toMatchObject({ code: 0 });
  });

  it.each([0o640, 0o604, 0o660, 0o644])(
    "is refused when others can read or write it: mode %o",
    async (mode) => {
      await chmod(file, mode);
      const { code, stdout, stderr } = await cli(work, { env: own() });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`is open to others (mode 0${mode.toString(8)})`);
      expect(stderr).toContain("chmod 600");
      expect(sandbox.requests).toEqual([]);
    },
  );

  it.each([
    ["is no JSON", `{"secretKey":"${secretKey}"`, "is not JSON"],
    ["is no object", [secretKey], "has to be a JSON object"],
    [
      "has a field that is none",
      { sdkAppId, secretKey, [secretKey]: 1 },
      "has a field that is none of sdkAppId",
    ],
    ["has a key that is no string", { sdkAppId, secretKey: 7 }, "has a secretKey that is no string"],
    ["has no key", { sdkAppId }, "The profile work has no secret key."],
    ["has no SDKAppID", { secretKey }, "The profile work has no SDKAppID."],
  ])("that %s is refused, and not quoted", async (_, content, message) => {
    await write(content);
    const { code, stderr } = await cli(work, { env: own() });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ["other", "There is no profile other"],
    ["../work", "--profile takes the name of a profile"],
    ["", "--profile takes the name of a profile"],
  ])("named %j is refused", async (name, message) => {
    const { code, stderr } = await cli([...get, "--profile", name], { env: own() });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
