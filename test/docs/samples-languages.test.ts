import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { type Prism, startPrism } from "../../scripts/prism.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";
import { languages, type Prepared, prepare } from "./support/languages.ts";
import { breakingService, type Run, recordingService, silentService } from "./support/run.ts";
import { operations, samplesSending } from "./support/samples.ts";

const application = { sdkAppId: 1_400_000_000, secretKey: "the-secret-key" };
const signer = { ...application, identifier: "operator" };
const environment = {
  TRTC_SDK_APP_ID: "1400000000",
  TRTC_IDENTIFIER: "operator",
  TRTC_SECRET_KEY: application.secretKey,
  TRTC_USER_SIG: await generateUserSig(signer),
};

const envelope = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" };
const ok = { ...envelope, Response: { List: [{ a: 1 }] } };
const refused = { ...envelope, ActionStatus: "FAIL", ErrorInfo: "no admin", ErrorCode: 60010 };
/** Failures are tried with one operation: the samples of a language differ in path, page and body only. */
const first = operations[0]?.operationId ?? "";

const sandbox = createSandbox({ ...application, administrators: ["operator"] });
let sandboxUrl: string;
let mock: Prism;
beforeAll(async () => {
  ({ url: sandboxUrl } = await sandbox.listen());
  mock = await startPrism();
});
afterAll(async () => {
  await mock?.stop();
  await sandbox.close();
});

