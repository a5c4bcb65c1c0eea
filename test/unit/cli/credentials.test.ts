import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { calling, cli, sdkAppId, secretKey, useSandbox } from "./support/command.ts";

const { sandbox, env } = useSandbox();
const get = ["callback", "get"];

describe("credentials of the environment", () => {
  it.each<[string, Record<string, string>, string]>([
    ["neither", {}, "no SDKAppID and no secret key"],
    ["only the SDKAppID", { TRTC_SDK_APP_ID: "1" }, "no secret key"],
    ["only the key", { TRTC_SECRET_KEY: secretKey }, "no SDKAppID"],
    [
      "only the SDKAppID, with an empty line for a key",
      { TRTC_SDK_APP_ID: "1", TRTC_SECRET_KEY: "\r" },
      "no secret key. Set TRTC_SECRET_KEY",
    ],
    ["an empty key", { TRTC_SDK_APP_ID: "1", TRTC_SECRET_KEY: "" }, "no secret key"],
    ["a word for the SDKAppID", { TRTC_SDK_APP_ID: "x", TRTC_SECRET_KEY: secretKey }, "positive integer"],
    ["an SDKAppID of 0", { TRTC_SDK_APP_ID: "0", TRTC_SECRET_KEY: secretKey }, "positive integer"],
    ["an unknown region", { ...env, TRTC_SDK_APP_ID: "1", TRTC_REGION: "mars" }, "singapore, china"],
    [
      "http to another machine",
      { TRTC_SDK_APP_ID: "1", TRTC_SECRET_KEY: secretKey, TRTC_BASE_URL: "http://example.com" },
      "TRTC_BASE_URL must begin with https://",
    ],
  ])("%s: ends with 2, and sends nothing", async (_, wrong, message) => {
    const { code, stdout, stderr } = await cli(get, { env: wrong });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(sandbox.requests).toEqual([]);
  });

  it("may end with what an editor on Windows leaves", async () => {
    const windows = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, `${value}\r`]));
    expect(await cli(get, { env: windows })).toMatchObject({ code: 0 });
  });

  it("are named in an error by what was typed", async () => {
    const identifier = { ...env, TRTC_IDENTIFIER: "no account" };
    expect((await cli(get, { env: identifier })).stderr).toContain("error: TRTC_IDENTIFIER must");
    expect((await cli([...get, "--identifier", "a b"], { env })).stderr).toContain(
      "error: --identifier must",
    );
    expect((await cli([...get, "--sdk-app-id", "x"], { env })).stderr).toContain("error: --sdk-app-id must");
    expect((await cli(get, { env: { ...env, TRTC_SDK_APP_ID: "x" } })).stderr).toContain(
      "error: TRTC_SDK_APP_ID must",
    );
  });

  it("give way to options", async () => {
    const { TRTC_BASE_URL = "" } = env;
    const other = { ...env, TRTC_SDK_APP_ID: "7", TRTC_IDENTIFIER: "nobody", TRTC_REGION: "china" };
    const typed = ["--sdk-app-id", String(sdkAppId), "--identifier", "admin", "--base-url", TRTC_BASE_URL];
    const run = await cli([...get, ...typed], { env: { ...other, TRTC_BASE_URL: "" } });
    expect(run).toMatchObject({ code: 0 });
    expect(sandbox.requests).toMatchObject([{ query: { sdkappid: String(sdkAppId), identifier: "admin" } }]);
  });
});

describe("a secret key on standard input", () => {
  const stdin = [...get, "--secret-key-stdin"];

  it("replaces that of the environment", async () => {
    const other = { ...env, TRTC_SECRET_KEY: "another one" };
    expect(await cli(stdin, { env: other, input: `${secretKey}\n` })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(calling),
    });
  });

  it("must not be empty", async () => {
    const { code, stderr } = await cli(stdin, { env, input: "\n" });
    expect([code, stderr]).toEqual([2, expect.stringContaining("Standard input")]);
  });

  it("is refused as an argument, and not quoted", async () => {
    const { code, stderr } = await cli([...get, `--secret-key=${secretKey}`], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining("TRTC_SECRET_KEY")]);
    await cli(["callback", secretKey], { env });
    await cli(["call", secretKey], { env });
    await cli([secretKey], { env });
  });
});

