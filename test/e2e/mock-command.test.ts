import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { callbackCommands } from "../../src/index.ts";
import { type Call, queryWith, sampleAnswer, sampleBody, send } from "../contract/support.ts";
import { cli } from "../unit/cli/support/command.ts";
import { Serving } from "./support/cli.ts";
import { listeningServer } from "./support/listening.ts";

const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** Starts the command, and ends it after the tests of the block. */
function useMock(...args: string[]) {
  const running = { url: "" } as { url: string; mock: Serving };
  beforeAll(async () => {
    running.mock = new Serving(["mock", "--port", "0", ...args]);
    await running.mock.sees("Ctrl-C ends it.");
    await running.mock.sees("curl ");
    running.url = /curl '(http:\/\/127\.0\.0\.1:\d+)\//.exec(running.mock.stdout)?.[1] ?? "";
  });
  afterAll(() => running.mock.end("SIGKILL"));
  return running;
}

describe("mock", () => {
  const running = useMock();

  it("serves the contract", async () => {
    expect(await send(running.url)).toEqual({ status: 200, body: sampleAnswer, problems: [] });
  });

  // Prism matches names in any case, names only some of them, and never responds to a body that is not JSON.
  it.each<[string, Call, number, string[]]>([
    [
      "a parameter in another case",
      { query: queryWith({ sdkappid: undefined, SdkAppid: "88888888" }) },
      422,
      ["query.sdkappid required", "query.SdkAppid case"],
    ],
    ["a parameter in another case beside the right one", { query: queryWith({ RANDOM: "1" }) }, 200, []],
    [
      "missing parameters",
      { query: queryWith({ random: undefined, contenttype: undefined }) },
      422,
      ["query.random required", "query.contenttype required"],
    ],
    ["a wrong parameter", { query: queryWith({ random: "x" }) }, 422, ["query.random type"]],
    ["no UserSig", { query: queryWith({ usersig: undefined }) }, 401, ["query.usersig required"]],
    [
      "a UserSig in another case",
      { query: queryWith({ usersig: undefined, UserSig: "xxx" }) },
      401,
      ["query.usersig required", "query.UserSig case"],
    ],
    ["a body that is not JSON", { text: "{" }, 400, []],
    ["half a body", { text: JSON.stringify(sampleBody).slice(0, -1) }, 400, []],
    ["such a body by another method", { text: "{", method: "PUT" }, 400, []],
    [
      "such a body of another JSON type",
      { text: "{", headers: { "content-type": "application/merge-patch+json; charset=utf-8" } },
      400,
      [],
    ],
    ["a body after a byte order mark", { text: `\ufeff${JSON.stringify(sampleBody)}` }, 200, []],
    ["no body", { text: "" }, 422, ["required"]],
    [
      "a body of another type",
      { text: "{", headers: { "content-type": "text/plain" } },
      415,
      ["INVALID_CONTENT_TYPE"],
    ],
    ["a body that is too large", { text: " ".repeat(2 ** 20 + 1) }, 413, []],
    ["another path", { path: "/v4/room_config/nothing" }, 404, ["NO_PATH_MATCHED_ERROR"]],
  ])("RR-02 responds to %s", async (_, call, status, problems) => {
    expect(await send(running.url, call)).toMatchObject({ status, problems });
  });

  it("is refused to no page, and neither are its refusals", async () => {
    const origin = "https://www.example.com";
    for (const body of ["{}", "{"]) {
      const headers = { origin, "content-type": "application/json" };
      const response = await fetch(`${running.url}/v4/room_config/set_callback`, {
        method: "POST",
        headers,
        body,
      });
      expect([origin, "*"]).toContain(response.headers.get("access-control-allow-origin"));
    }
  });

  it("responds to HEAD, which has no body", async () => {
    expect((await fetch(running.url, { method: "HEAD" })).status).toBeGreaterThanOrEqual(400);
  });

  it("prints a curl command that works when pasted", async (context) => {
    if (!hasCurl) context.skip("curl is not installed here");
    const command = /curl [\s\S]*?(?=\n\n)/.exec(running.mock.stdout)?.[0] ?? "";
    const { stdout } = await promisify(execFile)("sh", ["-c", `${command} --silent --max-time 30`]);
    expect(JSON.parse(stdout)).toEqual(sampleAnswer);
  });

  it("SC-09 SC-13 prints the sample call of the page, and nothing about callbacks", () => {
    const query = "usersig=xxx&sdkappid=88888888&identifier=admin&random=99999999&contenttype=json";
    expect(running.mock.stdout).toContain(`curl '${running.url}/v4/room_config/set_callback?${query}'`);
    expect(running.mock.stdout).toContain(`--data '${JSON.stringify(sampleBody)}'`);
    expect(running.mock.printed).not.toContain("--callbacks");
  });

  it("ends at Ctrl-C with 0, and leaves no process and no port behind", async () => {
    expect(await running.mock.end("SIGINT")).toBe(0);
    expect(() => running.mock.signal(0)).toThrow("ESRCH");
    await expect(send(running.url)).rejects.toThrow();
  });
});

describe("mock --callbacks", () => {
  const running = useMock("--callbacks");

  it("refuses web pages of other machines, which could make it post anywhere", async () => {
    const { hostname, port } = new URL(running.url);
    const refused = request({ hostname, port, method: "POST", headers: { host: "rebound.example" } }).end();
    const [response] = await once(refused, "response");
    expect(response.resume().statusCode).toBe(403);
  });

  it("warns of what it posts, and prints a call to this machine only", () => {
    const { stdout, stderr } = running.mock;
    for (const word of ["every event", "Prefer", "CallbackCommandList", "query string"])
      expect(stderr).toContain(word);
    expect(stdout).toContain('"Url":"http://127.0.0.1:3000/callback"');
    expect(stdout).not.toContain("www.example.com");
  });

  it("CB-02 posts every event to the Url of a call", async () => {
    const words = new Set<string | null>();
    const receiver = await listeningServer((request, response) => {
      words.add(new URL(request.url ?? "", "http://host").searchParams.get("CallbackCommand"));
      request.resume().once("end", () => response.end());
    });
    await send(running.url, { body: { ...sampleBody, Url: receiver.url } });
    await vi.waitFor(() => expect(words).toEqual(new Set(callbackCommands)), { timeout: 25_000 });
    await receiver.close();
  });
});

it("mock ends with 2 and names the port if it is taken", async () => {
  const other = await listeningServer(() => {});
  const { port } = new URL(other.url);
  const { code, stdout, stderr } = await cli(["mock", "--port", port]);
  await other.close();
  expect([code, stdout]).toEqual([2, ""]);
  for (const word of ["EADDRINUSE", port, "--port", "See trtc-conference-api mock --help"])
    expect(stderr).toContain(word);
  // Prism's own usage names options that this command does not have.
  expect(stderr).not.toContain("--seed");
});
