import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sampleEvents, signTestEvent } from "../../src/webhooks/index.ts";
import { cli, leave, sdkAppId } from "../unit/cli/support/command.ts";
import { cliProcess, serve } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const env = { TRTC_SDK_APP_ID: String(sdkAppId) };
const token = "a-token-that-must-not-show";
const event = { ...sampleEvents[leave], RoomId: "rid-\x1b[2J" };

/** An application that answers like this, and what it got. */
async function application(status: number, body: string) {
  const requests: { url: string; headers: Record<string, unknown>; body: string }[] = [];
  const server = await listeningServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    requests.push({ url: request.url ?? "", headers: request.headers, body: text });
    response.writeHead(status, { "content-type": "text/x-mine" }).end(body);
  });
  onTestFinished(() => server.close());
  return { ...server, requests };
}

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "record-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, "events.jsonl");
}

/** A listener on a free port, and where it listens. */
async function listen(args: string[] = [], more: Record<string, string> = {}) {
  const serving = serve(["listen", "--port", "0", ...args], { ...env, ...more });
  await serving.sees("Ctrl-C ends it.");
  const url = /http:\/\/127\.0\.0\.1:\d+\/[\w/]*/.exec(serving.stderr)?.[0] ?? "";
  const post = async (sent: object | string, options: object = {}) =>
    (await fetch(await signTestEvent({ sdkAppId, event: sent, url, ...options }))).status;
  return { serving, url, post };
}