for (const language of languages) {
  const { label, missing } = language;
  // curl prints what comes, and the package's own tests try how a client fails.
  const judges = label !== "curl";
  const isHandWritten = judges && label !== "TypeScript";

  const title = `the samples in ${label}, as printed${missing ? `: skipped, ${missing}` : ""}`;
  // Concurrently, because each test mostly waits for a process.
  describe.skipIf(missing).concurrent(title, () => {
    let prepared: Prepared;
    beforeAll(async () => {
      prepared = await prepare(language);
    });
    afterAll(() => prepared?.remove());

    /** Runs a sample with the identity of this test, and sees that it prints no secret. */
    async function call(baseUrl: string, operationId = first): Promise<Run> {
      const run = await prepared.run(operationId, { ...environment, TRTC_BASE_URL: baseUrl });
      const printed = run.stdout + run.stderr;
      for (const secret of ["usersig", environment.TRTC_USER_SIG, application.secretKey]) {
        expect(printed).not.toContain(secret);
      }
      return run;
    }

    it.for(operations)("$operationId succeeds on the mock by default", async ({ operationId }) => {
      const { stdout, ...end } = await prepared.run(operationId, { TRTC_BASE_URL: mock.url });
      expect(end).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(stdout)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
    });

    /** A service of this test that gives every request this response. */
    async function responding(test: TestContext, ...response: Parameters<typeof recordingService>) {
      const service = await recordingService(...response);
      test.onTestFinished(service.close);
      return service;
    }

    it.for(operations)("$operationId sends what the environment says", async (operation, test) => {
      const service = await responding(test, ok);
      const { stdout, ...end } = await call(service.url, operation.operationId);
      expect(end).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(stdout)).toEqual(ok);
      expect(service.requests).toHaveLength(1);
      const { path, query = {}, contentType, body = "" } = service.requests[0] ?? {};
      const { usersig = "", random, ...others } = query;
      expect({ path, contentType }).toEqual({ path: operation.path, contentType: "application/json" });
      expect(others).toEqual({ sdkappid: "1400000000", identifier: "operator", contenttype: "json" });
      expect(await verifyUserSig(usersig, signer)).toMatchObject({ valid: true });
      expect(random).toMatch(/^\d{1,10}$/);
      expect(Number(random)).toBeLessThanOrEqual(4_294_967_295);
      expect(JSON.parse(body)).toEqual(operation.sends);
    });

    it("each run has another random", async (test) => {
      const service = await responding(test, ok);
      await call(service.url);
      await call(service.url);
      expect(new Set(service.requests.map(({ query }) => query.random)).size).toBe(2);
    });

    it("a reader who runs the file sends every kind of JSON value", async (test) => {
      const body = {
        text: '"It\'s" `a` \\ $HOME {b} \n',
        "a key": [[], {}, { inner: { deep: [true, false, null] } }],
        numbers: [0, -1.5, 1_693_271_355],
      };
      const source = (await samplesSending(body)).find((sample) => sample.label === label)?.source ?? "";
      const service = await responding(test, ok);
      const { code, stderr } = await prepared.runAsReader(source, { TRTC_BASE_URL: service.url });
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(service.requests.map((request) => JSON.parse(request.body))).toEqual([body]);
    });

    // A private code says that the state forbids the call, after the checks of UserSig, query and body.
    it.for(operations)("$operationId passes the sandbox's checks", async (operation) => {
      const { stdout, stderr } = await call(sandboxUrl, operation.operationId);
      expect(stdout + stderr).toMatch(/"ErrorCode": ?0\b|\b10\d{4}\b/);
    });

    it("an address where nobody listens ends in a short message", async () => {
      const { code, stdout, stderr } = await call("http://127.0.0.1:9");
      expect(code).not.toBe(0);
      expect({ stdout, lines: stderr.split("\n").length }).toEqual({ stdout: "", lines: 2 });
    });

    it.runIf(judges)("a refusal ends in what came and what to do", async (test) => {
      const service = await responding(test, refused);
      const { code, stdout, stderr } = await call(service.url);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      const advice = isHandWritten ? operations[0]?.page : "administrator account";
      for (const part of ["60010", "no admin", "Id-1", advice]) expect(stderr).toContain(part);
    });

    describe.runIf(isHandWritten).concurrent("that call by HTTP alone", () => {
      // Some programs follow the one by default and not the other.
      it.for([302, 307])("follow no redirect by %d, as a UserSig is in the URL", async (status, test) => {
        const other = await responding(test, ok);
        const service = await responding(test, "", { status, headers: { Location: `${other.url}/v4` } });
        const run = await call(service.url);
        expectFailed(run, `${status}`);
        expect(service.requests).toHaveLength(1);
        expect(other.requests).toEqual([]);
      });

      it("end in a short message with the status of a gateway's page", async (test) => {
        const page = `<html>Bad gateway: usersig=${environment.TRTC_USER_SIG}</html>`;
        const service = await responding(test, page, {
          status: 502,
          headers: { "Content-Type": "text/html" },
        });
        expectFailed(await call(service.url), "502");
      });

      it.for([
        ["that is refused with HTTP 500", refused, 500],
        ["whose ActionStatus says OK and whose ErrorCode does not", { ...ok, ErrorCode: 60010 }],
        ["whose ErrorCode says OK and whose ActionStatus does not", { ...ok, ActionStatus: "FAIL" }],
        ["without an ErrorCode", { ActionStatus: "OK", RequestId: "Id-1" }],
        ["that is no object", []],
      ] as const)("take no response %s for a success", async ([, response, status = 200], test) => {
        const service = await responding(test, response, { status });
        const { code, stdout, stderr } = await call(service.url);
        expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
        expect(stderr).toMatch(status === 500 ? /^Refused: / : /^(Refused|Failed): /);
      });

      it.for([
        ["whose connection breaks", breakingService],
        ["that never responds", silentService],
      ] as const)("end in a short message for a service %s", async ([, start], test) => {
        const service = await start();
        test.onTestFinished(service.close);
        expectFailed(await call(service.url));
      });

      it.for(["127.0.0.1:9", "http://127.0.0.1:9/a b"])(
        "end in a short message for the address %s",
        async (url) => {
          expectFailed(await call(url));
        },
      );
    });
  });
}

/** One line that says so, no success, and nothing of the URL. */
function expectFailed({ code, stdout, stderr }: Run, reason = ""): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toMatch(/^Failed: .{3,80}\n$/);
  expect(stderr).toContain(reason);
  expect(stderr).not.toContain("/v4/");
}
