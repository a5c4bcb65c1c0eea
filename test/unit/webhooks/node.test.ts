import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sampleEvents, signTestEvent, toNodeListener } from "../../../src/webhooks/index.ts";
import { createTestReceiver, leave, sdkAppId } from "./support.ts";

describe("a receiver behind node:http", () => {
  const { receive, calls } = createTestReceiver({ maxBytes: 1000, bodyTimeout: 200 });
  const server = createServer(toNodeListener(receive));
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = () => `http://127.0.0.1:${port}/callback?SdkAppid=${sdkAppId}`;

  it("takes an event", async () => {
    const response = await fetch(await signTestEvent({ sdkAppId, event: sampleEvents[leave], url: url() }));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
    expect(calls).toEqual([{ by: "on", event: sampleEvents[leave], command: leave }]);
  });

  it("takes one that comes in chunks", async () => {
    calls.length = 0;
    const request = httpRequest(url(), { method: "POST", headers: { "content-type": "application/json" } });
    const answered = once(request, "response");
    for (const part of JSON.stringify(sampleEvents[leave]).match(/.{1,20}/gs) ?? []) request.write(part);
    request.end();
    const [response] = await answered;
    expect(response.statusCode).toBe(200);
    expect(calls).toHaveLength(1);
  });

  it.each([
    ["a GET", { method: "GET" }, 405],
    ["too much at once", { method: "POST", body: "x".repeat(2000) }, 413],
    [
      "too much in chunks",
      { method: "POST", duplex: "half", body: new Blob(["x".repeat(2000)]).stream() } as RequestInit,
      413,
    ],
    ["no JSON", { method: "POST", body: "{" }, 400],
  ])("refuses %s, and takes the next one", async (_, init, status) => {
    const response = await fetch(url(), { ...init, headers: { "content-type": "application/json" } });
    expect(response.status).toBe(status);
    await response.text();
    const next = await fetch(await signTestEvent({ sdkAppId, event: sampleEvents[leave], url: url() }));
    expect(next.status).toBe(200);
  });

  it("answers a sender that never ends its body", async () => {
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST /callback?SdkAppid=${sdkAppId} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`,
    );
    const [data] = await once(socket, "data");
    expect(String(data)).toContain("HTTP/1.1 408");
    socket.destroy();
  });

  it("survives a sender that goes away in the middle", async () => {
    const before = calls.length;
    const socket = connect(port, "127.0.0.1");
    socket.write(
      `POST /callback?SdkAppid=${sdkAppId} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{`,
      () => socket.destroy(),
    );
    await once(socket, "close");
    const next = await fetch(await signTestEvent({ sdkAppId, event: sampleEvents[leave], url: url() }));
    expect(next.status).toBe(200);
    expect(calls).toHaveLength(before + 1);
  });
});

describe("toNodeListener", () => {
  it("answers 500 and says where it has to be mounted when the body was read before", async () => {
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
  ])("refuses at once what it could not serve: %s", (_, given) => {
    expect(() => toNodeListener(given as never)).toThrow("what createCallbackReceiver has returned");
  });
});
