import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import type { ListenOptions, Sandbox } from "../../../src/sandbox/index.ts";
import { createTestSandbox, requestOf, sdkAppId } from "./support.ts";

const sandboxes: Sandbox[] = [];
afterEach(() => Promise.all(sandboxes.splice(0).map((sandbox) => sandbox.close())));

async function listening(options?: ListenOptions) {
  const { sandbox, clock } = createTestSandbox({
    state: { applications: [{ sdkAppId, rooms: [{ id: "r1" }] }] },
  });
  sandboxes.push(sandbox);
  const { url, port, controlToken: token } = await sandbox.listen(options);
  return { sandbox, clock, url: `${url.replace("0.0.0.0", "127.0.0.1")}/_sandbox`, port, token };
}

async function send(
  url: string,
  headers: Record<string, string>,
  method = "POST",
  body = "",
): Promise<IncomingMessage> {
  const sent = request(url, { method, headers });
  sent.end(body);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  return response;
}

describe("the control interface on a port", () => {
  it("responds to plain requests of any media type", async () => {
    const { sandbox, url } = await listening();
    for (const [account, type] of [
      ["alice", "application/json"],
      ["bob", "application/x-www-form-urlencoded"],
    ] as const) {
      const body = JSON.stringify({ account });
      const response = await fetch(`${url}/rooms/r1/enter`, {
        method: "POST",
        body,
        headers: { "content-type": type },
      });
      expect([response.status, await response.text()]).toEqual([204, ""]);
    }
    expect(await (await fetch(`${url}/rooms`)).json()).toEqual(sandbox.rooms());
    const wrong = await fetch(`${url}/rooms`, { method: "DELETE" });
    expect([wrong.status, wrong.headers.get("allow")]).toEqual([405, "GET"]);
    expect(wrong.headers.get("content-type")).toBe("application/json");
  });

  it.each([
    ["a rebound name", { host: "evil.test" }],
    ["a name that only begins so", { host: "127.0.0.1.evil.test" }],
    ["a page of another host", { origin: "https://evil.test" }],
    ["a page without an origin", { origin: "null" }],
    ["a page of a file", { origin: "file://" }],
    ["a form of another host", { origin: "http://evil.test", "content-type": "text/plain" }],
  ])("refuses %s, for every method", async (_, headers) => {
    const { sandbox, url } = await listening();
    const before = sandbox.export();
    const body = JSON.stringify({ account: "eve" });
    const sent = [
      ["GET", "state", ""],
      ["POST", "rooms/r1/enter", body],
      ["POST", "reset", ""],
      ["PUT", "state", '{"applications":[]}'],
      ["DELETE", "configuration", ""],
      ["POST", "faults", '{"kind":"cut"}'],
      ["POST", "clock/advance", '{"ms":1}'],
    ];
    for (const [method = "", path = "", text] of sent) {
      const response = await send(`${url}/${path}`, headers, method, text);
      expect([method, path, response.statusCode]).toEqual([method, path, 403]);
    }
    expect(sandbox.export()).toEqual(before);
  });

  it("lets a page of this machine use every method", async () => {
    const { url } = await listening();
    const origin = "http://localhost:5173";
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      const asked = await send(
        `${url}/state`,
        { origin, "access-control-request-method": method },
        "OPTIONS",
      );
      expect(asked.headers["access-control-allow-methods"]).toContain(method);
    }
    const response = await send(`${url}/clock`, { origin }, "GET");
    expect([response.statusCode, response.headers["access-control-allow-origin"]]).toEqual([200, origin]);
  });

  it.each<[string, ListenOptions | undefined, boolean]>([
    ["loopback", undefined, true],
    ["loopback with control: false", { control: false }, false],
    ["every interface", { host: "0.0.0.0" }, false],
    ["every interface with control: true", { host: "0.0.0.0", control: true }, true],
  ])("is there by default on loopback alone: %s", async (_, options, isThere) => {
    const { sandbox, url, token } = await listening(options);
    const response = await send(
      `${url}/reset`,
      token === undefined ? {} : { "x-sandbox-token": token },
      "POST",
    );
    expect(response.statusCode).toBe(isThere ? 204 : 200);
    // Without it the path is one of no operation, like any other.
    expect(sandbox.requests.map(({ errorCode }) => errorCode)).toEqual(isThere ? [] : [60009]);
  });

  it("ends a wait when its connection closes, and goes on", async () => {
    const { clock, url } = await listening();
    const sent = request(`${url}/requests/next?timeout=77777`);
    sent.on("error", () => {});
    sent.end();
    await clock.whenWaiting(77_777);
    sent.destroy();
    await expect.poll(() => clock.waiting()).toEqual([]);
    expect((await fetch(`${url}/clock`)).status).toBe(200);
  });

  it("shows what was called, and a wait gets the next", async () => {
    const { url, port } = await listening();
    const waiting = fetch(`${url}/requests/next?after=0&operation=getCallback`);
    const call = await requestOf("get_callback", { base: `http://127.0.0.1:${port}` });
    await fetch(call);
    expect(await (await waiting).json()).toMatchObject({
      number: 1,
      sdkAppId,
      operation: "getCallback",
      query: { usersig: "(masked)" },
      errorCode: 0,
      fault: null,
      body: {},
    });
  });
});