describe("listen", () => {
  it("prints each event on a line as it comes, and ends at Ctrl-C with 0", async () => {
    const { serving, post, url } = await listen();
    expect(await post(event)).toBe(200);
    await serving.sees("MemberList_Account");
    expect(serving.stdout).toMatch(
      /^\d\d:\d\d:\d\d Room\.CallbackAfterMemberLeave .*RoomId=rid-\\u001b\[2J .*\n$/,
    );
    expect(await post({ ...event, MemberCount: "many" })).toBe(200);
    expect(await post({ CallbackCommand: "Room.CallbackOfTomorrow" })).toBe(200);
    await serving.sees("CallbackOfTomorrow");
    expect(serving.stdout).toContain("/MemberCount must be integer");
    const run = await cli(["trigger", "Room.CallbackUpdateRoomInfo", "--to", url], { env });
    expect([run.code, run.stdout]).toEqual([0, expect.stringContaining("accepted")]);
    expect(await serving.end("SIGINT")).toBe(0);
    await expect(fetch(url)).rejects.toThrow();
  });

  it("prints all of an event as a line of JSON, user ids with all their digits", async () => {
    const { serving, post } = await listen(["--json"]);
    const sample = JSON.stringify(sampleEvents["Mic.CallbackAfterSeatInfoChanged"]);
    await post(sample.replace(/"Member_Account":"?\w+"?/, '"Member_Account":144115233775727695'));
    await serving.sees("SeatList");
    const line = JSON.parse(serving.stdout);
    expect(line).toMatchObject({
      command: "Mic.CallbackAfterSeatInfoChanged",
      platform: "RESTAPI",
      problems: [],
    });
    expect(JSON.stringify(line.event)).toContain('"144115233775727695"');
    expect(await serving.end("SIGTERM")).toBe(0);
  });

  it("says on standard error what it refuses, and why", async () => {
    const { serving, url, post } = await listen(["--path", "/callback"], { TRTC_CALLBACK_TOKEN: token });
    expect(await post(event, { url: url.replace("/callback", "/other") })).toBe(404);
    await serving.sees(`POST /other ${leave} with 404`);
    expect(await post(event, { sdkAppId: 7 })).toBe(403);
    await serving.sees("403: another SdkAppid");
    expect(await post(event)).toBe(401);
    await serving.sees("401: not signed");
    expect(serving.stdout).toBe("");
    expect(await post(event, { token })).toBe(200);
    await serving.sees("RoomId=");
    expect(serving.printed).not.toContain(token);
  });

  it.each(["--port", "--console-port"])("ends with 2 where the %s is taken", async (option) => {
    const taken = await listeningServer(() => {});
    const args = ["listen", "--port", "0", option, new URL(taken.url).port];
    const { code, stderr } = await cliProcess(args, { env });
    await taken.close();
    expect([code, stderr]).toEqual([2, expect.stringMatching(`EADDRINUSE.*another ${option}`)]);
  });
});

describe("listen --forward-to", () => {
  it("passes on an event as it came, and goes back with the answer of the application", async () => {
    const { url: target, requests } = await application(418, "차 主전자");
    const { serving, url } = await listen(["--forward-to", `${target}?mine=hidden`]);
    const body = `{ "CallbackCommand" : "${leave}", "MemberCount": 144115233775727695 }`;
    const request = await signTestEvent({ sdkAppId, event: body, url: `${url}x?theirs=1`, token });
    const answer = await fetch(
      new Request(request, { headers: { ...Object.fromEntries(request.headers), "x-trace": "t1" } }),
    );
    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      418,
      "text/x-mine",
      "차 主전자",
    ]);
    const { search } = new URL(request.url);
    expect(requests).toMatchObject([
      { url: `/callback?mine=hidden&${search.slice(1)}`, headers: { "x-trace": "t1" }, body },
    ]);
    expect(new URL(target).host).toBe(requests[0]?.headers.host);
    await serving.sees("Forwarded: not accepted, HTTP 418");
    expect(serving.printed).not.toContain("hidden");
  });

  it("signs again with the token, and forwards nothing that is refused", async () => {
    const { url: target, requests } = await application(
      200,
      '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}',
    );
    const forwarding = ["--forward-to", target, "--json"];
    const { serving, post } = await listen(forwarding, { TRTC_CALLBACK_TOKEN: token });
    expect(await post(event)).toBe(401);
    expect(requests).toEqual([]);
    const now = Date.now();
    expect(await post(event, { token, now: now - 30_000 })).toBe(200);
    const query = new URLSearchParams(requests[0]?.url.split("?")[1]);
    expect(query.getAll("Sign")).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(Number(query.get("RequestTime"))).toBeGreaterThanOrEqual(Math.floor(now / 1000));
    await serving.sees('"forwarded"');
    expect(JSON.parse(serving.stdout)).toMatchObject({
      command: leave,
      forwarded: { host: "127.0.0.1", taken: true, status: 200, answer: { ErrorCode: 0 }, problems: [] },
    });
    expect(serving.printed).not.toContain(token);
  });

  it("answers 500 where the application gives no answer, and says why", async () => {
    const { url: target, close } = await listeningServer(() => {});
    await close();
    const { serving, post } = await listen(["--forward-to", target]);
    expect(await post(event)).toBe(500);
    await serving.sees("ECONNREFUSED");
  });
});

describe("listen --record", () => {
  it("appends each event as it comes, for replay, without signature and foreign parameters", async () => {
    const record = await temporaryFile();
    const { url: target, requests } = await application(
      200,
      '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}',
    );
    for (const RoomId of ["one", "two"]) {
      const { serving, post, url } = await listen(["--record", record], { TRTC_CALLBACK_TOKEN: token });
      expect(await post({ ...event, RoomId }, { token, url: `${url}?mine=hidden` })).toBe(200);
      // Nothing is lost by the hardest of ends.
      await serving.end("SIGKILL");
    }
    const text = await readFile(record, "utf8");
    const lines = text.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(
      ["one", "two"].map((RoomId) => ({
        time: expect.any(Number),
        sdkAppId,
        command: leave,
        query: {
          SdkAppid: String(sdkAppId),
          CallbackCommand: leave,
          contenttype: "json",
          ClientIP: "127.0.0.1",
          OptPlatform: "RESTAPI",
        },
        body: JSON.stringify({ ...event, RoomId }),
      })),
    );
    expect(text).not.toMatch(/Sign|hidden/);
    if (process.platform !== "win32") expect((await stat(record)).mode & 0o777).toBe(0o600);
    const run = await cli(["replay", record, "--to", target]);
    expect(run.code).toBe(0);
    expect(requests.map(({ body }) => JSON.parse(body).RoomId)).toEqual(["one", "two"]);
  });

  it("ends with 2 where the file cannot be written", async () => {
    const { code, stderr } = await cli(["listen", "--record", tmpdir(), "--port", "0"], { env });
    expect([code, stderr]).toEqual([2, expect.stringMatching(/--record .*EISDIR/)]);
  });
});

