import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { languages, type Prepared, prepare } from "./support/languages.ts";
import { breakingService, type Run, recordingService, silentService } from "./support/run.ts";
import { ok, operations } from "./support/samples.ts";

const userSig = "eJwSecret*-_";
const environment = {
  TRTC_SDK_APP_ID: "1400000000",
  TRTC_IDENTIFIER: "operator",
  TRTC_USER_SIG: userSig,
};

let mock: Prism;
beforeAll(async () => {
  mock = await startPrism();
});
afterAll(() => mock?.stop());

// A failure is tried with set_callback only: samples-text.test.ts shows that the other three handle it alike.
for (const language of languages) {
  const skipped = language.missing && `: skipped, ${language.missing}`;
  // At once, as each test mostly waits for a process of its own.
  describe.skipIf(skipped).concurrent(`the samples in ${language.label}, as printed${skipped ?? ""}`, () => {
    let samples: Prepared;
    beforeAll(async () => {
      samples = await prepare(language);
    });
    afterAll(() => samples?.remove());

    /** Runs a sample with the application and the UserSig of this test. */
    const call = (command: string, baseUrl: string) =>
      samples.runQuickly(command, { ...environment, TRTC_BASE_URL: baseUrl });

    it("set_callback succeeds on the mock when a reader runs the file", async ({ expect }) => {
      const run = await samples.runAsReader("set_callback", { TRTC_BASE_URL: mock.url });
      expect(run).toEqual({ code: 0, stdout: expect.stringMatching(operations[0].prints), stderr: "" });
    });

    it.for(operations.slice(1))(
      "$command succeeds on the mock, and says so",
      async (operation, { expect }) => {
        const run = await samples.runQuickly(operation.command, { TRTC_BASE_URL: mock.url });
        expect(run).toEqual({ code: 0, stdout: expect.stringMatching(operation.prints), stderr: "" });
      },
    );

    it.for(operations)(
      "$command sends what it should, and fails when it is refused",
      async (operation, test) => {
        const { command, sends } = operation;
        const service = await recordingService(ok);
        test.onTestFinished(service.close);
        expect(await call(command, service.url)).toMatchObject({ code: 0, stderr: "" });
        service.answerWith({ ...ok, ActionStatus: "FAIL", ErrorCode: 60010 });
        const refused = { code: 1, stdout: "", stderr: "Refused: 60010 (Id-1)\n" };
        expect(await call(command, service.url)).toEqual(refused);
        expect(service.requests).toHaveLength(2);
        for (const { path, query, contentType, body } of service.requests) {
          expect(path).toBe(`/v4/room_config/${command}`);
          expect(query).toEqual({
            sdkappid: "1400000000",
            identifier: "operator",
            usersig: userSig,
            random: expect.stringMatching(/^\d{1,10}$/),
            contenttype: "json",
          });
          expect(Number(query.random)).toBeLessThanOrEqual(4_294_967_295);
          expect(contentType).toBe("application/json");
          expect(JSON.parse(body)).toEqual(sends);
        }
        expect(service.requests[0]?.query.random).not.toBe(service.requests[1]?.query.random);
      },
    );

    // Some follow the one by itself and not the other.
    it.for([302, 307])(
      "a redirect by %d is not followed, as a UserSig is in the URL",
      async (status, test) => {
        const other = await recordingService(ok);
        test.onTestFinished(other.close);
        const service = await recordingService("", { status, headers: { Location: `${other.url}/v4` } });
        test.onTestFinished(service.close);
        const run = await call("set_callback", service.url);
        expectNoAnswer(run);
        expect(run.stderr).toContain(`${status}`);
        expect(service.requests).toHaveLength(1);
        expect(other.requests).toEqual([]);
      },
    );

    it("all four are accepted by the sandbox, which checks the UserSig", async (test) => {
      const application = { sdkAppId: 1_400_000_000, secretKey: "a key" };
      const sandbox = createSandbox(application);
      test.onTestFinished(() => sandbox.close());
      const { url } = await sandbox.listen();
      const env = {
        TRTC_BASE_URL: url,
        TRTC_SDK_APP_ID: "1400000000",
        TRTC_USER_SIG: await generateUserSig({ ...application, identifier: "admin" }),
      };
      const printed: string[] = [];
      for (const { command } of operations) {
        const { code, stdout, stderr } = await samples.runQuickly(command, env);
        expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
        printed.push(stdout.replace(/\(.+\)/, "(Id)"));
      }
      const [set, configured, ...others] = printed;
      expect(set).toBe("Created (Id)\n");
      expect(configured).toBe(
        "http://www.example.com/callback\nRoom.CallbackAfterMemberLeave\nMic.CallbackAfterSeatInfoChanged\n",
      );
      expect(others).toEqual(["Updated (Id)\n", "Deleted (Id)\n"]);
    });

    it("CC-03 CC-06 get_callback copes with an answer that has no Response", async (test) => {
      const service = await recordingService(ok);
      test.onTestFinished(service.close);
      const run = await call("get_callback", service.url);
      expect(run).toEqual({ code: 0, stdout: "The service named no configuration\n", stderr: "" });
    });

    it("get_callback prints a URL whose slashes come escaped", async (test) => {
      const Response = { Url: "https://a.b/c?d=e,f", CallbackCommandList: ["Room.X"] };
      const answer = JSON.stringify({ ...ok, Response }, undefined, 1).replaceAll("/", "\\/");
      const service = await recordingService(answer);
      test.onTestFinished(service.close);
      expect((await call("get_callback", service.url)).stdout).toBe("https://a.b/c?d=e,f\nRoom.X\n");
    });

    it("a gateway's page ends in a short message with its status", async (test) => {
      const page = `<html>Bad gateway: usersig=${userSig}</html>`;
      const service = await recordingService(page, { status: 502, headers: { "Content-Type": "text/html" } });
      test.onTestFinished(service.close);
      const run = await call("set_callback", service.url);
      expectNoAnswer(run);
      expect(run.stderr).toContain("502");
    });

    it("a refusal counts whatever its HTTP status", async (test) => {
      const service = await recordingService(
        { ...ok, ActionStatus: "FAIL", ErrorCode: 10004 },
        { status: 500 },
      );
      test.onTestFinished(service.close);
      expect((await call("set_callback", service.url)).stderr).toBe("Refused: 10004 (Id-1)\n");
    });

    it.for([
      ["whose ActionStatus says OK and whose ErrorCode does not", { ...ok, ErrorCode: 60010 }],
      ["whose ErrorCode says OK and whose ActionStatus does not", { ...ok, ActionStatus: "FAIL" }],
      ["without an ErrorCode", { ActionStatus: "OK", RequestId: "Id-1" }],
      ["that is no object", []],
    ] as const)("an answer %s is no success", async ([, answer], test) => {
      const service = await recordingService(answer);
      test.onTestFinished(service.close);
      const { code, stdout, stderr } = await call("set_callback", service.url);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^(Refused|No answer): .+\n$/);
    });

    it("a connection that breaks ends in a short message", async (test) => {
      const service = await breakingService();
      test.onTestFinished(service.close);
      expectNoAnswer(await call("set_callback", service.url));
    });

    it.for([
      ["where nobody listens", "http://127.0.0.1:9"],
      ["without a scheme", "127.0.0.1:9"],
      ["with a space in it", "http://127.0.0.1:9/a b"],
    ] as const)("an address %s ends in a short message", async ([, url]) => {
      expectNoAnswer(await call("set_callback", url));
    });

    it("an answer is waited for longer than the service takes, and not for ever", async (test) => {
      const late = await recordingService(ok, { delay: 3500 });
      test.onTestFinished(late.close);
      const silent = await silentService();
      test.onTestFinished(silent.close);
      const [answered, unanswered] = await Promise.all([
        call("set_callback", late.url),
        call("set_callback", silent.url),
      ]);
      expect(answered).toEqual({ code: 0, stdout: "Created (Id-1)\n", stderr: "" });
      expectNoAnswer(unanswered);
    });
  });
}

/** One line that says so, no success, and nothing of the URL. */
function expectNoAnswer({ code, stdout, stderr }: Run): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^No answer: .{3,80}\n$/);
  expect(stderr).not.toMatch(/usersig|Secret|set_callback/);
}
