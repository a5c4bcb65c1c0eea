import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createHttp2, connect as http2Connect } from "node:http2";
import type { AddressInfo } from "node:net";
import { http } from "@google-cloud/functions-framework";
import { getTestServer } from "@google-cloud/functions-framework/testing";
import { serve as serveHono } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import express from "express";
import express4 from "express4";
import Fastify from "fastify";
import { fromNodeHandler, H3 } from "h3";
import { toNodeHandler } from "h3/node";
import { Hono } from "hono";
import Koa from "koa";
import serverless from "serverless-http";

export type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;
/** Posts a body and returns the status; rejects if the connection breaks. */
export type Post = (query: string, type: string, body: string) => Promise<number>;
export interface NodeServer {
  readonly post: Post;
  close(): unknown;
}

async function listening(server: Server): Promise<NodeServer> {
  if (!server.listening) await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  return {
    async post(query, type, body) {
      const init = { method: "POST", headers: { "content-type": type }, body };
      const response = await fetch(`http://127.0.0.1:${port}/callback?${query}`, init);
      await response.text();
      return response.status;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function http2(listener: Listener): Promise<NodeServer> {
  const server = createHttp2(listener as never).listen(0, "127.0.0.1");
  await once(server, "listening");
  const session = http2Connect(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return {
    async post(query, type, body) {
      const stream = session.request({
        ":method": "POST",
        ":path": `/callback?${query}`,
        "content-type": type,
      });
      stream.end(body);
      const closed = once(stream, "close").then(() => Promise.reject(new Error("closed")));
      const [headers] = await Promise.race([once(stream, "response"), closed]);
      closed.catch(() => {});
      stream.resume();
      return headers[":status"];
    },
    close() {
      session.destroy();
      server.close();
    },
  };
}

async function fastify(listener: Listener): Promise<NodeServer> {
  const app = Fastify();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.post("/callback", async (request, reply) => {
    await listener(request.raw, reply.raw);
    reply.hijack();
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  return listening(app.server);
}

function koa(listener: Listener): Promise<NodeServer> {
  const app = new Koa();
  app.use(async (context) => {
    context.respond = false;
    await listener(context.req, context.res);
  });
  return listening(createServer(app.callback()));
}

async function nest(listener: Listener): Promise<NodeServer> {
  class App {}
  Module({})(App);
  const app = await NestFactory.create(App, { logger: false });
  app.use("/callback", listener);
  await app.listen(0, "127.0.0.1");
  return listening(app.getHttpServer());
}

function hono(listener: Listener): Promise<NodeServer> {
  const app = new Hono<{ Bindings: { incoming: IncomingMessage; outgoing: ServerResponse } }>();
  app.post("/callback", async ({ env }) => {
    await listener(env.incoming, env.outgoing);
    return RESPONSE_ALREADY_SENT;
  });
  return new Promise((resolve) => {
    const server = serveHono({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () =>
      resolve(listening(server as Server)),
    );
  });
}

/** AWS Lambda: there is no connection, so none can break. */
function lambda(listener: Listener): NodeServer {
  const app = express4();
  app.post("/callback", listener);
  const handle = serverless(app);
  return {
    async post(query, type, body) {
      const event = {
        version: "2.0",
        rawPath: "/callback",
        rawQueryString: query,
        headers: { "content-type": type },
        requestContext: { http: { method: "POST", path: "/callback" } },
        body,
        isBase64Encoded: false,
      };
      return ((await handle(event, {})) as { statusCode: number }).statusCode;
    },
    close() {},
  };
}

/** Google and Firebase functions: every body is parsed before the function is called. */
function cloudFunction(listener: Listener): Promise<NodeServer> {
  http("receiver", (request, response) => void listener(request, response));
  return listening(getTestServer("receiver"));
}

/** Each mounts a listener as the guide on frameworks says. */
export const nodeServers: Readonly<Record<string, (listener: Listener) => NodeServer | Promise<NodeServer>>> =
  {
    "node:http": (listener) => listening(createServer(listener)),
    "node:http2": http2,
    "Express 5": (listener) => listening(createServer(express().use("/callback", listener))),
    "Express 4": (listener) => listening(createServer(express4().use("/callback", listener))),
    "Fastify 5": fastify,
    "Koa 3": koa,
    Nest: nest,
    h3: (listener) =>
      listening(createServer(toNodeHandler(new H3().use(fromNodeHandler(listener as never))) as never)),
    "Hono on Node": hono,
    "serverless-http": lambda,
    "functions-framework": cloudFunction,
  };
