import { once } from "node:events";
import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { createConferenceClient } from "../../../src/index.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.ts";
import { rejection } from "../support/client.ts";
import {
  call,
  codeOf,
  configuration,
  createTestSandbox,
  envelopeOf,
  requestOf,
  sdkAppId,
  secretKey,
} from "./support.ts";

const sandboxes: Sandbox[] = [];
const agents: Agent[] = [];
afterEach(async () => {
  for (const agent of agents.splice(0)) agent.destroy();
  await Promise.all(sandboxes.splice(0).map((sandbox) => sandbox.close()));
});

function create(): Sandbox {
  const { sandbox } = createTestSandbox();
  sandboxes.push(sandbox);
  return sandbox;
}

/** Makes consecutive calls over one connection. */
function createCaller() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return async (url: string, chunks: readonly string[] = ["{}"]) => {
    const headers = { "content-type": "application/json" };
    const request = httpRequest(url, { method: "POST", agent, headers });
    const responded = once(request, "response");
    for (const chunk of chunks) request.write(chunk);
    request.end();
    const [response] = await responded;
    let text = "";
    for await (const chunk of response) text += String(chunk);
    return { reused: request.reusedSocket, code: (JSON.parse(text) as { ErrorCode: number }).ErrorCode };
  };
}

describe("sandbox.listen", () => {
  it("serves the client on any free port of 127.0.0.1", async () => {
    const sandbox = createSandbox({ sdkAppId, secretKey });
    sandboxes.push(sandbox);
    const { url, port } = await sandbox.listen();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const client = createConferenceClient({ sdkAppId, secretKey, baseUrl: url });
    const wanted = { Url: "https://é.example/callback", CallbackCommandList: [] };
    await client.ensureCallback(wanted);
    // The Content-Length counts bytes, not characters.
    expect((await client.getCallback()).Response).toEqual(wanted);
    expect(sandbox.configuration()).toEqual(wanted);
  });

  it("RR-07 keeps a connection after a success and after a refusal", async () => {
    const { url } = await create().listen();
    const callOver = createCaller();
    const good = (await requestOf("get_callback", { base: url })).url;
    const gone = (await requestOf("gone", { base: url })).url;
    expect(await callOver(good)).toEqual({ reused: false, code: 0 });
    expect(await callOver(gone, ["{", "x".repeat(100_000)])).toEqual({ reused: true, code: 60009 });
    expect(await callOver(good, ["{", "x"])).toEqual({ reused: true, code: 60003 });
    expect(await callOver(good)).toEqual({ reused: true, code: 0 });
  });

  it("serves the call after one that was too large", async () => {
    const { url } = await create().listen();
    const callOver = createCaller();
    const good = (await requestOf("get_callback", { base: url })).url;
    expect((await callOver(good, Array(30).fill("x".repeat(100_000)))).code).toBe(60003);
    expect((await callOver(good)).code).toBe(0);
  });

  it("serves the same state on each server and by fetch", async () => {
    const sandbox = create();
    const [one, two] = [await sandbox.listen(), await sandbox.listen({ port: 0 })];
    expect(one.port).not.toBe(two.port);
    const send = async (base: string, command: string, body: object = {}) => {
      const request = await requestOf(command, { base, body: JSON.stringify(body) });
      return envelopeOf(await fetch(request), command);
    };
    expect(await send(one.url, "set_callback", configuration)).toMatchObject({ ErrorCode: 0 });
    expect(await send(two.url, "set_callback", configuration)).toMatchObject({ ErrorCode: 100300 });
    expect((await call(sandbox, "get_callback")).Response).toEqual(configuration);
    await one.close();
    expect(await send(two.url, "delete_callback")).toMatchObject({ ErrorCode: 0 });
  });

  it("rejects when the port is taken", async () => {
    const sandbox = create();
    const { port } = await sandbox.listen();
    const error = await rejection(sandbox.listen({ port }));
    expect(error).toMatchObject({ code: "EADDRINUSE" });
    expect((error as Error).message).toContain(String(port));
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
  });

  it("survives a caller who disconnects in the middle of a body, and carries nothing out", async () => {
    const sandbox = create();
    const { url, port } = await sandbox.listen();
    const { pathname, search } = new URL((await requestOf("delete_callback", { base: url })).url);
    sandbox.configure(configuration);
    const socket = connect(port, "127.0.0.1");
    const head = `POST ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n{`;
    socket.write(head, () => socket.destroy());
    while (sandbox.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(sandbox.configuration()).toEqual(configuration);
    expect((await fetch(await requestOf("get_callback", { base: url }))).status).toBe(200);
  });

  const noIpv6 = Object.values(networkInterfaces()).some((all) =>
    all?.some(({ address }) => address === "::1"),
  )
    ? ""
    : ": skipped, this machine has no ::1";
  it.skipIf(noIpv6)(`serves on an IPv6 host${noIpv6}`, async () => {
    const { url, port } = await create().listen({ host: "::1" });
    expect(url).toBe(`http://[::1]:${port}`);
    await envelopeOf(await fetch(await requestOf("get_callback", { base: url })), "get_callback");
  });
});

describe("a runtime without node:http", () => {
  it.each([undefined, () => undefined])("is pointed to sandbox.fetch", async (getBuiltinModule) => {
    const own = process.getBuiltinModule;
    Object.assign(process, { getBuiltinModule });
    try {
      const error = await rejection(create().listen());
      expect(error).toMatchObject({ name: "ConferenceOptionsError", option: "listen" });
      expect(String(error)).toContain("fetch: sandbox.fetch");
    } finally {
      Object.assign(process, { getBuiltinModule: own });
    }
  });
});
