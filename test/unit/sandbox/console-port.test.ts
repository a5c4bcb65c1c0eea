import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, describe, expect, it } from "vitest";
import type { ListenOptions, Sandbox } from "../../../src/sandbox/index.ts";
import { createTestSandbox, requestOf, secretKey } from "./support.ts";

const sandboxes: Sandbox[] = [];
afterEach(() => Promise.all(sandboxes.splice(0).map((sandbox) => sandbox.close())));

async function listening(options: ListenOptions = {}) {
  const { sandbox, clock } = createTestSandbox({ rateLimit: false });
  sandboxes.push(sandbox);
  const server = await sandbox.listen({ console: true, ...options });
  const base = `http://127.0.0.1:${server.port}`;
  const get = async (path: string, headers: Record<string, string> = {}, method = "GET") => {
    const sent = request(`${base}${path}`, { method, headers });
    sent.end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    return { status: response.statusCode, headers: response.headers, body: await text(response) };
  };
  return { sandbox, clock, server, base, get };
}

const files = ["/", "/console.js", "/console.css", "/?x=1"];

describe("the console on a port", () => {
  it.each(files)("is served with a policy that lets in nothing from elsewhere: %s", async (path) => {
    const { sandbox, get } = await listening();
    for (const method of ["GET", "HEAD"]) {
      const { status, headers } = await get(path, {}, method);
      // 503 where nothing was built yet.
      expect([200, 503]).toContain(status);
      expect(headers).toMatchObject({
        "content-type": expect.stringMatching(/^text\/(html|javascript|css|plain); charset=utf-8$/),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-cache",
      });
      const policy = Object.fromEntries(
        (headers["content-security-policy"] as string).split("; ").map((part) => part.split(/ (.*)/)),
      );
      expect(policy).toMatchObject({
        "default-src": "'none'",
        "script-src": "'self'",
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
      });
    }
    expect(sandbox.requests).toEqual([]);
  });

  it.each([
    "/console",
    "/console.js/",
    "/index.html",
    "/../package.json",
    "/%2e%2e/package.json",
    "/toString",
  ])("serves no other file: %s", async (path) => {
    const { get } = await listening();
    expect(JSON.parse((await get(path)).body)).toMatchObject({ ErrorCode: 60009 });
  });

  it("is not there by default, nor for another method", async () => {
    const off = await listening({ console: undefined });
    expect(off.server.consoleUrl).toBeUndefined();
    for (const path of files)
      expect(JSON.parse((await off.get(path)).body)).toMatchObject({ ErrorCode: 60009 });
    const on = await listening();
    expect(JSON.parse((await on.get("/", {}, "POST")).body)).toMatchObject({ ErrorCode: 60009 });
  });

  it("has its address without a token on loopback, and with one elsewhere", async () => {
    const { server } = await listening();
    expect([server.consoleUrl, server.controlToken]).toEqual([`${server.url}/`, undefined]);
    const { server: open } = await listening({ host: "0.0.0.0" });
    expect(open.controlToken).toMatch(/^\w{32}$/);
    expect(open.consoleUrl).toBe(`${open.url}/#token=${open.controlToken}`);
    const { server: other } = await listening({ host: "0.0.0.0" });
    expect(other.controlToken).not.toBe(open.controlToken);
  });

  it.each<[string, ListenOptions]>([
    ["console", { control: false }],
    ["console", { console: 1 as never }],
    ["controlToken", { controlToken: "short" }],
    ["controlToken", { controlToken: "with white space and #" }],
  ])("refuses a wrong option %s: %j", async (option, options) => {
    await expect(listening(options)).rejects.toMatchObject({ option });
  });
});

