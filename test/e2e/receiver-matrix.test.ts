import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer, text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { sampleEvents, toNodeListener } from "../../src/webhooks/index.ts";
import { createTestReceiver, leave, sdkAppId } from "../unit/webhooks/support.ts";
import { type NodeServer, nodeServers } from "./support/node-servers.ts";

type Request = IncomingMessage & { body?: unknown; rawBody?: unknown };
/** What earlier code does to a request before the listener gets it. */
type Before = (request: Request, response: ServerResponse) => unknown;

const keep =
  (name: "body" | "rawBody", read: (request: Request) => Promise<unknown>): Before =>
  async (request) => {
    request[name] = await read(request);
  };

const handled: Readonly<Record<string, Before>> = {
  nothing: () => {},
  "set the encoding": (request) => request.setEncoding("utf8"),
  "set another encoding": (request) => request.setEncoding("base64"),
  "paused it": (request) => request.pause(),
  'listens to "readable"': (request) => request.on("readable", () => {}),
  'reads by "readable" as well': (request) => request.on("readable", () => request.read()),
  'listens to "data" as well': (request) => request.on("data", () => {}),
  "started an iterator": (request) => void request[Symbol.asyncIterator]().next(),
  "emptied rawHeaders": (request) => request.rawHeaders.splice(0),
  "kept the bytes as rawBody": keep("rawBody", buffer),
  "kept the text as rawBody": keep("rawBody", text),
  "kept the bytes as body": keep("body", buffer),
  "kept the text as body": keep("body", text),
  "began to keep the text as rawBody": (request) => {
    request.rawBody = "";
    request.on("data", (chunk) => {
      request.rawBody += chunk;
    });
  },
};

/** The middleware's fault: refused with 500, and what to do is printed. */
const unusable: Readonly<Record<string, readonly [Before, RegExp]>> = {
  "kept a parsed object alone": [keep("body", async (request) => JSON.parse(await text(request))), /rawBody/],
  "read the body and kept nothing": [buffer, /rawBody/],
  "read a part of the body": [async (request) => request[Symbol.asyncIterator]().next(), /rawBody/],
  "set an encoding that loses bits": [(request) => request.setEncoding("ascii"), /ascii/],
};

/** On Lambda the body is there at once, and kept as `body`. */
const exceptions: Readonly<Record<string, number>> = {
  "serverless-http: started an iterator": 500,
  "serverless-http: read the body and kept nothing": 200,
};

const event = sampleEvents[leave];
const json = "application/json";
const query = `SdkAppid=${sdkAppId}`;
const body = JSON.stringify(event);

describe.each(Object.entries(nodeServers))("a listener behind %s", (name, mount) => {
  const { receive, calls } = createTestReceiver({ path: "/callback" });
  const listen = toNodeListener(receive);
  /** On this platform the body is read before any code of ours. */
  const keepsRawBody = name === "functions-framework";
  let before: Before;
  let rejected: unknown;
  let server: NodeServer;

  beforeAll(async () => {
    server = await mount(async (request, response) => {
      // Not awaited for nothing: code that waits lets the body arrive.
      const wait = before(request, response);
      if (wait instanceof Promise) await wait;
      await listen(request, response).catch((error) => {
        rejected = error;
      });
    });
  });
  afterAll(() => server.close());

  const print = vi.spyOn(console, "error");
  beforeEach(() => {
    calls.length = 0;
    rejected = undefined;
    print.mockReset();
    return async () => {
      // Whatever happened, the process lives, and the next event is handled.
      expect(rejected).toBeUndefined();
      calls.length = 0;
      before = () => {};
      expect(await server.post(query, json, body)).toBe(200);
      expect(calls).toEqual([{ by: "on", event, command: leave }]);
    };
  });

  async function expectStatus(status: number, message: RegExp): Promise<void> {
    expect(await server.post(query, json, body)).toBe(status);
    expect(calls).toEqual(status === 200 ? [{ by: "on", event, command: leave }] : []);
    expect(print.mock.calls).toEqual(status === 200 ? [] : [[expect.stringMatching(message)]]);
  }

  it.each(Object.entries(handled))("handles an event once if earlier code %s", async (what, change) => {
    if (keepsRawBody && /^kept|^began/.test(what)) return;
    before = change;
    await expectStatus(exceptions[`${name}: ${what}`] ?? 200, /rawBody/);
  });

  it("believes a header that earlier code has corrected", async () => {
    before = (request) => {
      request.headers["content-type"] = json;
    };
    expect(await server.post(query, "text/plain", body)).toBe(200);
    before = () => {};
    expect(await server.post(query, "text/plain", body)).toBe(415);
    expect(calls).toHaveLength(1);
  });

  it.each(Object.entries(unusable))(
    "refuses an event if earlier code %s",
    async (what, [change, message]) => {
      if (keepsRawBody) return;
      before = change;
      await expectStatus(exceptions[`${name}: ${what}`] ?? 500, message);
    },
  );

  it("does not reply a second time if earlier code has replied", async () => {
    before = (_, response) => {
      response.writeHead(503).end();
    };
    expect(await server.post(query, json, body)).toBe(503);
    await vi.waitFor(() => expect(print).toHaveBeenCalledOnce());
  });

  it.each<[string, Before]>([
    ["request", (request) => request.destroy()],
    ["response", (_, response) => response.destroy()],
  ])("goes on if the %s is destroyed", async (_, change) => {
    before = change;
    // A Lambda has no connection to break.
    if (name === "serverless-http") return;
    await server.post(query, json, body).catch(() => {});
    expect(calls.length).toBeLessThanOrEqual(1);
  });

  it("goes on if the response cannot be used", async () => {
    before = (_, response) => {
      const { writeHead } = response;
      response.writeHead = () => {
        response.writeHead = writeHead;
        response.destroy();
        throw new Error("no more headers");
      };
    };
    if (name === "serverless-http") return;
    await server.post(query, json, body).catch(() => {});
    expect(print).toHaveBeenCalledWith(expect.stringContaining("no more headers"));
  });
});
