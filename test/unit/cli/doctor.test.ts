import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { isPublic } from "../../../src/cli/doctor/check-callback-url.ts";
import { checkClock } from "../../../src/cli/doctor/check-clock.ts";
import { createCallbackReceiver, toNodeListener } from "../../../src/webhooks/index.ts";
import { listeningServer } from "../../e2e/support/listening.ts";
import { calling, cli, leave, readLine, sdkAppId, secretKey, useSandbox } from "./support/command.ts";

const { sandbox, env } = useSandbox();
const rooms: unknown[] = [];
let receiver: Awaited<ReturnType<typeof listeningServer>>;
beforeAll(async () => {
  const onOther = (event: object) => void rooms.push(event);
  receiver = await listeningServer(toNodeListener(createCallbackReceiver({ sdkAppId, on: {}, onOther })));
});
afterAll(() => receiver.close());
const event = () => ["--url", receiver.url, "--event"];

interface Report {
  readonly healthy: boolean;
  readonly findings: { check: string; verdict: string; found: string; advice: string | null }[];
}

async function diagnose(args: string[] = [], changes: Record<string, string> = {}) {
  const run = await cli(["doctor", "--json", "--timeout", "2", ...args], { env: { ...env, ...changes } });
  const { healthy, findings } = readLine<Report>(run);
  const of = (check: string) => findings.find((one) => one.check === check);
  return { code: run.code, healthy, of };
}