describe("the console of listen", () => {
  /** Where it is, and what its control interface responds. */
  async function listenWithConsole(args: string[] = []) {
    const listening = await listen(args);
    const { origin } = new URL(/See what happens at (\S+)/.exec(listening.serving.stderr)?.[1] ?? "");
    const read = async (path: string, init?: RequestInit) => {
      const response = await fetch(`${origin}/_sandbox/${path}`, init);
      return { status: response.status, json: await response.json() };
    };
    return { ...listening, origin, read };
  }

  it("is a page on a port of its own, with the events and what was answered, and nothing else", async () => {
    const { post, url, origin, read } = await listenWithConsole();
    expect(origin).not.toBe(new URL(url).origin);
    expect((await fetch(origin)).headers.get("content-security-policy")).toContain("default-src 'none'");
    expect((await fetch(url)).status).toBe(405);
    await post({ ...event, RoomId: "r1", EventTime: 1703491546000 });
    await post({ ...event, MemberCount: "many" });
    expect(await read("deliveries")).toMatchObject({
      status: 200,
      json: [
        {
          number: 1,
          time: 1703491546000,
          sentTime: expect.any(Number),
          sdkAppId,
          command: leave,
          roomId: "r1",
          query: { ClientIP: "127.0.0.1" },
          status: 200,
          answer: { ActionStatus: "OK" },
          problems: [],
          taken: true,
          body: { RoomId: "r1" },
        },
        { number: 2, problems: [expect.stringContaining("/MemberCount")] },
      ],
    });
    expect((await read("applications")).json).toEqual([{ sdkAppId, administrators: [] }]);
    expect((await read("rooms")).status).toBe(404);
    expect((await read("deliveries/1/resend", { method: "POST" })).status).toBe(404);
  });

  it("streams events as they come, and ends with the command", async () => {
    const { post, origin, serving } = await listenWithConsole();
    await post({ ...event, RoomId: "earlier" });
    const { body } = await fetch(`${origin}/_sandbox/stream?after=0`);
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    let seen = "";
    const sees = async (text: string) => {
      while (!seen.includes(text)) seen += (await reader?.read())?.value ?? "";
    };
    await sees("earlier");
    await post({ ...event, RoomId: "later" });
    await sees("later");
    await reader?.cancel();
    expect(seen).toMatch(/^event: hello\ndata: .*\n\nid: 1\nevent: delivery\n/);
    const open = await fetch(`${origin}/_sandbox/stream`);
    expect(await serving.end("SIGINT")).toBe(0);
    await open.text().catch(() => {});
  });

  it("posts an event again where there is an application, and its deliveries are a record", async () => {
    const { url: target, requests } = await application(
      200,
      '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}',
    );
    const { post, read } = await listenWithConsole(["--forward-to", target]);
    await post({ ...event, RoomId: "r1" });
    const again = await read("deliveries/1/resend", { method: "POST" });
    expect(again).toMatchObject({ status: 200, json: { number: 2, taken: true, status: 200 } });
    const { json } = await read("deliveries");
    const input = (json as object[]).map((one) => JSON.stringify(one)).join("\n");
    expect((await cli(["replay", "-", "--to", target], { input })).code).toBe(0);
    expect(requests.map(({ body }) => JSON.parse(body).RoomId)).toEqual(["r1", "r1", "r1", "r1"]);
  });

  it("is not there with --no-console", async () => {
    const { serving } = await listen(["--no-console"]);
    expect(serving.stderr).not.toContain("See what happens");
  });
});
