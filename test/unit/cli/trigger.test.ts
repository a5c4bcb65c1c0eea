import { describe, expect, it, onTestFinished, vi } from "vitest";
import { listeningServer } from "../../e2e/support/listening.ts";
import { cli, leave, readLine, sdkAppId } from "./support/command.ts";

const env = { TRTC_SDK_APP_ID: String(sdkAppId) };
const token = "a-token-that-must-not-show";
const ok = '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}';

/** A receiver that answers like this, and what it was sent. */
async function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const requests: { url: string; body: string }[] = [];
  const server = await listeningServer(async (request, response) => {
    let text = "";
    for await (const chunk of request) text += chunk;
    requests.push({ url: request.url ?? "", body: text });
    response.writeHead(status, headers).end(body);
  });
  onTestFinished(() => server.close());
  return { ...server, requests };
}

describe("trigger", () => {
  it("posts the sample with the current time, changed by --set, and ends with 0 if it is accepted", async () => {
    const { url, requests } = await answering(200, ok);
    const set = ["--set", "RoomId=123", "MemberCount=3", 'MemberList_Account=["a","b"]'];
    const before = Date.now();
    const run = await cli(["trigger", leave, "--to", `${url}?mine=1`, ...set, "--token", token], { env });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(/: accepted, HTTP 200 after \d+ ms\nAnswer {2}\{"Act/);
    expect(run.stdout).not.toContain(token);
    const [request] = requests;
    const query = Object.fromEntries(new URLSearchParams(request?.url.split("?")[1]));
    expect(query).toMatchObject({
      mine: "1",
      SdkAppid: String(sdkAppId),
      CallbackCommand: leave,
      Sign: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const body = JSON.parse(request?.body ?? "");
    expect(body).toMatchObject({ RoomId: "123", MemberCount: 3, MemberList_Account: ["a", "b"] });
    expect(body.EventTime).toBeGreaterThanOrEqual(before);
  });

  it.each([
    ["another status", 500, ok, "500"],
    ["no JSON", 200, "thanks\x1b[2J", "The body is text"],
    ["a web page", 200, "\n<!doctype html><p>It works</p>", "The body is a web page"],
    ["an empty body", 200, "", "The body"],
    ["a field of another type", 200, '{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":"0"}', "ErrorCode"],
    ["a refusal", 200, '{"ActionStatus":"FAIL","ErrorInfo":"no","ErrorCode":1}', "ErrorCode 1"],
  ])("ends with 1 for %s, and says what is wrong", async (_, status, body, problem) => {
    const { url } = await answering(status, body);
    const run = await cli(["trigger", leave, "--to", url], { env });
    expect([run.code, run.stderr]).toEqual([1, ""]);
    expect(run.stdout).toMatch(
      new RegExp(`: not accepted, HTTP ${status} .*\\n(.*\\n)*Wrong {3}.*${problem}`),
    );
  });

  it("follows no redirect", async () => {
    const target = await answering(200, ok);
    const { url } = await answering(307, "", { location: target.url });
    const run = await cli(["trigger", leave, "--to", url, "--json"], { env });
    expect([run.code, readLine(run)]).toMatchObject([1, { status: 307, taken: false }]);
    expect(run.stdout).toContain("redirect");
    expect(target.requests).toEqual([]);
  });

  it("ends with 3 if no answer comes, in time or at all, and shows no more of the URL than its host", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const silent = await listeningServer(() => void vi.advanceTimersByTimeAsync(2000));
    const url = `${silent.url}/a-path-that-is-secret?q=1`;
    const late = await cli(["trigger", leave, "--to", url, "--json"], { env });
    const nothing = { status: null, host: "127.0.0.1" };
    expect([late.code, readLine(late)]).toMatchObject([3, { failure: "timeout", ...nothing }]);
    await silent.close();
    const gone = await cli(["trigger", leave, "--to", url, "--json"], { env });
    expect([gone.code, readLine(gone)]).toMatchObject([3, { failure: "network", ...nothing }]);
    expect(gone.stdout).toContain("ECONNREFUSED");
    expect(late.stdout + gone.stdout).not.toContain("a-path-that-is-secret");
  });

  it("CB-30: prints every digit of what it posts", async () => {
    const { url, requests } = await answering(200, ok);
    const set = 'SeatList=[{"Index":1,"Member_Account":144115233775727695}]';
    const run = await cli(
      ["trigger", "Mic.CallbackAfterSeatInfoChanged", "--to", url, "--set", set, "--json"],
      { env },
    );
    expect(requests[0]?.body).toContain(":144115233775727695}");
    expect(readLine(run)).toMatchObject({ event: { SeatList: [{ Member_Account: "144115233775727695" }] } });
  });

  it("names host and port of a receiver that does not answer", async () => {
    const run = await cli(["trigger", leave, "--to", "http://127.0.0.1:9/secret"], { env });
    expect([run.code, run.stdout]).toEqual([3, expect.stringContaining("127.0.0.1:9\n")]);
  });

  it("posts an event that breaks the contract with --force", async () => {
    const { url, requests } = await answering(200, ok);
    const args = ["trigger", leave, "--to", url, "--set", "MemberCount=many", "--force"];
    expect((await cli(args, { env })).code).toBe(0);
    expect(JSON.parse(requests[0]?.body ?? "").MemberCount).toBe("many");
  });
});
