import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import Fastify from "fastify";
import { Hono } from "hono";
import { afterAll, describe, expect, it, vi } from "vitest";
import { sampleEvents, signTestEvent, toNodeListener } from "../../src/webhooks/index.ts";
import { createTestReceiver, leave, sdkAppId } from "../unit/webhooks/support.ts";

type Send = (request: Request) => Response | Promise<Response>;
interface Mounted {
  readonly url: string;
  readonly send: Send;
}

const open: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of open) await close();
});

async function listening(server: Server): Promise<Mounted> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, send: fetch };
}

type Receive = ReturnType<typeof createTestReceiver>["receive"];
/** Mounts the receiver in its own scope, so that the rest of the application keeps its body parser. */
async function fastify(receive: Receive, keepParser = false): Promise<{ url: string }> {
  const listen = toNodeListener(receive);
  const app = Fastify();
  await app.register(async (scope) => {
    if (!keepParser) {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    }
    scope.post("/callback", async (request, reply) => {
      await listen(request.raw, reply.raw);
      // Afterwards, so that Fastify replies if the listener throws.
      reply.hijack();
    });
  });
  app.post("/echo", async (request) => request.body);
  open.push(() => app.close());
  return { url: await app.listen({ port: 0, host: "127.0.0.1" }) };
}

const frameworks: Record<string, (receive: Receive) => Mounted | Promise<Mounted>> = {
  "node:http": (receive) => listening(createServer(toNodeListener(receive))),
  "Express 5": (receive) => {
    const app = express();
    app.post("/callback", toNodeListener(receive));
    return listening(createServer(app));
  },
  "a router of Express 5": async (receive) => {
    const router = express.Router();
    router.post("/callback", toNodeListener(receive));
    const app = express();
    app.use("/rtc", router);
    // A parser after the router serves the rest of the application.
    app.use(express.json());
    const { url, send } = await listening(createServer(app));
    return { url: url.replace("/callback", "/rtc/callback"), send };
  },
  "Fastify 5": async (receive) => {
    const { url } = await fastify(receive);
    return { url: `${url}/callback`, send: fetch };
  },
  Hono: (receive) => {
    const app = new Hono();
    app.post("/callback", (c) => receive(c.req.raw));
    return { url: "http://localhost/callback", send: (request) => app.fetch(request) };
  },
  "a mounted Hono": (receive) => {
    const inner = new Hono();
    inner.post("/callback", (c) => receive(c.req.raw));
    const app = new Hono().route("/rtc", inner);
    return { url: "http://localhost/rtc/callback", send: (request) => app.request(request) };
  },
};

const event = sampleEvents[leave];
const json = { "content-type": "application/json" };
const large = JSON.stringify({ ...event, more: "x".repeat(2000) });
const chunked = () => ({ body: new Blob([large]).stream(), duplex: "half" }) as RequestInit;

describe.each(Object.entries(frameworks))("a receiver behind %s", (name, mount) => {
  const path = /router|mounted/.test(name) ? "/rtc/callback" : "/callback";
  const { receive, calls } = createTestReceiver({ path, maxBytes: 1000, bodyTimeout: 60_000 });
  const mounted = Promise.resolve(mount(receive));
  const good = async () => {
    const { url, send } = await mounted;
    return send(await signTestEvent({ sdkAppId, event, url }));
  };

  it("accepts an event", async () => {
    calls.length = 0;
    const response = await good();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.json()).toEqual({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
    expect(calls).toEqual([{ by: "on", event, command: leave }]);
  });

  it.each<[string, number, () => RequestInit, number]>([
    ["an event of another application", 1, () => ({ body: JSON.stringify(event) }), 403],
    ["a body that is too large", sdkAppId, () => ({ body: large }), 413],
    ["a body in chunks that is too large", sdkAppId, chunked, 413],
    ["another media type", sdkAppId, () => ({ body: "x", headers: { "content-type": "text/plain" } }), 415],
    ["a body that is not JSON", sdkAppId, () => ({ body: "{" }), 400],
    ["no body", sdkAppId, () => ({}), 400],
  ])("refuses %s, and accepts the next event", async (_, application, init, status) => {
    calls.length = 0;
    const { url, send } = await mounted;
    const target = `${url}?SdkAppid=${application}`;
    const response = await send(new Request(target, { method: "POST", headers: json, ...init() }));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ActionStatus: "FAIL", ErrorInfo: "refused", ErrorCode: status });
    expect(calls).toEqual([]);
    expect((await good()).status).toBe(200);
    expect(calls).toHaveLength(1);
  });
});

it("behind express.json() it replies 500 and prints where to mount it, and the application goes on", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const { receive, calls } = createTestReceiver();
  const app = express();
  app.use(express.json());
  app.post("/callback", toNodeListener(receive));
  app.get("/alive", (_request, response) => void response.send("yes"));
  const { url } = await listening(createServer(app));
  for (let i = 0; i < 2; i++) {
    expect((await fetch(await signTestEvent({ sdkAppId, event, url }))).status).toBe(500);
  }
  expect(print.mock.calls).toEqual(Array(2).fill([expect.stringContaining("before express.json()")]));
  print.mockRestore();
  expect(calls).toEqual([]);
  expect(await (await fetch(new URL("/alive", url))).text()).toBe("yes");
});

it("behind Hono middleware that reads the body it rejects, and the application replies 500 and goes on", async () => {
  const { receive, calls } = createTestReceiver();
  const errors: unknown[] = [];
  const app = new Hono();
  app.use("/parsed", async (c, next) => {
    await c.req.json();
    await next();
  });
  app.post("*", (c) => receive(c.req.raw));
  app.onError((error, c) => {
    errors.push(error);
    return c.text("broken", 500);
  });
  const statusAt = async (path: string) => {
    const request = await signTestEvent({ sdkAppId, event, url: `http://localhost${path}` });
    return (await app.fetch(request)).status;
  };
  expect([await statusAt("/parsed"), await statusAt("/raw")]).toEqual([500, 200]);
  expect(errors.map(String)).toEqual([expect.stringContaining("already read")]);
  expect(calls).toHaveLength(1);
});

it("the rest of a Fastify application keeps its body parser", async () => {
  const { url } = await fastify(createTestReceiver().receive);
  const response = await fetch(`${url}/echo`, { method: "POST", headers: json, body: '{"a":1}' });
  expect(await response.json()).toEqual({ a: 1 });
});

it("behind the parser of Fastify it replies 500, and the sender does not wait", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const { receive, calls } = createTestReceiver();
  const { url } = await fastify(receive, true);
  const response = await fetch(await signTestEvent({ sdkAppId, event, url: `${url}/callback` }));
  expect(response.status).toBe(500);
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
  expect(calls).toEqual([]);
});