describe("a profile", () => {
  let folder = "";
  let file = "";
  const own = () => ({ XDG_CONFIG_HOME: folder });
  const write = (value: unknown) =>
    writeFile(file, typeof value === "string" || Buffer.isBuffer(value) ? value : JSON.stringify(value));
  const work = [...get, "--profile", "work"];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "profiles-"));
    await mkdir(join(folder, "trtc-conference-api"));
    file = join(folder, "trtc-conference-api", "work.json");
  });
  beforeEach(async () => {
    await rm(file, { force: true });
    await write({ sdkAppId, secretKey, baseUrl: env.TRTC_BASE_URL });
    await chmod(file, 0o600);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("is read below XDG_CONFIG_HOME, and replaces all of the environment", async () => {
    const wrong = { TRTC_SDK_APP_ID: "7", TRTC_SECRET_KEY: "of 7", TRTC_REGION: "china", ...own() };
    expect(await cli(work, { env: wrong })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(calling),
    });
    expect(sandbox.requests).toHaveLength(1);
  });

  it("leaves nothing to the library, which would read the environment of the process", async () => {
    vi.stubEnv("TRTC_IDENTIFIER", "root");
    const { code } = await cli(work, { env: own() });
    vi.unstubAllEnvs();
    expect(code).toBe(0);
    expect(sandbox.requests[0]).toMatchObject({ errorCode: 0 });
  });

  it.each([0o640, 0o604, 0o660, 0o644])(
    "is refused if others can read or write it: mode %o",
    async (mode) => {
      await chmod(file, mode);
      const { code, stdout, stderr } = await cli(work, { env: own() });
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`0${mode.toString(8)}`);
      expect(stderr).toContain("chmod 600");
      expect(sandbox.requests).toEqual([]);
    },
  );

  it.each([0o770, 0o707, 0o722, 0o775])(
    "is refused if others can write its folder: mode %o",
    async (mode) => {
      await chmod(join(folder, "trtc-conference-api"), mode);
      const { code, stderr } = await cli(work, { env: own() });
      await chmod(join(folder, "trtc-conference-api"), 0o700);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`0${mode.toString(8)}`)]);
      expect(sandbox.requests).toEqual([]);
    },
  );

  it("is refused if others can write a folder further up, also on the way of a link", async () => {
    const outer = await mkdtemp(join(tmpdir(), "outer-"));
    await symlink(folder, join(outer, "config"));
    await chmod(outer, 0o777);
    const linked = { XDG_CONFIG_HOME: join(outer, "config") };
    const { code, stderr } = await cli(work, { env: linked });
    await chmod(outer, 0o755);
    expect([code, stderr]).toEqual([2, expect.stringContaining("0777")]);
    expect(await cli(work, { env: linked })).toMatchObject({ code: 0 });
    await rm(outer, { recursive: true });
  });

  it.skipIf(process.getuid?.() !== 0)("is refused if it or its folder is another user's", async () => {
    for (const path of [file, dirname(file), folder]) {
      await chown(path, 12345, 12345);
      const { code, stderr } = await cli(work, { env: own() });
      await chown(path, 0, 0);
      expect([code, stderr]).toEqual([2, expect.stringContaining("uid 12345")]);
    }
    expect(sandbox.requests).toEqual([]);
  });

  it.each([
    ["UTF-8 with a byte order mark", "\ufeff", "utf8"],
    ["UTF-16 of PowerShell", "\ufeff", "utf16le"],
    ["UTF-16 without a mark", "", "utf16le"],
  ] as const)("may be saved as %s", async (_, mark, encoding) => {
    const text = JSON.stringify(
      { sdkAppId, secretKey: `${secretKey}\r\n`, baseUrl: env.TRTC_BASE_URL },
      null,
      2,
    );
    await write(Buffer.from(mark + text.replaceAll("\n", "\r\n"), encoding));
    expect(await cli(work, { env: own() })).toMatchObject({ code: 0 });
  });

  it.each([
    ["is not text", Buffer.from([0x7b, 0xff, 0xfe, 0x80]), "UTF-8"],
    ["is not JSON", `{"secretKey":"${secretKey}"`, "not JSON"],
    ["is not an object", [secretKey], "JSON object"],
    ["has an unknown field", { sdkAppId, secretKey, [secretKey]: 1 }, "fields are sdkAppId"],
    ["has a key that is not a string", { sdkAppId, secretKey: 7 }, "secretKey"],
    ["has no key", { sdkAppId }, "no secret key"],
    ["has no SDKAppID", { secretKey }, "no SDKAppID"],
  ])("that %s is refused, and not quoted", async (_, content, message) => {
    await write(content);
    const { code, stderr } = await cli(work, { env: own() });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it.each([
    ["other", "no such profile"],
    ["../work", "--profile must be"],
    ["", "--profile must not be empty"],
  ])("named %j is refused", async (name, message) => {
    const { code, stderr } = await cli([...get, "--profile", name], { env: own() });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});
