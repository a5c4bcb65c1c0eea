import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { callbackCommands, createConferenceClient } from "../../../src/index.ts";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { createCallbackReceiver, toNodeListener } from "../../../src/webhooks/index.ts";
import { createTestSandbox, leave, sdkAppId, secretKey, stateOf } from "./support.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(listener: Parameters<typeof createServer>[1]) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback?room=1` };
}

describe("events over a real port", () => {
  it("CB-01 CB-02 CB-13 reach a real receiver after a client has subscribed to them", async () => {
    const token = "xxxxyyyy";
    const events: unknown[] = [];
    const invalid: unknown[] = [];
    const note = (event: unknown) => void events.push(event);
    const receive = createCallbackReceiver({
      sdkAppId,
      token,
      path: "/callback",
      onOther: note,
      on: Object.fromEntries(callbackCommands.map((word) => [word, note])),
      onInvalid: (event) => void invalid.push(event),
    });
    const { url } = await listen(toNodeListener(receive));
    // The signature needs the real time, which the receiver compares it with.
    const sandbox = createSandbox({ sdkAppId, secretKey, token });
    const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch });
    await client.ensureCallback({ Url: url, CallbackCommandList: [...callbackCommands] });
    for (const word of callbackCommands) {
      const delivery = await sandbox.emit(word);
      expect(delivery).toMatchObject({ command: word, status: 200, problems: [], taken: true });
    }
    expect(events).toMatchObject(
      callbackCommands.map((CallbackCommand) => ({ CallbackCommand, EventTime: expect.any(Number) })),
    );
    expect(invalid).toEqual([]);
    await sandbox.close();
  });

  it("CB-04 are refused by the receiver of another application", async () => {
    const receive = createCallbackReceiver({ sdkAppId: 5, on: {}, onOther: () => {} });
    const { url } = await listen(toNodeListener(receive));
    const { sandbox } = createTestSandbox();
    sandbox.configure({ Url: url, CallbackCommandList: [leave] });
    const delivery = await sandbox.emit(leave);
    expect(delivery).toMatchObject({ status: 403, taken: false, answer: { ActionStatus: "FAIL" } });
    expect(delivery.problems).toEqual([expect.stringContaining("403")]);
  });

  it("fail when nothing listens", async () => {
    const { server, url } = await listen(() => {});
    await new Promise((resolve) => server.close(resolve));
    const { sandbox } = createTestSandbox();
    sandbox.configure({ Url: url, CallbackCommandList: [leave] });
    expect(await sandbox.emit(leave)).toMatchObject({
      failure: "network",
      failureCode: "ECONNREFUSED",
      status: undefined,
      taken: false,
    });
  });

  it("CB-14 are given up after 2 s, with their connection", async () => {
    const { server, url } = await listen(() => {});
    const { sandbox, clock } = createTestSandbox();
    sandbox.configure({ Url: url, CallbackCommandList: [leave] });
    const arrived = once(server, "request");
    const delivery = sandbox.emit(leave);
    const [request] = await arrived;
    clock.advance(2000);
    expect(await delivery).toMatchObject({ failure: "timeout", status: undefined });
    await once(request.socket, "close");
  });

  it("hold up the close of the sandbox", async () => {
    const { server, url } = await listen(() => {});
    const { sandbox } = createTestSandbox();
    sandbox.configure({ Url: url, CallbackCommandList: [leave] });
    const arrived = once(server, "request");
    const delivery = sandbox.emit(leave);
    const [, response] = await arrived;
    const closed = sandbox.close();
    expect(await stateOf(closed)).toBe("pending");
    response.end(JSON.stringify({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 }));
    await closed;
    expect(await delivery).toMatchObject({ taken: true });
  });

  it.each([301, 302, 303, 307, 308])("do not follow a redirect: %i", async (status) => {
    let reached = 0;
    const elsewhere = await listen((_, response) => {
      reached += 1;
      response.end();
    });
    const { url } = await listen((_, response) =>
      response.writeHead(status, { location: elsewhere.url }).end(),
    );
    const { sandbox } = createTestSandbox();
    sandbox.configure({ Url: url, CallbackCommandList: [leave] });
    expect(await sandbox.emit(leave)).toMatchObject({ failure: undefined, status, taken: false });
    expect(reached).toBe(0);
  });
});
