import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createNodeMiddleware, Webhooks } from "@octokit/webhooks";
import { Ajv2020 } from "ajv/dist/2020.js";
import express from "express";
import { callbackCommands } from "../../../generated/service.ts";
import {
  type CallbackReceiverOptions,
  createCallbackReceiver,
  createMemoryStore,
  toNodeListener,
} from "../../../src/webhooks/index.ts";
import { fromRoot } from "../../root.ts";

export const path = "/callback";
export const sdkAppId = 1400000000;
export const word = "Room.CallbackAfterMemberLeave";

/** A way to receive an event. */
export interface Contestant {
  /** A server that hands each event to `handle` and then responds with 200. */
  serve(handle: (event: unknown) => void): Server;
  /** Signs the URL. */
  readonly token?: string;
  /** The headers that this contestant expects. */
  headers?(body: string): Record<string, string>;
  /** Requests that must not reach `handle`: a good one, spoilt without changing its length, and the expected status. */
  readonly refuses: Readonly<Record<string, { spoil(request: string): string; status: number }>>;
}

// CB-09
const answer = JSON.stringify({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
const secret = "a-secret-for-the-bench";

const replacing = (what: string | RegExp, by: string) => (request: string) => request.replace(what, by);
const wrongType = replacing('"MemberCount":20', '"MemberCount":{}');

function serveReceiver(handle: (event: unknown) => void, options: Partial<CallbackReceiverOptions>): Server {
  const on = Object.fromEntries(callbackCommands.map((word) => [word, handle]));
  return createServer(
    toNodeListener(createCallbackReceiver({ sdkAppId, path, on, onOther: () => {}, ...options })),
  );
}

/** The baseline, which does the least, comes first. */
export const contestants: Readonly<Record<string, Contestant>> = {
  "bare node:http": {
    serve: (handle) =>
      createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on("data", (chunk) => chunks.push(chunk));
        request.on("end", () => {
          handle(JSON.parse(Buffer.concat(chunks).toString()));
          response.writeHead(200, { "content-type": "application/json", "content-length": answer.length });
          response.end(answer);
        });
      }),
    refuses: {},
  },
  "this receiver": {
    serve: (handle) => serveReceiver(handle, {}),
    refuses: {
      "another path": { spoil: replacing(path, path.toUpperCase()), status: 404 },
      "another SDKAppID": {
        spoil: replacing(`SdkAppid=${sdkAppId}`, `SdkAppid=${sdkAppId + 1}`),
        status: 403,
      },
      "a field of another type": { spoil: wrongType, status: 200 },
    },
  },
  "this receiver, token and dedupe": {
    serve: (handle) => serveReceiver(handle, { token: secret, dedupe: createMemoryStore() }),
    token: secret,
    refuses: {
      "a wrong Sign": { spoil: replacing(/Sign=./, "Sign=x"), status: 401 },
      "the same event again": { spoil: (request) => request, status: 200 },
    },
  },
  "@octokit/webhooks": {
    serve: (handle) => {
      const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
      const webhooks = new Webhooks({ secret, log: silent });
      webhooks.on("push", ({ payload }) => handle(payload));
      return createServer(createNodeMiddleware(webhooks, { path, log: silent }));
    },
    headers: (body) => ({
      "x-github-event": "push",
      "x-github-delivery": "72d3162e-cc78-11e3-81ab-4c9367dc0958",
      "x-hub-signature-256": `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`,
    }),
    refuses: { "a changed body": { spoil: wrongType, status: 400 } },
  },
  "Express with Ajv": {
    serve: (handle) => {
      const { components } = JSON.parse(readFileSync(fromRoot("generated", "openapi.json"), "utf8"));
      // The contract has keywords for people and other tools, which the strict mode refuses.
      const ajv = new Ajv2020({ strict: false }).addSchema({ $id: "contract", components });
      const validate = ajv.compile({ $ref: "contract#/components/schemas/MembersLeftEvent" });
      const app = express();
      app.post(path, express.json(), (request, response) => {
        if (!validate(request.body)) {
          response.sendStatus(400);
          return;
        }
        handle(request.body);
        response.type("json").send(answer);
      });
      return createServer(app);
    },
    refuses: { "a field of another type": { spoil: wrongType, status: 400 } },
  },
};
