import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { verifyUserSig } from "../../src/user-sig/index.ts";
import { samples } from "./support/contract.ts";
import { missing, recordingService, runShell, workFolder } from "./support/run.ts";
import { labels, ok, operations, sampleOf } from "./support/samples.ts";

const noCurl = missing("curl", "--version");

let mock: Prism;
let folder: Awaited<ReturnType<typeof workFolder>>;

beforeAll(async () => {
  folder = await workFolder();
  mock = await startPrism();
});
afterAll(async () => {
  await mock?.stop();
  await folder?.remove();
});

it("there is a sample in each language for every operation", () => {
  expect(samples.map(({ path, label }) => [path, label])).toEqual(
    operations.flatMap(({ command }) => labels.map((label) => [`/v4/room_config/${command}`, label])),
  );
});

describe.skipIf(noCurl).each(operations)(
  `the curl sample of $command, as printed${noCurl ? `: skipped, ${noCurl}` : ""}`,
  ({ command, sends }) => {
    const curl = sampleOf(command, "curl");

    it("succeeds on the mock", async () => {
      const { stdout, stderr, code } = await runShell(curl, { TRTC_BASE_URL: mock.url });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(stdout)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
    });

    it("goes to the mock on this machine unless told otherwise", () => {
      expect(curl).toContain(`"\${TRTC_BASE_URL:-http://127.0.0.1:4010}"`);
    });

    it("sends what the environment says, and a fresh random, to the host that the environment names", async () => {
      const service = await recordingService(ok);
      const env = {
        TRTC_BASE_URL: service.url,
        TRTC_SDK_APP_ID: "1400000000",
        TRTC_IDENTIFIER: "operator",
        TRTC_USER_SIG: "eJx*-_",
      };
      await runShell(curl, env);
      await runShell(curl, env);
      await service.close();
      expect(service.requests).toHaveLength(2);
      for (const { path, query, body } of service.requests) {
        expect(path).toBe(`/v4/room_config/${command}`);
        expect(query).toEqual({
          sdkappid: "1400000000",
          identifier: "operator",
          usersig: "eJx*-_",
          random: expect.stringMatching(/^\d{1,10}$/),
          contenttype: "json",
        });
        expect(Number(query.random)).toBeLessThanOrEqual(4_294_967_295);
        expect(JSON.parse(body)).toEqual(sends);
      }
      expect(service.requests[0]?.query.random).not.toBe(service.requests[1]?.query.random);
    });
  },
);

describe.each(operations)("the TypeScript sample of $command, as printed", ({ command, sends, prints }) => {
  const typeScript = sampleOf(command, "TypeScript");

  it("succeeds on the mock, and says so", async () => {
    const { code, stdout, stderr } = await folder.runTypeScript(typeScript, { TRTC_BASE_URL: mock.url });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(prints);
  });

  it("goes to the mock on this machine unless told otherwise", () => {
    expect(typeScript).toContain(`env.TRTC_BASE_URL ?? "http://127.0.0.1:4010"`);
  });

  it("signs with what the environment says, and sends what is printed", async () => {
    const service = await recordingService(ok);
    const { code } = await folder.runTypeScript(typeScript, {
      TRTC_BASE_URL: service.url,
      TRTC_SDK_APP_ID: "1400000000",
      TRTC_IDENTIFIER: "operator",
      TRTC_SECRET_KEY: "a key",
    });
    await service.close();
    expect(code).toBe(0);
    const [request] = service.requests;
    expect(request?.path).toBe(`/v4/room_config/${command}`);
    expect(request?.query).toMatchObject({ sdkappid: "1400000000", identifier: "operator" });
    expect(JSON.parse(request?.body ?? "")).toEqual(sends);
    const signed = { sdkAppId: 1_400_000_000, identifier: "operator", secretKey: "a key" };
    expect(await verifyUserSig(request?.query.usersig ?? "", signed)).toMatchObject({ valid: true });
  });

  it("says what to do when the service refuses, and fails", async () => {
    const service = await recordingService({ ...ok, ActionStatus: "FAIL", ErrorCode: 60010 });
    const { code, stderr } = await folder.runTypeScript(typeScript, { TRTC_BASE_URL: service.url });
    await service.close();
    expect(code).toBe(1);
    expect(stderr).toContain("60010 AdministratorRequired Id-1");
    expect(stderr).toContain("Use an administrator account");
  });
});

it("CC-03 CC-06 the TypeScript sample of get_callback copes with an answer that has no Response", async () => {
  const service = await recordingService(ok);
  const { code, stdout, stderr } = await folder.runTypeScript(sampleOf("get_callback", "TypeScript"), {
    TRTC_BASE_URL: service.url,
  });
  await service.close();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toBe("The service named no configuration\n");
});

it("SC-23 the TypeScript sample of set_callback leads from 100300 to update_callback", async () => {
  const service = await recordingService({ ...ok, ActionStatus: "FAIL", ErrorCode: 100300 });
  const { code, stderr } = await folder.runTypeScript(sampleOf("set_callback", "TypeScript"), {
    TRTC_BASE_URL: service.url,
  });
  await service.close();
  expect(code).toBe(1);
  expect(stderr).toContain("100300 CallbackAlreadyExists");
  expect(stderr).toContain("update_callback");
});
