import { once } from "node:events";
import { createServer, request as httpRequest, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import express4 from "express4";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleEvents, signTestEvent, toNodeListener } from "../../../src/webhooks/index.ts";
import { createTestReceiver, leave, sdkAppId } from "./support.ts";

const never = 2 ** 31 - 1;

/** A receiver behind a server of its own. */
function serve(options: { bodyTimeout: number }) {
  const { receive, calls } = createTestReceiver({ maxBytes: 1000, ...options });
  const server = createServer(toNodeListener(receive));
  const port = () => (server.address() as AddressInfo).port;
  const url = () => `http://127.0.0.1:${port()}/callback?SdkAppid=${sdkAppId}`;
  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  });
  beforeEach(() => {
    calls.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    calls,
    url,
    send: async () => fetch(await signTestEvent({ sdkAppId, event: sampleEvents[leave], url: url() })),
    /** Sends the head of a request and the first byte of its body. */
    begin: async () => {
      const socket = connect(port(), "127.0.0.1");
      const head = `POST /callback?SdkAppid=${sdkAppId} HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n`;
      await new Promise<void>((written) => socket.write(`${head}{`, () => written()));
      return socket;
    },
  };
}

describe("a receiver behind node:http", () => {
  const { calls, url, send, begin } = serve({ bodyTimeout: never });

  it("accepts an event", async () => {
    const response = await send();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
    expect(calls).toEqual([{ by: "on", event: sampleEvents[leave], command: leave }]);
  });

  it("accepts an event in chunks", async () => {
    const request = httpRequest(url(), { method: "POST", headers: { "content-type": "application/json" } });
    const responded = once(request, "response");
    for (const part of JSON.stringify(sampleEvents[leave]).match(/.{1,20}/gs) ?? []) request.write(part);
    request.end();
    const [response] = await responded;
    expect(response.statusCode).toBe(200);
    expect(calls).toHaveLength(1);
  });

  it.each([
    ["a GET", { method: "GET" }, 405],
    ["a body that is too large", { method: "POST", body: "x".repeat(2000) }, 413],
    [
      "a body in chunks that is too large",
      { method: "POST", duplex: "half", body: new Blob(["x".repeat(2000)]).stream() } as RequestInit,
      413,
    ],
    ["a body that is not JSON", { method: "POST", body: "{" }, 400],
  ])("refuses %s, and accepts the next event", async (_, init, status) => {
    const response = await fetch(url(), { ...init, headers: { "content-type": "application/json" } });
    expect(response.status).toBe(status);
    await response.text();
    expect((await send()).status).toBe(200);
  });

  it("survives a sender that disconnects before its body is complete", async () => {
    const socket = await begin();
    socket.destroy();
    await once(socket, "close");
    expect((await send()).status).toBe(200);
    expect(calls).toHaveLength(1);
  });
});

describe("a connection", () => {
  const { url } = serve({ bodyTimeout: never });

  it.each<[string, string | null, RequestInit]>([
    ["is kept after a refusal of a body that was read", "keep-alive", { body: "{" }],
    [
      "is closed after a refusal of one that was not",
      "close",
      { body: "{", headers: { "content-type": "x/y" } },
    ],
  ])("%s", async (_, connection, init) => {
    const response = await fetch(url(), {
      method: "POST",
      headers: { "content-type": "application/json" },
      ...init,
    });
    expect(response.headers.get("connection")).toBe(connection);
  });
});

describe("a receiver that is mounted without toNodeListener", () => {
  const { receive, calls } = createTestReceiver();

  it.each<[string, RequestListener]>([
    ["node:http", receive as never],
    ["Express 4", express4().use(receive as never)],
    ["Express 5", express().use(receive as never)],
  ])("replies 500 and prints what to do: %s", async (_, listener) => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    const server = createServer(listener).listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const request = await signTestEvent({ sdkAppId, event: sampleEvents[leave], url });
    expect((await fetch(request)).status).toBe(500);
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("toNodeListener(receive)"));
    expect(calls).toEqual([]);
    server.closeAllConnections();
    server.close();
    print.mockRestore();
  });

  it.each([
    ["nothing", []],
    ["a context of Koa", [{ headers: {}, req: {}, res: {} }, () => {}]],
    [
      "request and reply of Fastify",
      [
        { headers: {}, raw: {} },
        { code: () => {}, raw: {} },
      ],
    ],
  ])("rejects with what to do if there is no response of Node: %s", async (_, given) => {
    const rejected = (receive as (...given: unknown[]) => Promise<unknown>)(...given);
    await expect(rejected).rejects.toMatchObject({ kind: "options", option: "request" });
  });
});

describe("a receiver behind node:http with a short bodyTimeout", () => {
  const { begin } = serve({ bodyTimeout: 1 });

  it("refuses a body that never ends", async () => {
    const socket = await begin();
    const [data] = await once(socket, "data");
    expect(String(data)).toContain("HTTP/1.1 408");
    socket.destroy();
  });
});

describe("toNodeListener", () => {
  it("replies 500 and prints where to mount it if the body was already read", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    const { receive } = createTestReceiver();
    const request = { method: "POST", url: `/?SdkAppid=${sdkAppId}`, headers: {}, readableEnded: true };
    const response = { writeHead: vi.fn(), end: vi.fn() };
    await toNodeListener(receive)(request as never, response);
    expect(response.writeHead).toHaveBeenCalledWith(500, expect.anything());
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("before express.json()"));
    print.mockRestore();
  });

  it.each([
    ["nothing", undefined],
    ["the options", { sdkAppId, on: {}, onOther: () => {} }],
    ["a function around a receiver", (request: Request) => createTestReceiver().receive(request)],
  ])("refuses what is not a receiver: %s", (_, given) => {
    expect(() => toNodeListener(given as never)).toThrow(expect.objectContaining({ option: "receive" }));
  });
});
