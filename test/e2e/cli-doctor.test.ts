import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCallbackReceiver, toNodeListener } from "../../src/webhooks/index.ts";
import { cli, leave, readLine, sdkAppId, secretKey, useSandbox } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const { sandbox, env } = useSandbox();
const rooms: unknown[] = [];
let receiver: Awaited<ReturnType<typeof listeningServer>>;
beforeAll(async () => {
  const onOther = (event: object) => void rooms.push(event);
  receiver = await listeningServer(toNodeListener(createCallbackReceiver({ sdkAppId, on: {}, onOther })));
});
afterAll(() => receiver.close());

interface Report {
  readonly healthy: boolean;
  readonly findings: { check: string; verdict: string; found: string; advice: string | null }[];
}

async function examine(args: string[] = [], changes: Record<string, string> = {}) {
  const run = await cli(["doctor", "--json", "--timeout", "2", ...args], { env: { ...env, ...changes } });
  const report = readLine(run) as Report;
  const of = (check: string) => report.findings.find((one) => one.check === check);
  return { code: run.code, healthy: report.healthy, of };
}

describe("doctor", () => {
  it("finds everything well with the sandbox and a receiver on this machine", async () => {
    sandbox.configure({
      Url: receiver.url,
      CallbackCommandList: ["Mic.CallbackAfterSeatInfoChanged", leave],
    });
    const { code, stdout, stderr } = await cli(["doctor"], { env });
    expect([code, stderr]).toEqual([0, ""]);
    const checks = stdout.split("\n").map((line) => line.slice(0, 5).trim());
    expect(checks).toEqual(["ok", "ok", "ok", "ok", "ok", "ok", "-", "ok", ""]);
    expect(stdout).toContain(`A sample ${leave} was taken`);
    expect(rooms.splice(0)).toMatchObject([{ CallbackCommand: leave, RoomId: "trtc-conference-doctor" }]);
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(["getCallback"]);
  });

  it("posts no event with --no-event", async () => {
    sandbox.configure({ Url: receiver.url, CallbackCommandList: [leave] });
    const { code, healthy, of } = await examine(["--no-event"]);
    expect([code, healthy, of("callback URL answers")?.verdict]).toEqual([0, true, "skipped"]);
    expect(rooms).toEqual([]);
  });

  it("says that credentials are missing, and goes on with what needs none", async () => {
    const { code, of } = await examine(["--url", "https://127.0.0.1:1/"], { TRTC_SECRET_KEY: "" });
    expect(code).toBe(1);
    expect(of("credentials")).toMatchObject({
      verdict: "wrong",
      found: expect.stringContaining("There is no secret key"),
    });
    expect(of("callback URL https")?.verdict).toBe("ok");
    expect(of("callback URL answers")?.verdict).toBe("unchecked");
  });

  it("says which of region and base URL is wrong", async () => {
    const { code, of } = await examine([], { TRTC_BASE_URL: "http://example.com/" });
    expect([code, of("region and host")]).toMatchObject([
      1,
      { verdict: "wrong", advice: expect.any(String) },
    ]);
  });

  it("says why the service does not take the credentials", async () => {
    const { code, of } = await examine([], { TRTC_SECRET_KEY: `${secretKey}-changed` });
    expect(code).toBe(1);
    expect(of("service")?.verdict).toBe("ok");
    expect(of("credentials accepted")).toMatchObject({
      verdict: "wrong",
      found: expect.stringMatching(/refused with 700\d\d/),
      advice: expect.stringMatching(/\w/),
    });
  });

  it("says that nothing is configured", async () => {
    const { code, of } = await examine();
    expect([code, of("callback URL")?.verdict, of("clock")?.verdict]).toEqual([1, "wrong", "ok"]);
  });

  it("says what could not be checked where the service does not answer, and ends with 3", async () => {
    const { code, healthy, of } = await examine([], { TRTC_BASE_URL: "http://127.0.0.1:9" });
    expect([code, healthy]).toEqual([3, false]);
    for (const check of ["service", "credentials accepted", "clock", "callback URL"]) {
      expect(of(check)).toMatchObject({
        verdict: "unchecked",
        found: expect.stringMatching(/^Could not be checked: /),
      });
    }
  });

  it("finds a clock that is wrong, by the Date of an answer", async () => {
    const server = createServer((_, response) => {
      response.setHeader("date", new Date(Date.now() + 600_000).toUTCString());
      response.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"RequestId":"Id-1"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { of } = await examine([], {
      TRTC_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    });
    server.closeAllConnections();
    server.close();
    expect(of("clock")).toMatchObject({
      verdict: "wrong",
      found: expect.stringMatching(/6\d\d|59\d s behind/),
    });
  });

  it.each([
    ["http://192.168.0.7/hook", "callback URL public", "wrong"],
    ["http://192.168.0.7/hook", "callback URL https", "wrong"],
    ["https://203.0.113.9/hook", "callback URL public", "wrong"],
    ["https://nowhere.invalid/hook", "callback URL public", "unchecked"],
  ])("looks at %s without asking it: %s is %s", async (url, check, verdict) => {
    const { of } = await examine(["--url", url, "--no-event"]);
    expect(of(check)).toMatchObject({ verdict, advice: expect.any(String) });
    expect(JSON.stringify(of(check))).not.toContain("hook");
  });

  it("says what is wrong with the answer of the receiver", async () => {
    const wrong = await listeningServer((_, response) => response.writeHead(200).end("fine"));
    sandbox.configure({ Url: wrong.url, CallbackCommandList: ["Room.CallbackAfterCreateRoom"] });
    const { code, of } = await examine();
    expect([code, of("callback URL answers")]).toMatchObject([
      1,
      { verdict: "wrong", advice: expect.stringContaining("Answer HTTP 200 and") },
    ]);
    await wrong.close();
    const gone = await examine();
    expect([gone.code, gone.of("callback URL answers")?.verdict]).toEqual([3, "unchecked"]);
  });
});