describe("the control interface beside the console", () => {
  const token = "0123456789-abcdefg";
  const path = "/_sandbox/clock";

  it.each<[string, ListenOptions, Record<string, string>, string, number]>([
    ["no token on loopback", {}, {}, path, 200],
    [
      "the token of a loopback that has one",
      { controlToken: token },
      { "x-sandbox-token": token },
      path,
      200,
    ],
    ["no token", { host: "0.0.0.0", controlToken: token }, {}, path, 401],
    [
      "a wrong token",
      { host: "0.0.0.0", controlToken: token },
      { "x-sandbox-token": `${token}x` },
      path,
      401,
    ],
    ["the token", { host: "0.0.0.0", controlToken: token }, { "x-sandbox-token": token }, path, 200],
    ["a token in the address", { host: "0.0.0.0", controlToken: token }, {}, `${path}?token=${token}`, 401],
    ["an unknown path without the token", { controlToken: token }, {}, "/_sandbox/gone", 401],
    ["the stream without the token", { controlToken: token }, {}, "/_sandbox/stream", 401],
    ["a name that leads here", {}, { host: "evil.test" }, path, 403],
    ["a name that leads here, for the page", {}, { host: "evil.test" }, "/", 403],
    [
      "a name that leads here, with the token",
      { controlToken: token },
      { host: "evil.test", "x-sandbox-token": token },
      path,
      403,
    ],
    [
      "a page of another host",
      {},
      { origin: "https://evil.test", "sec-fetch-site": "cross-site" },
      path,
      403,
    ],
    ["what a page of another host embeds", {}, { "sec-fetch-site": "cross-site" }, path, 403],
    ["what a page of another port embeds", {}, { "sec-fetch-site": "same-site" }, path, 403],
    ["the console itself", {}, { "sec-fetch-site": "same-origin" }, path, 200],
    ["a typed address", {}, { "sec-fetch-site": "none" }, path, 200],
    [
      "a page of this machine",
      {},
      { origin: "http://localhost:5173", "sec-fetch-site": "cross-site" },
      path,
      200,
    ],
    ["a link to the console", {}, { "sec-fetch-site": "cross-site" }, "/console.css", 200],
  ])("judges %s", async (_, options, headers, target, expected) => {
    const { get } = await listening(options);
    const { status, body } = await get(target, headers);
    expect(status === 503 ? 200 : status).toBe(expected);
    expect(body).not.toContain(token);
  });

  it("asks the service's own operations for no token, and keeps none of its answers", async () => {
    const { base, get } = await listening({ host: "0.0.0.0" });
    const call = await requestOf("get_callback", { base });
    expect(await (await fetch(call)).json()).toMatchObject({ ErrorCode: 0 });
    const { headers } = await get("/v4/room_config/get_callback", { "sec-fetch-site": "cross-site" });
    expect(headers["cache-control"]).toBeUndefined();
  });

  it("lets no response be kept or taken for a page, and shows no key", async () => {
    const { base, get } = await listening();
    await fetch(await requestOf("get_callback", { base }));
    for (const operation of ["applications", "requests", "deliveries", "state", "faults", "rooms"]) {
      const { headers, body } = await get(`/_sandbox/${operation}`);
      expect(headers).toMatchObject({
        "content-type": "application/json",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      expect(body).not.toContain(secretKey);
    }
  });

  it("streams to several pages at once, until the sandbox is closed", async () => {
    const { sandbox, clock, base } = await listening();
    const pages = await Promise.all([0, 1].map(() => fetch(`${base}/_sandbox/stream`)));
    const whole = pages.map((page) => page.text());
    await fetch(await requestOf("get_callback", { base }));
    await expect.poll(() => clock.waiting()).toEqual([50, 50]);
    clock.advance(50);
    await expect.poll(() => clock.waiting()).toEqual([15_000, 15_000]);
    await sandbox.close();
    for (const ended of await Promise.allSettled(whole)) {
      // The server may cut the connection before it has said that this is the end.
      if (ended.status === "fulfilled") expect(ended.value).toMatch(/event: hello[\s\S]*event: call/);
    }
    expect(clock.waiting()).toEqual([]);
  });

  it("forgets a page whose connection is lost", async () => {
    const { clock, base } = await listening();
    const page = request(`${base}/_sandbox/stream`);
    page.on("error", () => {});
    page.end();
    await once(page, "response");
    await clock.whenWaiting(15_000);
    page.destroy();
    await expect.poll(() => clock.waiting()).toEqual([]);
  });
});
