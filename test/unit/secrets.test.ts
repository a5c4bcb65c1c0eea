import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AttemptEvent, type ConferenceClientOptions, createConferenceClient } from "../../src/index.ts";
import { generateUserSig, verifyUserSig } from "../../src/user-sig/index.ts";
import { configuration, createTestClient, rejection, secretKey } from "./support/client.ts";
import { failure, json, type Step, text } from "./support/scripted-fetch.ts";

/** Every run of 10 characters of a secret. None may be found. */
const parts = (secret: string) =>
  Array.from({ length: secret.length - 9 }, (_, i) => secret.slice(i, i + 10));

function everythingOf(error: unknown): string {
  const seen: string[] = [];
  for (let e = error; e instanceof Error; e = e.cause) {
    seen.push(
      e.message,
      String(e),
      e.stack ?? "",
      JSON.stringify(e),
      inspect(e, { depth: 10, showHidden: true }),
    );
  }
  return [...seen, inspect(error, { depth: 10, showHidden: true, getters: true })].join("\n");
}

function expectNoSecret(shown: string, secrets: string[]): void {
  for (const secret of secrets) {
    for (const part of [...parts(secret), ...parts(encodeURIComponent(secret))])
      expect(shown).not.toContain(part);
  }
  expect(shown).not.toMatch(/usersig=(?!\[redacted\])/);
}

/** What the service, a proxy or the runtime might return: each quotes the request. */
const leaks: Record<string, Step> = {
  "fetch throws an error that quotes the URL": (url) => {
    throw new TypeError(`Failed to parse URL from ${url}`);
  },
  "fetch throws an error that carries the URL": (url) => {
    throw Object.assign(new TypeError("failed"), { path: url.href, input: url, code: "ConnectionReset" });
  },
  "fetch throws an error whose cause quotes the URL": (url) => {
    throw new TypeError("fetch failed", {
      cause: new Error(`connect ${url.href}`, { cause: new Error(url.search) }),
    });
  },
  "fetch throws the URL itself": (url) => {
    throw url.href;
  },
  "fetch throws the UserSig alone": (url) => {
    throw new Error(url.searchParams.get("usersig") ?? "");
  },
  "ErrorInfo quotes the URL": (url) => Response.json(failure(60002, `cannot parse ${url.href}`)),
  "ErrorInfo quotes the UserSig": (url) =>
    Response.json(failure(70003, `usersig ${url.searchParams.get("usersig")} is illegal`)),
  "ErrorInfo quotes the first half of the UserSig": (url) =>
    Response.json(failure(70003, `illegal: ${url.searchParams.get("usersig")?.slice(0, 60)}...`)),
  "ErrorInfo glues the UserSig to other words": (url) =>
    Response.json(
      failure(
        70003,
        `usersig_${url.searchParams.get("usersig")?.slice(0, 60)}_truncated usersig%3D${url.searchParams.get("usersig")}`,
      ),
    ),
  "RequestId quotes the UserSig": (url) =>
    Response.json({ ...failure(70003), RequestId: `Id-${url.searchParams.get("usersig")}` }),
  "fetch throws an error named and coded after the URL": (url) => {
    throw Object.assign(new Error("failed"), { name: url.href, code: url.search });
  },
  "ErrorInfo quotes the key": () => Response.json(failure(100002, `key ${secretKey}`)),
  "a problem report quotes the URL": (url) =>
    Response.json({ title: `No route for ${url.href}` }, { status: 404 }),
  "a body that is not JSON quotes the URL": (url) => new Response(`<p>${url.href}</p>`),
  "a redirect goes to the URL elsewhere": (url) =>
    new Response(null, { status: 302, headers: { location: `https://evil.example/${url.search}` } }),
};

describe("no secret shows", () => {
  it.each(Object.entries(leaks))("when %s", async (_, step) => {
    const events: AttemptEvent[] = [];
    const options = { secretKey, maxRetries: 0, onAttempt: (event: AttemptEvent) => events.push(event) };
    const { client, requests } = createTestClient([step], options);
    // deleteCallback, because no other call confirms it: there is one attempt.
    const error = await rejection(client.deleteCallback());
    const userSig = requests[0]?.url.searchParams.get("usersig") ?? "";
    expect(userSig.length).toBeGreaterThan(100);
    expectNoSecret(everythingOf(error), [secretKey, userSig]);
    expect(events).toHaveLength(1);
    expectNoSecret(inspect(events, { depth: 10 }), [secretKey, userSig]);
  });

  it("in the client itself", async () => {
    const { client } = createTestClient([json(failure(1))], { secretKey });
    const { usersig } = await client.query();
    expectNoSecret(inspect(client, { depth: 10, showHidden: true }), [secretKey, usersig]);
    expect(JSON.stringify(client)).not.toContain(secretKey);
  });

  it.each([
    ["a wrong base URL", { baseUrl: `https://a.example/?key=${secretKey}` }],
    ["a base URL that cannot be parsed", { baseUrl: `https://[${secretKey}` }],
    ["a key with white space", { secretKey: ` ${secretKey}` }],
    ["the key given as SDKAppID", { sdkAppId: secretKey as never }],
    ["the key given as identifier", { identifier: secretKey }],
    ["the key given as region", { region: secretKey as never }],
    ["the key given as UserSig too", { userSig: secretKey }],
  ])("when the options have %s", (_, wrong: Partial<ConferenceClientOptions>) => {
    let error: unknown;
    try {
      createConferenceClient({ sdkAppId: 1, secretKey, ...wrong });
    } catch (e) {
      error = e;
    }
    expect(error).toBeInstanceOf(Error);
    expectNoSecret(everythingOf(error), [secretKey]);
  });

  it("in the result of a failed verification", async () => {
    const userSig = await generateUserSig({ sdkAppId: 1, secretKey, identifier: "admin" });
    const result = await verifyUserSig(userSig, {
      sdkAppId: 1,
      secretKey: "another key",
      identifier: "admin",
    });
    expectNoSecret(inspect(result, { depth: 10 }), [secretKey, userSig]);
  });
});

describe("no secret travels", () => {
  const heard: string[] = [];
  const stranger = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.end("{}");
  });
  const address = () => `http://127.0.0.1:${(stranger.address() as AddressInfo).port}`;
  const service = createServer((request, response) => {
    response.writeHead(307, { location: `${address()}${request.url}` }).end();
  });
  beforeAll(async () => {
    for (const server of [stranger, service]) {
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
    }
  });
  afterAll(() => {
    stranger.close();
    service.close();
  });

  it("to the target of a redirect, neither by a call nor by a raw call", async () => {
    const baseUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
    const client = createConferenceClient({ sdkAppId: 1, secretKey, baseUrl });
    expect(await rejection(client.setCallback(configuration))).toMatchObject({
      kind: "transport",
      status: 307,
    });
    const raw = await client.raw.POST("/v4/room_config/set_callback", {
      params: { query: await client.query() },
      body: configuration,
    });
    expect(raw.response.status).toBe(307);
    expect(heard).toEqual([]);
  });

  it("when another server responds with a page", async () => {
    const { client } = createTestClient([text("<html>log in</html>")], { secretKey });
    expect(String(await rejection(client.deleteCallback()))).not.toContain("log in");
  });
});
