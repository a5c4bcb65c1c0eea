import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { rejection } from "../support/client.ts";
import { codeOf, createTestSandbox, requestOf } from "./support.ts";

const refused = async (url: string) => rejection(fetch(await requestOf("get_callback", { base: url })));

describe("close of a server", () => {
  it("ends idle connections and waiting ones", async () => {
    const { sandbox } = createTestSandbox();
    const server = await sandbox.listen();
    const idle = connect(server.port, "127.0.0.1");
    await once(idle, "connect");
    const ended = once(idle, "close");
    idle.on("error", () => {});
    await (await fetch(await requestOf("get_callback", { base: server.url }))).text();
    sandbox.inject({ kind: "lose-answer", silent: true });
    const waiting = refused(server.url);
    while (sandbox.requests.length < 2) await new Promise((resolve) => setImmediate(resolve));
    await server.close();
    expect(await waiting).toBeInstanceOf(TypeError);
    await ended;
    expect(await refused(server.url)).toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });

  it("ends a delay", async () => {
    const { sandbox, clock } = createTestSandbox();
    const server = await sandbox.listen();
    sandbox.inject({ kind: "delay", ms: 60_000 });
    const waiting = refused(server.url);
    await clock.whenWaiting(60_000);
    await server.close();
    expect(await waiting).toBeInstanceOf(TypeError);
    expect(clock.waiting()).toEqual([]);
  });

  it("may be called more than once", async () => {
    const { sandbox } = createTestSandbox();
    const server = await sandbox.listen();
    await Promise.all([server.close(), server.close(), sandbox.close()]);
    await server.close();
    await sandbox.close();
  });

  it("frees the port", async () => {
    const { sandbox } = createTestSandbox();
    const { port } = await sandbox.listen();
    await sandbox.close();
    const again = await sandbox.listen({ port });
    expect(again.port).toBe(port);
    await sandbox.close();
  });

  it("is part of the close of the sandbox, which still serves by fetch", async () => {
    const { sandbox } = createTestSandbox();
    const servers = [await sandbox.listen(), await sandbox.listen()];
    await sandbox.close();
    for (const { url } of servers) {
      expect(await refused(url)).toMatchObject({ cause: { code: "ECONNREFUSED" } });
    }
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
  });

  it("waits for a server that is starting", async () => {
    const { sandbox } = createTestSandbox();
    const starting = sandbox.listen();
    await sandbox.close();
    const { url, close } = await starting;
    const error = await refused(url).catch(() => undefined);
    await close();
    expect(error).toMatchObject({ cause: { code: "ECONNREFUSED" } });
  });
});