describe("doctor", () => {
  it("finds nothing wrong with the sandbox and a receiver on this machine", async () => {
    sandbox.configure({
      Url: receiver.url,
      CallbackCommandList: ["Mic.CallbackAfterSeatInfoChanged", leave],
    });
    const { code, stdout, stderr } = await cli(["doctor", ...event()], { env });
    expect([code, stderr]).toEqual([0, expect.stringMatching(calling)]);
    const checks = [...stdout.matchAll(/^(\S+) +(\S.*?) {2}/gm)].map(
      ([, mark, check]) => `${check}: ${mark}`,
    );
    // In the order of the guide "Your first callback".
    expect(checks).toEqual([
      "credentials: ok",
      "administrator: ok",
      "region and host: ok",
      "clock: ok",
      "owner of a room: -",
      "callback URL public: ok",
      "callback URL https: -",
      "callback URL answers: ok",
    ]);
    expect(rooms.splice(0)).toMatchObject([{ CallbackCommand: leave, RoomId: "trtc-conference-doctor" }]);
    expect(sandbox.requests.map(({ operation }) => operation)).toEqual(["getCallback"]);
  });

  it("posts no event unless asked to, and then to the URL that was typed alone", async () => {
    sandbox.configure({ Url: receiver.url, CallbackCommandList: [leave] });
    for (const args of [[], ["--url", receiver.url]]) {
      const { code, healthy, of } = await diagnose(args);
      expect([code, healthy, of("callback URL answers")?.verdict]).toEqual([0, true, "skipped"]);
    }
    const { code, stderr } = await cli(["doctor", "--event"], { env });
    expect([code, stderr]).toEqual([2, expect.stringContaining("--url")]);
    expect(rooms).toEqual([]);
  });

  it("reports missing credentials, and goes on with what needs none", async () => {
    const { code, of } = await diagnose(["--url", "https://127.0.0.1:1/", "--event"], {
      TRTC_SECRET_KEY: "",
    });
    expect(code).toBe(1);
    expect(of("credentials")).toMatchObject({
      verdict: "wrong",
      found: expect.stringContaining("secret key"),
    });
    expect(of("callback URL https")?.verdict).toBe("ok");
    expect(of("callback URL answers")?.verdict).toBe("unchecked");
  });

  it("reports a wrong base URL", async () => {
    const { code, of } = await diagnose([], { TRTC_BASE_URL: "http://example.com/" });
    expect(code).toBe(1);
    expect(of("region and host")).toMatchObject({ verdict: "wrong", advice: expect.any(String) });
  });

  it.each([
    ["administrator", 70009, { TRTC_SECRET_KEY: `${secretKey}-changed` }],
    ["administrator", 60010, { TRTC_IDENTIFIER: "somebody" }],
    ["region and host", 60026, {}],
    ["region and host", 70016, {}],
    ["region and host", 70020, {}],
  ])("finds %s wrong when the service refuses with %i", async (check, code, changes) => {
    if (check !== "administrator") sandbox.inject({ kind: "code", code });
    const { code: exit, of } = await diagnose([], changes);
    const found = expect.stringContaining(` ${code} `);
    expect([exit, of(check)]).toEqual([
      1,
      expect.objectContaining({ verdict: "wrong", found, advice: expect.stringMatching(/\w/) }),
    ]);
    const other = check === "administrator" ? "region and host" : "administrator";
    expect(of(other)?.verdict).toBe(check === "administrator" ? "ok" : "unchecked");
  });

  it("reports that nothing is configured", async () => {
    const { code, of } = await diagnose();
    expect([code, of("callback URL")?.verdict, of("clock")?.verdict]).toEqual([1, "wrong", "ok"]);
  });

  it("ends with 3 if the service does not respond, and names what it could not check", async () => {
    const { code, healthy, of } = await diagnose([], { TRTC_BASE_URL: "http://127.0.0.1:9" });
    expect([code, healthy]).toEqual([3, false]);
    for (const check of ["administrator", "region and host", "clock", "callback URL"])
      expect(of(check)?.verdict).toBe("unchecked");
  });

  it("finds a wrong clock by the Date of a response", async () => {
    const server = createServer((_, response) => {
      response.setHeader("date", new Date(Date.now() + 600_000).toUTCString());
      response.end('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0,"RequestId":"Id-1"}');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const { of } = await diagnose([], { TRTC_BASE_URL: `http://127.0.0.1:${port}` });
    server.closeAllConnections();
    server.close();
    expect(of("clock")?.verdict).toBe("wrong");
  });

  it.each([
    ["http://192.168.0.7/hook", "callback URL public", "wrong"],
    ["http://192.168.0.7/hook", "callback URL https", "wrong"],
    ["https://203.0.113.9/hook", "callback URL public", "wrong"],
    ["https://nowhere.invalid/hook", "callback URL public", "unchecked"],
  ])("checks %s without a request: %s is %s", async (url, check, verdict) => {
    const { of } = await diagnose(["--url", url]);
    expect(of(check)).toMatchObject({ verdict, advice: expect.any(String) });
    expect(JSON.stringify(of(check))).not.toContain("hook");
  });

  it("reports what is wrong with the answer of the receiver", async () => {
    const wrong = await listeningServer((_, response) => response.writeHead(200).end("fine"));
    sandbox.configure({ Url: wrong.url, CallbackCommandList: ["Room.CallbackAfterCreateRoom"] });
    const asked = ["--url", wrong.url, "--event"];
    const { code, of } = await diagnose(asked);
    expect(code).toBe(1);
    expect(of("callback URL answers")).toMatchObject({
      verdict: "wrong",
      advice: expect.stringContaining('"ErrorCode":0'),
    });
    await wrong.close();
    const gone = await diagnose(asked);
    expect([gone.code, gone.of("callback URL answers")?.verdict]).toEqual([3, "unchecked"]);
  });
});

describe("an address that the service can reach", () => {
  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111"])("is %s", (address) => {
    expect(isPublic(address)).toBe(true);
  });

  const hidden = `0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.1.1 192.0.2.1
    198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 255.255.255.255
    ::1 :: fc00::1 fd12::1 fe80::1 ff02::1 2001:db8::1 ::ffff:10.0.0.1`;
  it.each(hidden.split(/\s+/))("is not %s", (address) => {
    expect(isPublic(address)).toBe(false);
  });
});

describe("the clock of this machine", () => {
  const now = 1_700_000_000_000;
  const seen = (seconds: number, took = 100) => ({
    date: new Date(now + seconds * 1000).toUTCString(),
    sent: now,
    received: now + took,
  });
  beforeEach(() => void vi.useFakeTimers({ now }));
  afterEach(() => void vi.useRealTimers());

  it.each([0, 29, -29])("is fine when the service is %i s ahead", (seconds) => {
    expect(checkClock(seen(seconds)).verdict).toBe("ok");
  });

  it("is fine when the response took long", () => {
    expect(checkClock(seen(40, 60_000)).verdict).toBe("ok");
  });

  it.each([
    [60, "60 s behind"],
    [-60, "59 s ahead"],
  ])("is wrong when the service is %i s ahead", (seconds, words) => {
    expect(checkClock(seen(seconds))).toMatchObject({
      verdict: "wrong",
      found: expect.stringContaining(words),
    });
  });

  it.each([
    ["there is no response", undefined],
    ["the response has no date", { ...seen(0), date: null }],
    ["its date is not a date", { ...seen(0), date: "soon" }],
  ])("cannot be checked if %s", (_, moment) => {
    expect(checkClock(moment).verdict).toBe("unchecked");
  });
});
