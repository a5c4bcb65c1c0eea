import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox, SandboxServer } from "../../../src/sandbox/index.ts";
import { createTestSandbox, requestOf } from "./support.ts";

let sandbox: Sandbox;
let server: SandboxServer;
beforeAll(async () => {
  ({ sandbox } = createTestSandbox());
  server = await sandbox.listen();
});
afterAll(() => sandbox.close());

/** Makes a call that would change the sandbox. PORT in a header is the server's. */
async function send(headers: Record<string, string>, method = "POST"): Promise<IncomingMessage> {
  const { pathname, search } = new URL((await requestOf("delete_callback")).url);
  const own = Object.entries(headers).map(([name, text]) => [name, text.replace("PORT", `${server.port}`)]);
  const sent = request(`${server.url}${pathname}${search}`, {
    method,
    headers: { "content-type": "application/json", ...Object.fromEntries(own) },
  });
  sent.end(method === "POST" ? "{}" : undefined);
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  return response;
}

describe("the Host of a request", () => {
  it.each([
    "127.0.0.1:PORT",
    "localhost:PORT",
    "LocalHost.",
    "app.localhost",
    "127.9.9.9",
    "2130706433",
    "[::1]:PORT",
    "[::ffff:127.0.0.1]",
  ])("may be this machine: %s", async (Host) => {
    expect((await send({ Host })).statusCode).toBe(200);
  });

  it.each([
    "evil.test:PORT",
    "localhost.evil.test",
    "127.0.0.1.evil.test",
    "notlocalhost",
    "10.0.0.1",
    "0.0.0.0:PORT",
    "[::2]",
    "user@127.0.0.1",
    "127.0.0.1@evil.test",
    "evil.test/127.0.0.1",
    "evil.test#127.0.0.1",
    "127.0.0.1:x",
    " ",
  ])("is refused as any other: %s", async (Host) => {
    const before = sandbox.requests.length;
    expect((await send({ Host })).statusCode).toBe(403);
    expect(sandbox.requests).toHaveLength(before);
  });

  it.each([
    ["0.0.0.0", "192.168.1.5:4020", 200],
    ["0.0.0.0", "[2001:db8::1]", 200],
    ["0.0.0.0", "evil.test", 403],
    ["localhost", "127.0.0.1", 200],
    ["localhost", "10.0.0.1", 403],
  ])("depends on the host that was listened on: %s, %s", async (host, Host, status) => {
    const own = server;
    server = await sandbox.listen({ host });
    try {
      const { port } = server;
      server = { ...server, url: `http://127.0.0.1:${port}` };
      expect((await send({ Host })).statusCode).toBe(status);
    } finally {
      server = own;
    }
  });
});

describe("the Origin of a request", () => {
  it.each([
    "http://localhost:5173",
    "http://127.0.0.1:PORT",
    "https://localhost",
    "http://[::1]:3000",
    "http://app.localhost:8080",
  ])("may be a page of this machine, which can read the response: %s", async (Origin) => {
    const { statusCode, headers } = await send({ Origin });
    expect([statusCode, headers["access-control-allow-origin"], headers.vary]).toEqual([
      200,
      Origin.replace("PORT", `${server.port}`),
      "Origin",
    ]);
  });

  it.each([
    "https://evil.test",
    "http://localhost.evil.test",
    "http://evil.test:PORT",
    "null",
    "file://",
    "http://192.168.0.1",
    "chrome-extension://localhost",
    "http://localhost@evil.test",
    "http://localhost, http://evil.test",
    "",
  ])("is refused as any other page: %s", async (Origin) => {
    const before = sandbox.requests.length;
    const { statusCode, headers } = await send({ Origin });
    expect([statusCode, headers["access-control-allow-origin"]]).toEqual([403, undefined]);
    expect((await send({ Origin, "Access-Control-Request-Method": "POST" }, "OPTIONS")).statusCode).toBe(403);
    expect(sandbox.requests).toHaveLength(before);
  });

  it("is asked for first by a browser", async () => {
    const Origin = "http://localhost:5173";
    const ask = {
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type,x-a",
    };
    const before = sandbox.requests.length;
    const { statusCode, headers } = await send({ Origin, ...ask }, "OPTIONS");
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": Origin,
      "access-control-allow-methods": "GET, POST, PUT, DELETE",
      "access-control-allow-headers": "content-type,x-a",
    });
    expect(sandbox.requests).toHaveLength(before);
  });

  it("lets a page see a failure too", async () => {
    sandbox.inject({ kind: "status", status: 502 });
    const { statusCode, headers } = await send({ Origin: "http://localhost:5173" });
    expect([statusCode, headers["access-control-allow-origin"]]).toEqual([502, "http://localhost:5173"]);
  });
});
